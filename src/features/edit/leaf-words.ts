import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import { fenText } from '../../domain/money/money-text.ts';
import type { BilingualText } from '../../domain/portfolio-columns.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { AWARD_PATHS, idInPath, isAmount } from './award-values.ts';
import { ORGANISATION_PATHS, PROJECT_PATHS } from './project-values.ts';
import type { LeafValue } from './record-leaf.ts';

export type EditedKind = 'project' | 'award';

/** Words for the single values of a record in the language on screen. */
export type LeafWords = {
  /** The field's name. */
  label: (path: string) => string;
  /** What stands in it, with its unit; what is missing says so. */
  text: (path: string, value: LeafValue) => string;
  inLanguage: (text: BilingualText) => string;
};

/** @param kind whose values they are: a project and an award both have a recipient */
export function useLeafWords(kind: EditedKind): LeafWords {
  const { t } = useTranslation(['edit', 'vocabulary', 'history']);
  const language = useLanguage();
  const { portfolio } = usePortfolioView();
  const { data: policy } = useQuery(policyQuery);
  return useMemo(() => {
    const { dictionaries, columns } = portfolio;
    const inLanguage = (text: BilingualText): string => (language === 'en' ? text.en : text.zh);
    const conditionText = (id: string): string => {
      const conditions = policy?.measures.flatMap((measure) => measure.conditions);
      const condition = conditions?.find((each) => each.id === id);
      return condition === undefined ? id : inLanguage(condition.text);
    };
    const nameIn = (table: { id: string[]; nameZh: string[]; nameEn: string[] }, id: string): string =>
      (language === 'en' ? table.nameEn : table.nameZh)[table.id.indexOf(id)] ?? id;
    const districtName = (adcode: string): string =>
      (language === 'en' ? dictionaries.districtNameEn : dictionaries.districtNameZh)[
        dictionaries.district.indexOf(adcode)
      ] ?? adcode;
    const measureName = (id: string): string => {
      const measure = policy?.measures.find((each) => each.id === id);
      return measure === undefined ? id : `${id} ${inLanguage(measure.shortTitle)}`;
    };

    function label(path: string): string {
      if (path === 'why') return t('why');
      if (path === 'projectId') return t('projectId');
      if (path.startsWith('basesFen/')) {
        const id = idInPath(path);
        const base = policy?.bases.find((each) => each.id === id);
        return t('path.base', { base: base === undefined ? id : inLanguage(base.label) });
      }
      if (path.startsWith('conditions/')) {
        const words = { condition: conditionText(idInPath(path)) };
        return path.endsWith('/evidence') ? t('path.evidence', words) : t('path.condition', words);
      }
      const organisation = ORGANISATION_PATHS.find((each) => each === path);
      if (organisation !== undefined) return t(`organisation.${organisation}`);
      const project = PROJECT_PATHS.find((each) => each === path);
      if (kind === 'project' && project !== undefined) return t(`project.${project}`);
      const award = AWARD_PATHS.find((each) => each === path);
      return award === undefined ? path : t(`award.${award}`);
    }

    function text(path: string, value: LeafValue): string {
      if (value === null || value === '') return t('history:missing');
      if (typeof value === 'boolean') return t(value ? 'history:yes' : 'history:no');
      if (typeof value === 'number') return numberText(path, value);
      return codeText(path, value);
    }

    function numberText(path: string, value: number): string {
      if (isAmount(path)) return t('history:yuan', { amount: fenText(value, 'yuan', 2) });
      if (path === 'districtAdcode') return districtName(String(value));
      if (path === 'supportYear') return String(value);
      const number = new Intl.NumberFormat(language, { maximumFractionDigits: 12 }).format(value);
      return hasUnit(path) ? t('withUnit', { value: number, unit: t(`unit.${path}`) }) : number;
    }

    function codeText(path: string, value: string): string {
      if (path === 'organisationId') return nameIn(columns.organisations, value);
      if (path === 'parkId') return nameIn(columns.parks, value);
      if (path === 'projectId') return nameIn(columns.projects, value);
      if (path === 'measure') return measureName(value);
      if (path.startsWith('conditions/') && path.endsWith('/state')) return wordOf('conditionState', value);
      return isCoded(path) ? wordOf(path, value) : value;
    }

    /** The vocabulary's word; a code that this version does not know stays as it is. */
    function wordOf(list: CodedPath | 'conditionState', code: string): string {
      const words: Readonly<Record<string, string>> = t(`vocabulary:${list}`, { returnObjects: true });
      return words[code] ?? code;
    }

    return { label, text, inLanguage };
  }, [t, language, portfolio, policy, kind]);
}

const CODED_PATHS = ['route', 'scenario', 'ecosystemRole', 'pilot', 'physicalStage', 'fundingStage'] as const;
type CodedPath = (typeof CODED_PATHS)[number];

function isCoded(path: string): path is CodedPath {
  return CODED_PATHS.some((coded) => coded === path);
}

const UNIT_PATHS = ['powerMW', 'capacityMWh', 'roundTripEfficiencyPct', 'cycleLife', 'days'] as const;

function hasUnit(path: string): path is (typeof UNIT_PATHS)[number] {
  return UNIT_PATHS.some((each) => each === path);
}
