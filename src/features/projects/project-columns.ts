import type { ProjectSortColumn } from '../../domain/portfolio/project-order.ts';

export const COLUMN_SETS = ['funding', 'progress', 'siting'] as const;
export type ColumnSet = (typeof COLUMN_SETS)[number];

/** A column of the table: its width in rem, its side, and where sorting by it begins. */
export type ProjectColumn = {
  width: number;
  align: 'left' | 'right';
  first: 'ascending' | 'descending';
};

const text = (width: number): ProjectColumn => ({ width, align: 'left', first: 'ascending' });
const figure = (width: number): ProjectColumn => ({ width, align: 'right', first: 'descending' });

/** Every column that the table can show, each of them sorted by. */
export const PROJECT_COLUMNS: Record<ProjectSortColumn, ProjectColumn> = {
  code: text(8),
  name: text(6.75),
  organisation: text(6.75),
  district: text(4.25),
  park: text(9),
  route: text(7.25),
  powerMW: figure(4.5),
  capacityMWh: figure(4),
  durationH: figure(4),
  efficiencyPct: figure(4.5),
  cycleLife: figure(5),
  scenario: text(6),
  role: text(4),
  stage: text(6),
  pilot: text(3.5),
  light: text(3.5),
  verdict: text(7),
  measure: text(3.75),
  approvedFen: figure(5.5),
  disbursedFen: figure(5.5),
  ceilingFen: figure(5.5),
  utilisationBp: { ...figure(8.5), align: 'left' },
  siting: text(8.5),
  distanceM: { ...figure(5.25), first: 'ascending' },
};

type Language = 'zh-CN' | 'en';

/** The columns of a set; the first stays in sight when the others scroll. */
export function columnsOf(
  set: ColumnSet,
  isNarrow: boolean,
  language: Language,
): readonly ProjectSortColumn[] {
  if (isNarrow) return NARROW_SETS[set];
  const columns = WIDE_SETS[set];
  return language === 'en' ? columns.filter((column) => !LEFT_OUT_IN_ENGLISH[set].includes(column)) : columns;
}

const WIDE_SETS: Record<ColumnSet, readonly ProjectSortColumn[]> = {
  funding: [
    'name',
    'organisation',
    'district',
    'route',
    'capacityMWh',
    'measure',
    'approvedFen',
    'disbursedFen',
    'ceilingFen',
    'utilisationBp',
    'verdict',
    'light',
    'distanceM',
  ],
  progress: [
    'name',
    'organisation',
    'district',
    'park',
    'route',
    'capacityMWh',
    'stage',
    'light',
    'approvedFen',
    'disbursedFen',
    'verdict',
  ],
  siting: [
    'name',
    'organisation',
    'district',
    'park',
    'route',
    'powerMW',
    'capacityMWh',
    'pilot',
    'siting',
    'distanceM',
    'stage',
  ],
};

/** English names are longer than Chinese ones; what has no room in one set stands in another. */
const LEFT_OUT_IN_ENGLISH: Record<ColumnSet, readonly ProjectSortColumn[]> = {
  funding: ['organisation', 'light'],
  progress: ['route', 'disbursedFen'],
  siting: ['powerMW', 'stage'],
};

/** What a hand-held screen has room for, the answer of the set first. */
const NARROW_SETS: Record<ColumnSet, readonly ProjectSortColumn[]> = {
  funding: ['name', 'verdict', 'approvedFen', 'ceilingFen', 'utilisationBp', 'measure'],
  progress: ['name', 'light', 'stage', 'approvedFen', 'disbursedFen'],
  siting: ['name', 'siting', 'distanceM', 'pilot', 'route', 'capacityMWh'],
};

/** Columns of a set that say more than their value: the reason of a light, the class of a route. */
export const DETAILED_COLUMNS: Record<ColumnSet, readonly ProjectSortColumn[]> = {
  funding: [],
  progress: ['light'],
  siting: ['route'],
};

/** Width in rem, with the room that a column needs where it says more, names in full. */
export function columnWidth(column: ProjectSortColumn, isDetailed: boolean, language: Language): number {
  const { width } = PROJECT_COLUMNS[column];
  const extra = isDetailed ? (MORE_ROOM[column] ?? 0) : 0;
  return (language === 'en' ? Math.max(width, ENGLISH_WIDTHS[column] ?? 0) : width) + extra;
}

const MORE_ROOM: Partial<Record<ProjectSortColumn, number>> = {
  light: 7.5,
  route: 1.5,
  name: 2.25,
  organisation: 2,
  park: 3,
};

/** English names are longer. */
const ENGLISH_WIDTHS: Partial<Record<ProjectSortColumn, number>> = {
  name: 8.5,
  organisation: 9.5,
  district: 5.75,
  route: 11.5,
  park: 11.5,
  verdict: 9.75,
  siting: 12,
  stage: 7.5,
  scenario: 9.5,
  role: 6,
  durationH: 5,
  efficiencyPct: 5.5,
  cycleLife: 5.5,
  distanceM: 6,
};
