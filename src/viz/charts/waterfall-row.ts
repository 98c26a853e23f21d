import type { HintLine } from './bullet-row.ts';

/** One bar of a waterfall; amounts in fen, as numbers for drawing. */
export type WaterfallBar =
  /** A figure that a rate applies to; `partFen` is what the rate makes of it. */
  | { kind: 'base'; fen: number; partFen: number | null }
  /** What one term allows; dashed where another one binds. */
  | { kind: 'limit'; fen: number; binds: boolean }
  | { kind: 'allowed'; fen: number }
  /** Awards one after the other, each with what is paid out of it. */
  | { kind: 'awarded'; parts: readonly { key: string; fen: number; paidFen: number }[] }
  | { kind: 'headroom' | 'excess'; fromFen: number; toFen: number }
  /** Nothing to draw: a figure is missing, or the step is no amount. */
  | { kind: 'none' };

/** One step, worded. */
export type WaterfallRow = {
  key: string;
  label: string;
  note: string;
  bar: WaterfallBar;
  text: string;
  /** After the amount, in small: "does not bind". */
  aside: string;
  tone: 'plain' | 'strong' | 'good' | 'bad' | 'reading' | 'absent';
  hint: readonly HintLine[];
};
