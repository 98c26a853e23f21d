import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fenText } from '../domain/money/money-text.ts';
import type { BilingualText } from '../domain/portfolio-columns.ts';
import { type LeafValue, partsOf } from '../domain/revision/record-leaf.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import './i18n/later-words.ts';
import { useLanguage } from './language.ts';
import { usePortfolioView } from './view-context.tsx';

/** What the words of a record's values need of the policy. */
type PolicyNames = {
  measures: readonly {
    id: string;
    shortTitle: BilingualText;
    conditions: readonly { id: string; text: BilingualText }[];
  }[];
  bases: readonly { id: string; label: BilingualText }[];
};

/** Words for the single values of stored records in the language on screen. */
export type LeafText = {
  /** The field's name; a field that this version does not know keeps its own. */
  label: (kind: RecordKind, path: string) => string;
  /** What stands in it, with its unit; what is missing says so. */
  text: (kind: RecordKind, path: string, value: LeafValue) => string;
  inLanguage: (text: BilingualText) => string;
};

type WordList = Readonly<Record<string, unknown>>;

/** @param policy undefined while it is on its way: clauses and bases then stand as their ids. */
export function useLeafText(policy: PolicyNames | undefined): LeafText {
  const { t } = useTranslation(['edit', 'vocabulary', 'history']);
  const language = useLanguage();
  const { portfolio } = usePortfolioView();
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
    const project: WordList = t('edit:project', { returnObjects: true });
    const award: WordList = t('edit:award', { returnObjects: true });
    const organisation: WordList = t('edit:organisation', { returnObjects: true });
    const part: WordList = t('history:part', { returnObjects: true });
    const units: WordList = t('edit:unit', { returnObjects: true });

    function label(kind: RecordKind, path: string): string {
      const [head = '', id = ''] = partsOf(path);
      if (path === 'why') return t('why');
      if (path === 'projectId') return t('projectId');
      if (head === 'basesFen') {
        const base = policy?.bases.find((each) => each.id === id);
        return t('path.base', { base: base === undefined ? id : inLanguage(base.label) });
      }
      if (head === 'conditions') {
        const words = { condition: conditionText(id) };
        return path.endsWith('/evidence') ? t('path.evidence', words) : t('path.condition', words);
      }
      if (head === 'documents')
        return t('history:document', { place: Number(id) + 1, field: path.slice(-5) });
      const list = kind === 'project' ? project : kind === 'award' ? award : part;
      return wordIn(list, path) ?? wordIn(organisation, path) ?? path;
    }

    function text(kind: RecordKind, path: string, value: LeafValue): string {
      if (value === null || value === '') return t('history:missing');
      if (typeof value === 'boolean') return t(value ? 'history:yes' : 'history:no');
      if (typeof value === 'number') return numberText(path, value);
      return codeText(kind, path, value);
    }

    function numberText(path: string, value: number): string {
      if (path.endsWith('Fen') || path.startsWith('basesFen/'))
        return t('history:yuan', { amount: fenText(value, 'yuan', 2) });
      if (path === 'districtAdcode') return districtName(String(value));
      if (path === 'supportYear') return String(value);
      const number = new Intl.NumberFormat(language, { maximumFractionDigits: 12 }).format(value);
      const unit = path === 'precisionM' ? 'm' : wordIn(units, path);
      return unit === undefined ? number : t('withUnit', { value: number, unit });
    }

    function codeText(kind: RecordKind, path: string, value: string): string {
      if (path === 'organisationId') return nameIn(columns.organisations, value);
      if (path === 'parkId') return nameIn(columns.parks, value);
      if (path === 'projectId') return nameIn(columns.projects, value);
      if (path === 'measure') return measureName(value);
      if (path.startsWith('conditions/') && path.endsWith('/state')) return wordOf('conditionState', value);
      if (kind === 'output' && path === 'kind') return wordOf('outputKind', value);
      if (kind === 'milestone' && path === 'stage')
        return (
          wordIn(t('vocabulary:physicalStage', { returnObjects: true }), value) ??
          wordOf('fundingStage', value)
        );
      return isCoded(path) ? wordOf(path, value) : value;
    }

    /** The vocabulary's word; a code that this version does not know stays as it is. */
    function wordOf(list: CodedPath | 'conditionState' | 'outputKind', code: string): string {
      return wordIn(t(`vocabulary:${list}`, { returnObjects: true }), code) ?? code;
    }

    return { label, text, inLanguage };
  }, [t, language, portfolio, policy]);
}

function wordIn(list: WordList, key: string): string | undefined {
  const word = Object.hasOwn(list, key) ? list[key] : undefined;
  return typeof word === 'string' ? word : undefined;
}

const CODED_PATHS = [
  'route',
  'scenario',
  'ecosystemRole',
  'pilot',
  'physicalStage',
  'fundingStage',
  'siteType',
  'crs',
  'track',
] as const;
type CodedPath = (typeof CODED_PATHS)[number];

function isCoded(path: string): path is CodedPath {
  return CODED_PATHS.some((coded) => coded === path);
}
