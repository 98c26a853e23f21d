import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { textWidth } from '../text-width.ts';
import { type AmountAxis, amountAxis } from './amount-axis.ts';
import type { WaterfallBar, WaterfallRow } from './waterfall-row.ts';

/** Where everything of a waterfall stands, in pixels; y from the top of a row. */
export type WaterfallLayout = {
  width: number;
  height: number;
  headerHeight: number;
  rowHeight: number;
  /** Labels stand left of the bars, or above them where there is no room. */
  aside: boolean;
  left: number;
  right: number;
  barY: number;
  barHeight: number;
  labelY: number;
  noteY: number;
  axis: AmountAxis;
  tickStep: number;
};

const LABEL_PX = 14;
const NOTE_PX = 12;
export const VALUE_PX = 14;
export const VALUE_GAP = 6;
const GAP = 16;
const SHORTEST_PLOT = 260;
/** A figure beyond this many times the largest limit or award is cut, so that those stay readable. */
const MOST_OF_LIMITS = 2.5;

/** The room that the texts leave, and an axis that holds every limit and award. */
export function waterfallLayout(
  width: number,
  rows: readonly WaterfallRow[],
  unit: MoneyUnit,
): WaterfallLayout {
  const labels = Math.max(
    0,
    ...rows.map(({ label, note }) => Math.max(textWidth(label, LABEL_PX, 600), textWidth(note, NOTE_PX))),
  );
  const values = Math.max(
    0,
    ...rows.map(
      ({ text, aside }) =>
        textWidth(text, VALUE_PX, 600) + (aside === '' ? 0 : VALUE_GAP + textWidth(aside, NOTE_PX)),
    ),
  );
  const right = Math.max(80, width - values - VALUE_GAP);
  const aside = right - labels - GAP >= SHORTEST_PLOT;
  const left = aside ? labels + GAP : 0;
  const axis = amountAxis(axisFen(rows), unit, 7);
  const widestTick = Math.max(...axis.ticks.map(({ text }) => textWidth(text, NOTE_PX))) + 10;
  const room = (right - left) / Math.max(1, axis.ticks.length - 1);
  const rowHeight = aside ? 44 : 62;
  const headerHeight = 24;
  return {
    width,
    height: headerHeight + rowHeight * rows.length + 4,
    headerHeight,
    rowHeight,
    aside,
    left,
    right,
    barY: aside ? 12 : 38,
    barHeight: 20,
    labelY: aside ? 20 : 15,
    noteY: aside ? 36 : 31,
    axis,
    tickStep: Math.max(1, Math.ceil(widestTick / room)),
  };
}

/** The amount that the axis must reach: every limit and award, and figures as far as they do not dwarf those. */
export function axisFen(rows: readonly WaterfallRow[]): number {
  const reach = (kinds: readonly WaterfallBar['kind'][]): number =>
    Math.max(0, ...rows.filter(({ bar }) => kinds.includes(bar.kind)).map(({ bar }) => endFen(bar)));
  const limits = reach(['limit', 'allowed', 'awarded', 'headroom', 'excess']);
  const figures = reach(['base']);
  return limits === 0 ? figures : Math.max(limits, Math.min(figures, limits * MOST_OF_LIMITS));
}

/** Where a bar ends; 0 where there is none. */
export function endFen(bar: WaterfallBar): number {
  switch (bar.kind) {
    case 'base':
    case 'limit':
    case 'allowed':
      return bar.fen;
    case 'awarded':
      return bar.parts.reduce((sum, { fen }) => sum + fen, 0);
    case 'headroom':
    case 'excess':
      return Math.max(bar.fromFen, bar.toFen);
    case 'none':
      return 0;
    default:
      return bar satisfies never;
  }
}
