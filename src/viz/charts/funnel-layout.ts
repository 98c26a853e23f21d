import { textWidth } from '../text-width.ts';
import type { FunnelBar, FunnelColumn } from './funnel-row.ts';

/** Where everything of the funnel stands, in pixels. */
export type FunnelLayout = {
  width: number;
  height: number;
  headY: number;
  rowHeight: number;
  barLeft: number;
  barRight: number;
  /** null where the bars need the room. */
  columnRights: readonly (number | null)[];
  /** Top of each step, then of each way out. */
  tops: readonly number[];
  /** Baseline of the line over the ways out. */
  exitsY: number;
};

const ROW = 30;
const HEAD = 44;
const GAP = 16;
const SHORTEST_BAR = 100;
const EXITS = 34;

/** Bars take what names and columns leave; the first columns stay where not all fit. */
export function funnelLayout(
  width: number,
  steps: readonly FunnelBar[],
  exits: readonly FunnelBar[],
  columns: readonly FunnelColumn[],
): FunnelLayout {
  const bars = [...steps, ...exits];
  const barLeft = Math.max(0, ...bars.map(({ name }) => textWidth(name, 14))) + 12;
  const widths = columns.map(({ header, unit }, column) =>
    Math.max(
      textWidth(header, 12, 600),
      textWidth(unit, 12),
      ...bars.map(({ texts }) => textWidth(texts[column] ?? '', 14, 600)),
    ),
  );
  let room = width - barLeft - SHORTEST_BAR;
  let kept = 0;
  for (const one of widths) {
    room -= one + GAP;
    if (room < 0) break;
    kept += 1;
  }
  let right = width;
  const columnRights: (number | null)[] = widths.map(() => null);
  for (let column = kept - 1; column >= 0; column -= 1) {
    columnRights[column] = right;
    right -= (widths[column] ?? 0) + GAP;
  }
  const exitsTop = HEAD + steps.length * ROW + EXITS;
  return {
    width,
    height: exitsTop + exits.length * ROW + 4,
    headY: 14,
    rowHeight: ROW,
    barLeft,
    barRight: right,
    columnRights,
    tops: [
      ...steps.map((_, index) => HEAD + index * ROW),
      ...exits.map((_, index) => exitsTop + index * ROW),
    ],
    exitsY: exitsTop - 10,
  };
}
