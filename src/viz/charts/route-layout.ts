import { textWidth, wrappedLines } from '../text-width.ts';
import type { RouteBar, RouteWords, SafetyShare } from './route-row.ts';

/** Where everything of the route chart stands, in pixels. */
export type RouteLayout = {
  width: number;
  height: number;
  /** Lines over the strip. */
  caption: readonly string[];
  stripTop: number;
  /** Entries under the strip: left edge and baseline. */
  shares: readonly { x: number; y: number }[];
  headerY: number;
  plotTop: number;
  rowHeight: number;
  nameSize: number;
  /** Centre of the ● and ◐ marks. */
  markX: number;
  barLeft: number;
  barRight: number;
  capacityRight: number;
  /** null where the bars need the room; hints and the table still have the figures. */
  projectsRight: number | null;
};

const ROW = 20;
export const CAPTION_LINE = 16;
export const STRIP_HEIGHT = 8;
const SHARE_LINE = 18;
const GAP = 16;
const SHORTEST_BAR = 96;

/** Measures names and figures; bars take what is left. */
export function routeLayout(
  width: number,
  rows: readonly RouteBar[],
  shares: readonly SafetyShare[],
  words: RouteWords,
): RouteLayout {
  const nameSize = width < 420 ? 12 : 14;
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, nameSize)));
  const names = widest(rows.map(({ name }) => name));
  const column = (title: string, unit: string, texts: readonly string[]): number =>
    Math.max(widest(texts), textWidth(`${title} ${unit}`.trim(), 12, 600));
  const projects = column(
    words.projects,
    words.projectsUnit,
    rows.map((row) => row.projects),
  );
  const capacity = column(
    words.capacity,
    words.capacityUnit,
    rows.map((row) => row.capacity),
  );
  const barLeft = names + 28;
  const hasProjects = width - projects - capacity - 2 * GAP - barLeft >= SHORTEST_BAR;
  const capacityRight = hasProjects ? width - projects - GAP : width;
  const caption = wrappedLines(words.strip, width, 12);
  const stripTop = caption.length * CAPTION_LINE + 6;
  const placed = shareEntries(width, stripTop + STRIP_HEIGHT + 16, shares);
  const headerY = (placed.at(-1)?.y ?? stripTop) + 26;
  const plotTop = headerY + 10;
  return {
    width,
    height: plotTop + ROW * rows.length + 4,
    caption,
    stripTop,
    shares: placed,
    headerY,
    plotTop,
    rowHeight: ROW,
    nameSize,
    markX: names + 14,
    barLeft,
    barRight: capacityRight - capacity - GAP,
    capacityRight,
    projectsRight: hasProjects ? width : null,
  };
}

/** Left to right with a swatch each, on as many lines as they need. */
function shareEntries(
  width: number,
  top: number,
  shares: readonly SafetyShare[],
): { x: number; y: number }[] {
  let x = 0;
  let y = top;
  return shares.map(({ label, text }) => {
    const entry = 14 + textWidth(`${label} ${text}`, 12, 600);
    if (x > 0 && x + entry > width) {
      x = 0;
      y += SHARE_LINE;
    }
    const place = { x, y };
    x += entry + GAP;
    return place;
  });
}
