import type { HighSafety } from '../../domain/portfolio/high-safety.ts';
import type { HintLine } from './bullet-row.ts';

/** One record; a click opens it. `outside`: the filter leaves it out. */
export type DotMark = {
  key: string;
  value: number;
  state: 'shown' | 'outside';
  isOutlier: boolean;
  title: string;
  hint: readonly HintLine[];
};

/** One row in one plot: the records, their median, and one text per column. `isSmall`: too few to say much. */
export type DotCell = {
  dots: readonly DotMark[];
  median: number | null;
  range: readonly [number, number] | null;
  texts: readonly string[];
  isSmall: boolean;
};

/** One row, with a cell per plot. `key` is the filter value that a click toggles. */
export type DotRow = {
  key: string;
  name: string;
  colour: string;
  safety: HighSafety;
  state: 'shown' | 'selected' | 'muted';
  cells: readonly DotCell[];
};

/** A column of figures beside a plot; the first are kept longest where there is little room. */
export type DotColumn = { header: string; unit: string };

/** An axis: ticks ascending with their texts, inside `domain`. */
export type DotAxis = {
  scale: 'linear' | 'log';
  domain: readonly [number, number];
  ticks: readonly { value: number; text: string }[];
};

export type DotFacet = { key: string; title: string; axis: DotAxis; columns: readonly DotColumn[] };
