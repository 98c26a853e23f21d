import type { CapVerdict } from '../../domain/vocabulary.ts';

/** A column of figures beside a bullet; `lead` columns stand before the bars where everything fits one line. */
export type BulletColumn = {
  key: string;
  header: string;
  /** Second line of the header; '' for none. */
  unit: string;
  place: 'lead' | 'trail';
  strong?: boolean;
};

/** An amount drawn apart from the fill: its length as a share of the row's ceiling (null: no ceiling), its text. */
export type BulletStub = { share: number | null; text: string };

/**
 * Shares of the row's own ceiling, 1 = 100 %. Excess is the sum of the units' excess, so it may stand beside a
 * fill below 1. Null stubs are zero and draw nothing.
 */
export type BulletBar = {
  /** null: no unit of the row has a ceiling, so there is no track. */
  approvedShare: number | null;
  disbursedShare: number | null;
  excess: BulletStub | null;
  readingExcess: BulletStub | null;
  unverified: BulletStub | null;
};

export type HintLine = { label: string; value: string; verdict?: CapVerdict };

/** One row of a bullet chart, worded. `key` is the filter value that a click toggles. */
export type BulletRow = {
  key: string;
  /** Short code before the name; '' for none. */
  code: string;
  name: string;
  marks: readonly { verdict: CapVerdict; count: number }[];
  /** One text per column. */
  cells: readonly string[];
  bar: BulletBar;
  /** `muted`: outside the chart's own filter, kept as grey context. */
  state: 'shown' | 'selected' | 'muted';
  hint: readonly HintLine[];
};
