import type { HintLine } from './bullet-row.ts';

/** A class of the whole: its fill, in the order in which columns are stacked from the bottom. */
export type ShareClass = { key: string; pattern: 'ink' | 'hatch' | 'muted' };

/** One column: shares beside the classes, 0 to 1; null where there is nothing to divide. */
export type ShareBar = {
  key: string;
  shares: readonly number[] | null;
  /** Share of the first class without any filter; null where that is the same or there is none. */
  mark: number | null;
  /** Under the column: of how many. */
  count: string;
  /** Too few to say much; the column is outlined and paler. */
  isSmall: boolean;
  hintTitle: string;
  hint: readonly HintLine[];
};

/** Columns of one measure over the shared periods. */
export type SharePlot = { key: string; title: string; countWord: string; bars: readonly ShareBar[] };

/** Under the lower plot; `year` is told where it begins. */
export type SharePeriod = { key: string; label: string; year: string };
