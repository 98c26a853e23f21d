import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import type { CapTerm } from '../../domain/caps/catalogue.ts';
import { fenText, type MoneyUnit } from '../../domain/money/money-text.ts';
import type { ClauseReference } from '../../ui/explain.tsx';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { type TermWords, useTermWords } from '../../ui/term-words.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { UnitSubject } from './cap-units.ts';

export type PolicyMeasure = PolicyDocument['measures'][number];

/** Words and amounts of this page in the language on screen. */
export type CapsWords = {
  t: TFunction<'caps'>;
  side: 'zh' | 'en';
  policy: PolicyDocument | undefined;
  terms: TermWords;
  unit: MoneyUnit;
  unitLabel: string;
  /** In that unit, to the hundred yuan in both languages. */
  money: (fen: number | bigint) => string;
  /** With the unit, as a sentence has it. */
  amount: (fen: number | bigint) => string;
  exact: (fen: number | bigint) => string;
  /** A term as a thing that binds: "30% of the investment". */
  termName: (term: CapTerm) => string;
  measureOf: (id: string) => PolicyMeasure | null;
  /** "III-2 Plant and park storage". */
  clauseName: (id: string) => string;
  clauses: (ids: readonly string[]) => ClauseReference[];
  projectName: (row: number) => string;
  subjectName: (subject: UnitSubject) => string;
};

const NO_BASES: PolicyDocument['bases'] = [];

export function useCapsWords(): CapsWords {
  const { t } = useTranslation(['caps', 'vocabulary', 'export']);
  const { t: own } = useTranslation('caps');
  const language = useLanguage();
  const { data: policy } = useQuery(policyQuery);
  const { columns } = usePortfolioView().portfolio;
  const terms = useTermWords(policy?.bases ?? NO_BASES);
  return useMemo(() => {
    const side = language === 'en' ? 'en' : 'zh';
    const unit = language === 'en' ? 'cnyMillion' : 'wan';
    const names = (table: { nameZh: string[]; nameEn: string[] }): string[] =>
      language === 'en' ? table.nameEn : table.nameZh;
    const money = (fen: number | bigint): string => fenText(fen, unit, language === 'en' ? 4 : 2);
    const measureOf = (id: string): PolicyMeasure | null =>
      policy?.measures.find((measure) => measure.id === id) ?? null;
    const projectName = (row: number): string => names(columns.projects)[row] ?? '';
    return {
      t: own,
      side,
      policy,
      terms,
      unit,
      unitLabel: t(`vocabulary:moneyUnit.${unit}`),
      money,
      amount: (fen) => t(`export:amount.${unit}`, { amount: money(fen) }),
      exact: (fen) => t('export:amount.yuan', { amount: fenText(fen, 'yuan', 2) }),
      termName: (term) =>
        own(`termName.${term.kind}`, {
          amount: 'fen' in term ? terms.amount(term.fen) : '',
          base: 'base' in term ? terms.base(term.base) : '',
          rate: 'basisPoints' in term ? String(term.basisPoints / 100) : '',
          years: 'maxYears' in term ? String(term.maxYears) : '',
        }),
      measureOf,
      clauseName: (id) => `${id} ${measureOf(id)?.shortTitle[side] ?? ''}`.trim(),
      clauses: (ids) =>
        ids.flatMap((id) => {
          const measure = measureOf(id);
          if (measure === null) return [];
          return [{ id, title: measure.shortTitle[side], quotation: measure.quotations.join(' … ') }];
        }),
      projectName,
      subjectName: (subject) => {
        if (subject.kind === 'organisation')
          return names(columns.organisations)[subject.organisationRow] ?? '';
        const name = projectName(subject.projectRow);
        return subject.kind === 'project'
          ? name
          : own('subject.award', { project: name, id: columns.awards.id[subject.awardRow] ?? '' });
      },
    };
  }, [columns, language, own, policy, t, terms]);
}
