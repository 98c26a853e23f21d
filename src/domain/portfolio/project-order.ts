import type { Portfolio } from './portfolio.ts';
import { orderRows, type SortDirection } from './row-order.ts';
import type { Selection } from './selection.ts';
import { MISSING_CODE, NO_ROW, numberColumn } from './typed-columns.ts';
import { ECOSYSTEM_ROLES, LIGHTS, PHYSICAL_STAGES, PILOT_FLAGS, ROUTES, SCENARIOS } from '../vocabulary.ts';
import { durationH } from './project-duration.ts';
import { approvedByProject, type ProjectFigures, projectFigures } from './project-figures.ts';

export const PROJECT_SORT_COLUMNS = [
  'code',
  'name',
  'organisation',
  'district',
  'park',
  'route',
  'powerMW',
  'capacityMWh',
  'durationH',
  'efficiencyPct',
  'cycleLife',
  'scenario',
  'role',
  'stage',
  'pilot',
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

type Language = 'zh-CN' | 'en';
export type ProjectSort = { column: ProjectSortColumn; direction: SortDirection; language: Language };

/** What a key is made of: the shown rows of a portfolio and each project's most urgent award. */
type ShownProjects = { portfolio: Portfolio; selection: Selection; urgentAward: Int32Array };

/** The most urgent verdict first, then the most approved money; projects without a verdict last. */
export function urgencyOrder(shown: ShownProjects, rows: Int32Array): Int32Array {
  const byMoney = orderRows(rows, SORT_KEYS.approvedFen(shown, 'en'), 'descending');
  return orderRows(byMoney, SORT_KEYS.verdict(shown, 'en'), 'ascending');
}

/** By one column; ties as they came, missing values last in either direction. Text collates by language. */
export function columnOrder(shown: ShownProjects, rows: Int32Array, by: ProjectSort): Int32Array {
  return orderRows(rows, SORT_KEYS[by.column](shown, by.language), by.direction);
}

/** The key of a column by project row; NaN where the project has no value. */
const SORT_KEYS: Record<ProjectSortColumn, (shown: ShownProjects, language: Language) => Float64Array> = {
  code: ({ portfolio }, language) => textRanks(portfolio.columns.projects.code, language),
  name: ({ portfolio: { columns } }, language) =>
    textRanks(language === 'zh-CN' ? columns.projects.nameZh : columns.projects.nameEn, language),
  organisation: ({ portfolio: { columns, projects } }, language) => {
    const { nameZh, nameEn } = columns.organisations;
    const ranks = textRanks(language === 'zh-CN' ? nameZh : nameEn, language);
    return keys(projects.organisationRow, (row) => ranks[row]);
  },
  district: ({ portfolio }) => Float64Array.from(portfolio.projects.districtCode),
  park: ({ portfolio: { columns, projects } }) => {
    const none = columns.parks.id.length;
    return keys(projects.parkCode, (park) => (park === none ? undefined : park));
  },
  route: ({ portfolio: { projects, vocabulary } }) => positions(projects.routeCode, vocabulary.route, ROUTES),
  stage: ({ portfolio: { projects, vocabulary } }) =>
    positions(projects.stageCode, vocabulary.physicalStage, PHYSICAL_STAGES),
  pilot: ({ portfolio: { projects, vocabulary } }) =>
    positions(projects.pilotCode, vocabulary.pilot, PILOT_FLAGS),
  light: ({ portfolio: { projects, vocabulary } }) => positions(projects.lightCode, vocabulary.light, LIGHTS),
  siting: ({ portfolio }) => Float64Array.from(portfolio.projects.sitingIndex),
  powerMW: ({ portfolio }) => portfolio.projects.powerMW,
  capacityMWh: ({ portfolio }) => portfolio.projects.capacityMWh,
  durationH: ({ portfolio: { projects } }) =>
    projects.powerMW.map((powerMW, row) => durationH(powerMW, projects.capacityMWh[row] ?? Number.NaN)),
  efficiencyPct: ({ portfolio: { columns } }) => numberColumn(columns.projects.roundTripEfficiencyPct),
  cycleLife: ({ portfolio: { columns } }) => numberColumn(columns.projects.cycleLife),
  scenario: ({ portfolio: { projects, vocabulary } }) =>
    positions(projects.scenarioCode, vocabulary.scenario, SCENARIOS),
  role: ({ portfolio: { projects, vocabulary } }) =>
    positions(projects.roleCode, vocabulary.ecosystemRole, ECOSYSTEM_ROLES),
  distanceM: ({ portfolio }) => portfolio.projects.distanceM,
  approvedFen: ({ portfolio, selection }) => approvedByProject(portfolio, selection),
  disbursedFen: (shown) => figureKeys(shown, ({ disbursedFen }) => disbursedFen),
  ceilingFen: (shown) => figureKeys(shown, ({ ceilingFen }) => ceilingFen),
  verdict: ({ portfolio: { awards, verdictRank }, urgentAward }) =>
    keys(urgentAward, (award) => verdictRank[awards.verdictCode[award] ?? MISSING_CODE]),
  measure: ({ portfolio: { awards }, urgentAward }) =>
    keys(urgentAward, (award) => awards.measureCode[award]),
  utilisationBp: ({ portfolio: { awards }, urgentAward }) =>
    keys(urgentAward, (award) => awards.utilisationBp[award]),
};

/** By project row, the value of its code or row; NaN where there is none, as for `NO_ROW`. */
function keys(codes: Uint16Array | Int32Array, valueOf: (code: number) => number | undefined): Float64Array {
  const key = new Float64Array(codes.length);
  for (let project = 0; project < codes.length; project += 1) {
    key[project] = valueOf(codes[project] ?? NO_ROW) ?? Number.NaN;
  }
  return key;
}

function figureKeys(
  { portfolio, selection }: ShownProjects,
  valueOf: (figures: ProjectFigures) => number | null,
): Float64Array {
  const key = new Float64Array(portfolio.projectCount).fill(Number.NaN);
  for (let project = 0; project < key.length; project += 1) {
    if (selection.projects[project] === 0) continue;
    key[project] = valueOf(projectFigures(portfolio, selection, project)) ?? Number.NaN;
  }
  return key;
}

/** Positions in the vocabulary, which holds its words in the field's own order. */
function positions<Word extends string>(
  codes: Uint16Array,
  words: Word[],
  vocabulary: readonly Word[],
): Float64Array {
  const position = words.map((word) => vocabulary.indexOf(word));
  return keys(codes, (code) => position[code]);
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
