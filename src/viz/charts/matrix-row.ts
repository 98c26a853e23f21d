import type { HighSafety } from '../../domain/portfolio/high-safety.ts';

/**
 * One square of the matrix. `shown` and `all` set the areas of the square and of the grey one behind it; `text` is
 * the figure, `label` the whole of it in words. `empty`: no record stands here, with any filter.
 */
export type MatrixCell = {
  text: string;
  label: string;
  shown: number;
  all: number;
  state: 'empty' | 'shown' | 'selected' | 'muted';
};

export type MatrixColumn = { key: string; name: string; selected: boolean; total: MatrixCell };

/** Rows of one `group` stand together; `groupName` is told once. */
export type MatrixRow = {
  key: string;
  name: string;
  group: string;
  groupName: string;
  colour: string;
  safety: HighSafety;
  /** What the mark means, for those who do not see it. */
  safetyWord: string;
  selected: boolean;
  cells: readonly MatrixCell[];
  total: MatrixCell;
};

export type MatrixModel = {
  rows: readonly MatrixRow[];
  columns: readonly MatrixColumn[];
  total: MatrixCell;
  /** The largest `all` of any cell, which has the largest square. */
  largest: number;
  /** `total` heads the last column, `sum` the last row. */
  words: { group: string; row: string; total: string; sum: string; unit: string };
};

/** Consecutive rows of one group. */
export function matrixGroups(rows: readonly MatrixRow[]): { name: string; rows: MatrixRow[] }[] {
  const groups: { key: string; name: string; rows: MatrixRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.key === row.group) last.rows.push(row);
    else groups.push({ key: row.group, name: row.groupName, rows: [row] });
  }
  return groups;
}

export const LARGEST_SQUARE = 22;
const SMALLEST_SQUARE = 3;

/** Side of a square whose area is proportional to the value, in pixels of the normal type size; 0 for nothing. */
export function squareSide(value: number, largest: number): number {
  if (value <= 0 || largest <= 0) return 0;
  return Math.max(SMALLEST_SQUARE, LARGEST_SQUARE * Math.sqrt(value / largest));
}
