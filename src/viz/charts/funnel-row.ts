import type { HintLine } from './bullet-row.ts';

/** A part of a bar; `key` is the filter value that a click toggles. */
export type FunnelPart = { key: string; colour: string; value: number };

/** One step (or one way out): what reached it by part, and what would without a filter. */
export type FunnelBar = {
  key: string;
  name: string;
  parts: readonly FunnelPart[];
  value: number;
  all: number;
  /** One text per column; the first stands right of the bar. */
  texts: readonly string[];
  hint: readonly HintLine[];
};

/** The first columns are kept longest where there is little room. */
export type FunnelColumn = { header: string; unit: string; strong?: boolean };
