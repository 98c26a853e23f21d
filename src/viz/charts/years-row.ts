import type { HintLine } from './bullet-row.ts';

/** One support year; amounts in fen. */
export type YearColumn = {
  key: string;
  label: string;
  note: string;
  /** What was paid for and is answered; drawn as an outline. null: not on record. */
  costFen: number | null;
  approvedFen: number;
  disbursedFen: number;
  /** What may still be approved in the year; dashed. null: nothing is asked for, or it cannot be computed. */
  openFen: number | null;
  /** Over the column. */
  text: string;
  openText: string;
  hint: readonly HintLine[];
};
