import { textWidth } from '../text-width.ts';
import type { ParallelGroup } from './parallel-row.ts';

/** Where the figures of one column stand, in pixels; the text of a cell ends at `right`. */
export type ParallelColumn = { left: number; barLeft: number; barWidth: number; right: number };

export type ParallelPlace = {
  /** Index of the group and of the row in it. */
  group: number;
  row: number;
  top: number;
  height: number;
};

export type ParallelLayout = {
  width: number;
  height: number;
  /** Labels above their bars, columns below one another. */
  isNarrow: boolean;
  columns: ParallelColumn[];
  /** Baseline of the columns' names; null where they stand at each bar. */
  headY: number | null;
  /** Baseline of each group's title. */
  titles: number[];
  places: ParallelPlace[];
};

export const PARALLEL_LABEL_PX = 14;
const PARALLEL_NOTE_PX = 12;
export const PARALLEL_BAR_PX = 14;
/** Room of a glyph before a text. */
export const PARALLEL_MARK_PX = 18;
/** Narrow: height of one column's lines, name and figure above the bar. */
export const PARALLEL_CELL_PX = 40;
/** Narrow: height of the row's label, and of a cell's second line. */
export const PARALLEL_LABEL_ROW_PX = 24;
export const PARALLEL_NOTE_ROW_PX = 16;

const HEAD_PX = 26;
const TITLE_PX = 30;
const ROW_PX = 28;
const NOTED_ROW_PX = 44;
const GROUP_GAP_PX = 10;
const COLUMN_GAP_PX = 28;
const TEXT_GAP_PX = 10;
const LONGEST_LABEL_PX = 190;
const LONGEST_BAR_PX = { alone: 900, beside: 560 };
const SHORTEST_BAR_PX = 90;

/** Bars of equal length stand for equal values: every column gets the same room for its bars. */
export function parallelLayout(
  width: number,
  names: readonly string[],
  groups: readonly ParallelGroup[],
): ParallelLayout {
  const rows = groups.flatMap((group) => group.rows);
  const label = Math.min(
    LONGEST_LABEL_PX,
    Math.ceil(
      Math.max(
        0,
        ...rows.map(({ label: text, note = '' }) =>
          Math.max(textWidth(text, PARALLEL_LABEL_PX), textWidth(note, PARALLEL_NOTE_PX)),
        ),
      ),
    ),
  );
  const text = Math.ceil(Math.max(0, ...rows.flatMap(({ cells }) => cells.map(cellTextWidth))));
  const count = Math.max(1, names.length);
  const column = (width - label - COLUMN_GAP_PX * count) / count;
  const bar = Math.min(
    LONGEST_BAR_PX[count === 1 ? 'alone' : 'beside'],
    Math.floor(column - text - TEXT_GAP_PX),
  );
  return bar >= SHORTEST_BAR_PX
    ? wideLayout(width, groups, {
        count,
        label,
        column: bar + TEXT_GAP_PX + text,
        bar,
        isNamed: names.length > 1,
      })
    : narrowLayout(width, groups, names.length);
}

/** A second line may run on under the bar. */
function cellTextWidth({ text, mark }: ParallelGroup['rows'][number]['cells'][number]): number {
  return textWidth(text, PARALLEL_LABEL_PX, 600) + (mark === undefined ? 0 : PARALLEL_MARK_PX);
}

type Wide = { count: number; label: number; column: number; bar: number; isNamed: boolean };

function wideLayout(
  width: number,
  groups: readonly ParallelGroup[],
  { count, label, column, bar, isNamed }: Wide,
): ParallelLayout {
  const columns = Array.from({ length: count }, (_, index): ParallelColumn => {
    const left = label + COLUMN_GAP_PX + index * (column + COLUMN_GAP_PX);
    return { left, barLeft: left, barWidth: bar, right: left + column };
  });
  return {
    width,
    isNarrow: false,
    columns,
    headY: isNamed ? 16 : null,
    ...stacked(groups, isNamed ? HEAD_PX : 0, ({ note, cells }) =>
      note !== undefined || cells.some((cell) => cell.note !== undefined) ? NOTED_ROW_PX : ROW_PX,
    ),
  };
}

function narrowLayout(width: number, groups: readonly ParallelGroup[], count: number): ParallelLayout {
  const column: ParallelColumn = { left: 0, barLeft: 0, barWidth: width, right: width };
  return {
    width,
    isNarrow: true,
    columns: Array.from({ length: Math.max(1, count) }, () => column),
    headY: null,
    ...stacked(groups, 0, ({ cells }) => {
      const notes = cells.filter((cell) => cell.note !== undefined).length;
      return PARALLEL_LABEL_ROW_PX + PARALLEL_CELL_PX * Math.max(1, count) + PARALLEL_NOTE_ROW_PX * notes;
    }),
  };
}

function stacked(
  groups: readonly ParallelGroup[],
  from: number,
  heightOf: (row: ParallelGroup['rows'][number]) => number,
): Pick<ParallelLayout, 'height' | 'titles' | 'places'> {
  const titles: number[] = [];
  const places: ParallelPlace[] = [];
  let top = from;
  groups.forEach(({ title, rows }, group) => {
    if (group > 0) top += GROUP_GAP_PX;
    titles.push(top + 18);
    if (title !== '') top += TITLE_PX;
    rows.forEach((row, index) => {
      const height = heightOf(row);
      places.push({ group, row: index, top, height });
      top += height;
    });
  });
  return { height: top + 4, titles, places };
}
