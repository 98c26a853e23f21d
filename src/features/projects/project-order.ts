import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { orderRows, type SortDirection } from '../../domain/portfolio/row-order.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import { LIGHTS, PHYSICAL_STAGES, ROUTES } from '../../domain/vocabulary.ts';
import type { ProjectFigures } from './project-figures.ts';

export const PROJECT_SORT_COLUMNS = [
  'code',
  'name',
  'organisation',
  'district',
  'park',
  'route',
  'powerMW',
  'capacityMWh',
  'stage',
  'light',
  'verdict',
  'measure',
  'approvedFen',
  'disbursedFen',
  'ceilingFen',
  'utilisationBp',
  'siting',
  'distanceM',
] as const;
export type ProjectSortColumn = (typeof PROJECT_SORT_COLUMNS)[number];

/** The most urgent verdict first, then the most approved money; projects without a verdict last. */
export function urgencyOrder(portfolio: Portfolio, figures: ProjectFigures, rows: Int32Array): Int32Array {
  const byMoney = orderRows(rows, figures.approvedFen, 'descending');
  return orderRows(byMoney, SORT_KEYS.verdict(portfolio, figures, 'en'), 'ascending');
}

/** By one column; ties as they came, missing values last in either direction. Text collates by language. */
export function columnOrder(
  portfolio: Portfolio,
  figures: ProjectFigures,
  rows: Int32Array,
  by: { column: ProjectSortColumn; direction: SortDirection; language: Language },
): Int32Array {
  return orderRows(rows, SORT_KEYS[by.column](portfolio, figures, by.language), by.direction);
}

type Language = 'zh-CN' | 'en';

/** The key of a column by project row; NaN where the project has no value. */
const SORT_KEYS: Record<
  ProjectSortColumn,
  (portfolio: Portfolio, figures: ProjectFigures, language: Language) => Float64Array
> = {
  code: ({ columns }, _, language) => textRanks(columns.projects.code, language),
  name: ({ columns }, _, language) =>
    textRanks(language === 'zh-CN' ? columns.projects.nameZh : columns.projects.nameEn, language),
  organisation: ({ columns, projects }, _, language) => {
    const { nameZh, nameEn } = columns.organisations;
    const ranks = textRanks(language === 'zh-CN' ? nameZh : nameEn, language);
    return Float64Array.from(projects.organisationRow, (row) => ranks[row] ?? Number.NaN);
  },
  district: ({ projects }) => Float64Array.from(projects.districtCode),
  park: ({ columns, projects }) => {
    const none = columns.parks.id.length;
    return Float64Array.from(projects.parkCode, (park) => (park === none ? Number.NaN : park));
  },
  route: ({ projects, vocabulary }) => positions(projects.routeCode, vocabulary.route, ROUTES),
  stage: ({ projects, vocabulary }) =>
    positions(projects.stageCode, vocabulary.physicalStage, PHYSICAL_STAGES),
  light: ({ projects, vocabulary }) => positions(projects.lightCode, vocabulary.light, LIGHTS),
  siting: ({ projects }) => Float64Array.from(projects.sitingIndex),
  powerMW: ({ projects }) => projects.powerMW,
  capacityMWh: ({ projects }) => projects.capacityMWh,
  distanceM: ({ projects }) => projects.distanceM,
  approvedFen: (_, figures) => figures.approvedFen,
  disbursedFen: (_, figures) => figures.disbursedFen,
  ceilingFen: (_, figures) => figures.ceilingFen,
  verdict: ({ awards, verdictRank }, figures) =>
    ofUrgentAward(figures, (award) => verdictRank[awards.verdictCode[award] ?? MISSING_CODE]),
  measure: ({ awards }, figures) => ofUrgentAward(figures, (award) => awards.measureCode[award]),
  utilisationBp: ({ awards }, figures) => ofUrgentAward(figures, (award) => awards.utilisationBp[award]),
};

function ofUrgentAward(
  { urgentAward }: ProjectFigures,
  valueOf: (award: number) => number | undefined,
): Float64Array {
  return Float64Array.from(urgentAward, (award) =>
    award === NO_ROW ? Number.NaN : (valueOf(award) ?? Number.NaN),
  );
}

/** Positions in the vocabulary, which holds its words in the field's own order. */
function positions<Word extends string>(
  codes: Uint16Array,
  words: Word[],
  vocabulary: readonly Word[],
): Float64Array {
  const position = words.map((word) => vocabulary.indexOf(word));
  return Float64Array.from(codes, (code) => position[code] ?? Number.NaN);
}

/** Collating 100,000 names takes far longer than ordering by their ranks, so a column is ranked once a language. */
const rankedTexts = new WeakMap<readonly string[], Map<string, Float64Array>>();

function textRanks(texts: readonly string[], language: Language): Float64Array {
  const ranked = rankedTexts.get(texts) ?? new Map<string, Float64Array>();
  rankedTexts.set(texts, ranked);
  const known = ranked.get(language);
  if (known !== undefined) return known;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const distinct = [...new Set(texts)].toSorted(compare);
  const rankOf = new Map<string, number>();
  let rank = -1;
  distinct.forEach((text, index) => {
    if (index === 0 || compare(distinct[index - 1] ?? '', text) !== 0) rank += 1;
    rankOf.set(text, rank);
  });
  const ranks = Float64Array.from(texts, (text) => rankOf.get(text) ?? Number.NaN);
  ranked.set(language, ranks);
  return ranks;
}
