import { PROJECT_SORT_COLUMNS, type ProjectSortColumn } from '../../domain/portfolio/project-order.ts';

/** Which columns the table of the page shows, in which order, and how many of them stay when the others scroll. */
export type TableLayout = { columns: readonly ProjectSortColumn[]; pinnedCount: number };

export const TABLE_SETS = ['funding', 'progress', 'siting', 'technical'] as const;
export type TableSet = (typeof TABLE_SETS)[number];

const MAX_PINNED = 3;
/** In the address: what stands before it stays in sight. */
const PIN = 'pin';

/** The built-in layouts, each for one kind of question. */
export const SET_LAYOUTS: Record<TableSet, TableLayout> = {
  funding: layout([
    'name',
    'organisation',
    'district',
    'measure',
    'verdict',
    'approvedFen',
    'disbursedFen',
    'ceilingFen',
    'utilisationBp',
    'light',
  ]),
  progress: layout(['name', 'district', 'park', 'stage', 'light', 'approvedFen', 'disbursedFen', 'verdict']),
  siting: layout(['name', 'district', 'park', 'pilot', 'siting', 'distanceM', 'route', 'scenario', 'stage']),
  technical: layout([
    'name',
    'organisation',
    'route',
    'powerMW',
    'capacityMWh',
    'durationH',
    'efficiencyPct',
    'cycleLife',
    'scenario',
    'role',
    'stage',
  ]),
};

function layout(columns: readonly ProjectSortColumn[]): TableLayout {
  return { columns, pinnedCount: 1 };
}

/**
 * The layout that an address asks for, money without one. The name is always there, as the way to the project; a column
 * that is unknown or named twice is left out.
 */
export function layoutOf(wanted: readonly string[] | undefined): TableLayout {
  if (wanted === undefined) return SET_LAYOUTS.funding;
  const columns: ProjectSortColumn[] = [];
  let pinnedCount = 1;
  for (const word of wanted) {
    if (word === PIN) pinnedCount = columns.length;
    const column = PROJECT_SORT_COLUMNS.find((each) => each === word);
    if (column !== undefined && !columns.includes(column)) columns.push(column);
  }
  if (columns.length === 0) return SET_LAYOUTS.funding;
  return columns.includes('name')
    ? limited({ columns, pinnedCount })
    : limited({ columns: ['name', ...columns], pinnedCount: pinnedCount + 1 });
}

/** What an address says of a layout; undefined for the one that needs no words. */
export function layoutText({ columns, pinnedCount }: TableLayout): string[] | undefined {
  const words: string[] =
    pinnedCount === 1 ? [...columns] : [...columns.slice(0, pinnedCount), PIN, ...columns.slice(pinnedCount)];
  return words.join() === SET_LAYOUTS.funding.columns.join() ? undefined : words;
}

/** The built-in set that a layout is; null for one of its own. */
export function setOf(table: TableLayout): TableSet | null {
  return TABLE_SETS.find((set) => isSameLayout(SET_LAYOUTS[set], table)) ?? null;
}

export function isSameLayout(a: TableLayout, b: TableLayout): boolean {
  return a.pinnedCount === b.pinnedCount && a.columns.join() === b.columns.join();
}

/** With the column at the end, or without it; the name stays. */
export function withToggled(table: TableLayout, column: ProjectSortColumn): TableLayout {
  const { columns, pinnedCount } = table;
  if (column === 'name') return table;
  const index = columns.indexOf(column);
  if (index === -1) return { ...table, columns: [...columns, column] };
  return limited({
    columns: columns.filter((each) => each !== column),
    pinnedCount: index < pinnedCount ? pinnedCount - 1 : pinnedCount,
  });
}

/** With the column moved by so many places; at an end it stays. */
export function withMoved(table: TableLayout, column: ProjectSortColumn, places: number): TableLayout {
  const from = table.columns.indexOf(column);
  const to = from + places;
  if (from === -1 || to < 0 || to >= table.columns.length) return table;
  return { ...table, columns: table.columns.toSpliced(from, 1).toSpliced(to, 0, column) };
}

/** With the first so many columns held in sight. */
export function withPinned(table: TableLayout, pinnedCount: number): TableLayout {
  return limited({ ...table, pinnedCount });
}

function limited({ columns, pinnedCount }: TableLayout): TableLayout {
  return { columns, pinnedCount: Math.max(0, Math.min(MAX_PINNED, columns.length - 1, pinnedCount)) };
}
