import type { HintLine } from './bullet-row.ts';

/** One column of both charts; amounts in the unit of the axis. */
export type TimelinePeriod = {
  key: string;
  /** Four digits; a click toggles them. */
  year: string;
  /** Under the column, such as "Q2"; where the step is a year, the year itself. */
  label: string;
  /** True for the last period when the records do not reach its end. */
  isPartial: boolean;
  hintTitle: string;
  hint: readonly HintLine[];
};

/** One of the two column charts. `all` is without any filter and stays behind in grey. */
export type TimelineSeries = {
  name: string;
  colour: string;
  shown: readonly number[];
  all: readonly number[];
  /** Text over the highest shown column. */
  peak: string;
  total: string;
};

export type TimelineWords = {
  /** What the columns measure, such as "Per quarter, CNY million". */
  measure: string;
  total: string;
  click: string;
};
