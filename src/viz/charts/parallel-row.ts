/** How a figure stands, drawn as a glyph before its text. */
export type ParallelMark = 'good' | 'going' | 'bad' | 'unsure';

/** A part of a bar that is split; `hatched` for what may count or not. */
export type ParallelSegment = {
  key: string;
  value: number;
  colour: string;
  hatched?: boolean;
  /** The part in words, for hover. */
  hint: string;
  onToggle?: () => void;
};

/** The figure of one column in one row, in the unit of its group's scale. */
export type ParallelCell = {
  /** null draws no bar: missing, or not applicable. */
  value: number | null;
  /** Of `value`, a part drawn as an inner bar. */
  inner?: number;
  /** Without the filter, grey behind the bar. */
  all?: number;
  /** A track to reach, outlined, with an upright line at its end. */
  track?: number;
  /** In place of one bar. */
  segments?: readonly ParallelSegment[];
  text: string;
  /** A second line, small. */
  note?: string;
  mark?: ParallelMark;
  /** The figure in full, for hover. */
  hint: string;
  onToggle?: () => void;
};

export type ParallelRow = {
  key: string;
  label: string;
  note?: string;
  /** Of the bars; a CSS colour. */
  colour: string;
  /** One per column. */
  cells: readonly ParallelCell[];
  /** Outside the filter, kept as grey context. */
  isMuted?: boolean;
};

/** Rows on one scale from 0 to `top`, the same in every column. */
export type ParallelGroup = {
  key: string;
  title: string;
  note?: string;
  top: number;
  rows: readonly ParallelRow[];
};
