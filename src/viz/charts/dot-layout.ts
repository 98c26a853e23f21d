import { textWidth } from '../text-width.ts';
import type { DotFacet, DotRow } from './dot-row.ts';

/** One plot of the picture: its dots between `left` and `right`, then its columns. */
export type DotBlock = {
  /** Left edge of names, where this block tells them. */
  namesX: number | null;
  left: number;
  right: number;
  /** Right edges of the columns; null where the dots need the room. */
  columnRights: readonly (number | null)[];
  /** Lines of the title, over the axis. */
  titleY: number;
  axisY: number;
  rowsTop: number;
};

export type DotLayout = {
  width: number;
  height: number;
  rowHeight: number;
  nameSize: number;
  /** Centre of the ● and ◐ marks, from the left edge of the names. */
  markX: number;
  blocks: readonly DotBlock[];
};

const ROW = 26;
const GAP = 14;
const BETWEEN = 28;
const SHORTEST_PLOT = 130;
const HEAD = 56;
/** Dots reach beyond the values at both ends of the axis. */
const DOT_ROOM = 6;

/** Plots stand side by side where each has room, else one under the other with the names repeated. */
export function dotLayout(width: number, rows: readonly DotRow[], facets: readonly DotFacet[]): DotLayout {
  const nameSize = width < 480 ? 12 : 14;
  const names = Math.max(0, ...rows.map(({ name }) => textWidth(name, nameSize))) + 16 + 26;
  const columns = facets.map((facet, index) => columnWidths(facet, rows, index));
  const shares = (width - names - BETWEEN * (facets.length - 1)) / Math.max(1, facets.length);
  const needs = columns.map((widths) => widths.reduce((sum, one) => sum + one + GAP, SHORTEST_PLOT));
  const isAcross = needs.every((need) => need <= shares);
  const blockHeight = HEAD + ROW * rows.length;
  const blocks = columns.map((widths, index): DotBlock => {
    const begin = isAcross ? names + index * (shares + BETWEEN) : names;
    const end = isAcross ? begin + shares : width;
    const top = isAcross ? 0 : index * (blockHeight + BETWEEN);
    const kept = keptColumns(widths, end - begin);
    const lastTick = textWidth(facets[index]?.axis.ticks.at(-1)?.text ?? '', 12);
    let right = end;
    const rights: (number | null)[] = widths.map(() => null);
    for (let column = kept - 1; column >= 0; column -= 1) {
      rights[column] = right;
      right -= (widths[column] ?? 0) + GAP;
    }
    return {
      namesX: isAcross && index > 0 ? null : 0,
      left: begin + DOT_ROOM,
      right: right - Math.max(DOT_ROOM, lastTick / 2 - GAP + 6),
      columnRights: rights,
      titleY: top + 14,
      axisY: top + 44,
      rowsTop: top + HEAD,
    };
  });
  const height = isAcross ? blockHeight : blocks.length * (blockHeight + BETWEEN) - BETWEEN;
  return { width, height: height + 4, rowHeight: ROW, nameSize, markX: names - 14, blocks };
}

function columnWidths(facet: DotFacet, rows: readonly DotRow[], index: number): number[] {
  return facet.columns.map(({ header, unit }, column) =>
    Math.max(
      textWidth(header, 12, 600),
      textWidth(unit, 12),
      ...rows.map(({ cells }) => textWidth(cells[index]?.texts[column] ?? '', 14)),
    ),
  );
}

/** How many of the first columns leave the plot its least width. */
function keptColumns(widths: readonly number[], room: number): number {
  let left = room - SHORTEST_PLOT;
  let kept = 0;
  for (const width of widths) {
    left -= width + GAP;
    if (left < 0) break;
    kept += 1;
  }
  return kept;
}

const LANES = [0, -4, 4, -8, 8];

/**
 * Offsets from the middle of the row, in pixels, for dots at these places: dots that would cover each other step
 * aside, as far as the row has lanes.
 */
export function dotLanes(places: readonly number[], size: number): number[] {
  const order = places.map((_, index) => index).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const lastIn = LANES.map(() => Number.NEGATIVE_INFINITY);
  const offsets = places.map(() => 0);
  for (const index of order) {
    const place = places[index] ?? 0;
    const lane = lastIn.findIndex((last) => place - last >= size);
    const used = lane === -1 ? lastIn.indexOf(Math.min(...lastIn)) : lane;
    lastIn[used] = place;
    offsets[index] = LANES[used] ?? 0;
  }
  return offsets;
}
