import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import './i18n/page-words.ts';
import type { CapTerm, Catalogue, Measure } from '../domain/caps/catalogue.ts';
import { FEN_PER_UNIT, fenText } from '../domain/money/money-text.ts';
import { useLanguage } from './language.ts';

/** Terms of clauses in the language on screen. */
export type TermWords = {
  /** An exact amount with its unit: 万元 or CNY million where two decimals hold it, else yuan. */
  amount: (fen: number | bigint) => string;
  /** The name of a figure that awards cite; its code where the catalogue names none. */
  base: (id: string) => string;
  /** As a table has it: "at most CNY 30 M". */
  short: (term: CapTerm) => string;
  /** A whole sentence. */
  sentence: (term: CapTerm) => string;
  /** The amount, rate or years alone; null where the term states none. */
  limit: (term: CapTerm) => string | null;
  /** The ceiling that a clause writes down, its terms in one line; inferred ones are not written down. */
  ceiling: (measure: Pick<Measure, 'monetary' | 'terms'>) => string;
};

/** @param bases the catalogue's names of figures */
export function useTermWords(bases: Catalogue['bases']): TermWords {
  const { t } = useTranslation(['policy', 'export']);
  const language = useLanguage();
  return useMemo(() => {
    const side = language === 'en' ? 'en' : 'zh';
    const labels = new Map(bases.map(({ id, label }) => [id, label[side]]));
    const unit = language === 'en' ? 'cnyMillion' : 'wan';
    const amount = (fen: number | bigint): string => {
      const isRound = BigInt(fen) % BigInt(FEN_PER_UNIT[unit] / 100) === 0n;
      return isRound
        ? t(`export:amount.${unit}`, { amount: fenText(fen, unit, 2).replace(/\.?0+$/, '') })
        : t('export:amount.yuan', { amount: fenText(fen, 'yuan', 2) });
    };
    const base = (id: string): string => labels.get(id) ?? id;
    const values = (term: CapTerm) => ({
      amount: 'fen' in term ? amount(term.fen) : '',
      base: 'base' in term ? base(term.base) : '',
      rate: 'basisPoints' in term ? `${term.basisPoints / 100}%` : '',
      points: 'basisPoints' in term ? String(term.basisPoints / 100) : '',
      years: 'maxYears' in term ? String(term.maxYears) : '',
    });
    const short = (term: CapTerm): string => t(`term.${term.kind}.short`, values(term));
    return {
      amount,
      base,
      short,
      sentence: (term) => t(`term.${term.kind}.sentence`, values(term)),
      limit: (term) => {
        const { amount: sum, rate, points, years } = values(term);
        if (term.kind === 'rate_points') return t('term.points', { points });
        if (years !== '') return t('term.years', { years });
        return sum || rate || null;
      },
      ceiling: ({ monetary, terms }) =>
        monetary
          ? terms
              .filter((term) => term.kind !== 'not_above_cost' || term.origin === 'stated')
              .map(short)
              .join(t('term.join'))
          : t('measures.noMoney'),
    };
  }, [bases, language, t]);
}
