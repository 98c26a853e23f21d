import { textWidth } from '../text-width.ts';
import type { BulletColumn, BulletRow, BulletStub } from './bullet-row.ts';

/**
 * `line`: label, figures and bar on one line. `stacked`: label and figures above the bar. `narrow`: label, figures
 * and bar on three lines.
 */
export type BulletMode = 'line' | 'stacked' | 'narrow';

/** Where everything of a bullet chart stands; pixels, y from the top of a row unless said otherwise. */
export type BulletLayout = {
  mode: BulletMode;
  width: number;
  height: number;
  headerHeight: number;
  /** In `narrow` mode: units stand under the headers of the second line instead of beside them. */
  unitsBelow: boolean;
  rowHeight: number;
  nameX: number;
  nameSize: number;
  labelY: number;
  /** In `line` mode marks have a column that begins here; elsewhere they follow the name. */
  marksX: number | null;
  /** Right edges; `line` is 0 for the label's line, 1 for the line under it. */
  columns: readonly { right: number; line: 0 | 1 }[];
  figureY: readonly [number, number];
  barY: number;
  barHeight: number;
  /** The track: 0 % at `trackLeft`, 100 % at `trackRight`. */
  trackLeft: number;
  trackRight: number;
  /** False where the room beside the track does not hold the texts of what cannot be verified. */
  unverifiedText: boolean;
};

export const FIGURE_PX = 12;
export const MARK_PX = 13;
/** From one verdict mark with its count to the next. */
const MARK_GAP = 6;
const GAP = 8;
const LINE_GAP = 20;
export const STUB_GAP = 3;
export const TEXT_GAP = 6;
const SHORTEST_STUB = 5;
const LONGEST_EXCESS = 18;
const LONGEST_UNVERIFIED = 12;
const SHORTEST_TRACK = 88;

type Input = {
  width: number;
  labelHeader: string;
  marksHeader: string;
  columns: readonly BulletColumn[];
  /** Every row that the layout must hold: those drawn now and those of other filters, so that nothing jumps. */
  rows: readonly BulletRow[];
  rowCount: number;
  /** The shortest track for which figures and bar share one line. */
  shortestLineTrack: number;
};

/** Chooses the widest arrangement that fits, measuring every text. */
export function bulletLayout(input: Input): BulletLayout {
  const { width, columns, rows } = input;
  const codeWidth = Math.max(
    0,
    ...rows.map(({ code }) => (code === '' ? 0 : textWidth(code, FIGURE_PX) + GAP)),
  );
  const marksWidth = Math.max(0, ...rows.map(({ marks }) => marksLength(marks)));
  const columnWidths = columns.map((column, index) => columnWidth(column, index, rows));
  const nameWidth = (size: number): number => Math.max(0, ...rows.map(({ name }) => textWidth(name, size)));
  const labelWidth = (size: number): number =>
    Math.max(
      codeWidth + nameWidth(size),
      ...rows.map(({ name, marks }) => codeWidth + textWidth(name, size) + GAP + marksLength(marks)),
    );
  const sum = (gap: number): number => columnWidths.reduce((total, column) => total + column + gap, 0);
  const beside = besideTrack(rows, width, true);

  const lineLabel = Math.max(codeWidth + nameWidth(14), textWidth(input.labelHeader, FIGURE_PX, 600));
  const marksColumn =
    marksWidth === 0 ? 0 : LINE_GAP + Math.max(marksWidth, textWidth(input.marksHeader, 12, 600));
  const lineTrack = width - lineLabel - sum(LINE_GAP) - marksColumn - LINE_GAP - beside;
  if (lineTrack >= input.shortestLineTrack) {
    return lineLayout(input, { codeWidth, lineLabel, columnWidths, marksColumn, track: lineTrack });
  }
  const size = labelWidth(14) + sum(GAP) <= width ? 14 : 12;
  const stacked = labelWidth(size) + sum(GAP) <= width;
  const unverifiedText = width - beside >= SHORTEST_TRACK;
  const zone = unverifiedText ? beside : besideTrack(rows, width, false);
  const rowHeight = stacked ? 44 : 64;
  const headers = columns
    .slice(0, -1)
    .map(({ header, unit }) => textWidth(`${header} ${unit}`, FIGURE_PX, 600));
  const unitsBelow = Math.max(0, ...headers) + GAP > width / headers.length;
  const headerHeight = stacked || !unitsBelow ? 40 : 58;
  return {
    mode: stacked ? 'stacked' : 'narrow',
    width,
    height: headerHeight + rowHeight * input.rowCount,
    headerHeight,
    unitsBelow,
    rowHeight,
    nameX: codeWidth,
    nameSize: stacked ? size : labelWidth(14) + (columnWidths.at(-1) ?? 0) + GAP <= width ? 14 : 12,
    labelY: 20,
    marksX: null,
    columns: stacked ? rightAligned(width, columnWidths, GAP) : spread(width, columns.length),
    figureY: [20, 38],
    barY: stacked ? 28 : 46,
    barHeight: 11,
    trackLeft: 0,
    trackRight: Math.max(SHORTEST_TRACK, width - zone),
    unverifiedText,
  };
}

function lineLayout(
  { width, columns, rowCount }: Input,
  sizes: { codeWidth: number; lineLabel: number; columnWidths: number[]; marksColumn: number; track: number },
): BulletLayout {
  const rowHeight = 36;
  const headerHeight = 40;
  const edges: { right: number; line: 0 | 1 }[] = [];
  let x = sizes.lineLabel;
  const place = (side: BulletColumn['place']): void => {
    columns.forEach((column, index) => {
      if (column.place !== side) return;
      x += LINE_GAP + (sizes.columnWidths[index] ?? 0);
      edges[index] = { right: x, line: 0 };
    });
  };
  place('lead');
  const trackLeft = x + LINE_GAP;
  const trackRight = trackLeft + sizes.track;
  // Figures after the bars end where the marks begin, whatever the amounts beside the track need.
  const trailing = columns.reduce(
    (total, column, index) =>
      column.place === 'trail' ? total + LINE_GAP + (sizes.columnWidths[index] ?? 0) : total,
    0,
  );
  x = width - sizes.marksColumn - trailing;
  place('trail');
  return {
    mode: 'line',
    width,
    height: headerHeight + rowHeight * rowCount,
    headerHeight,
    unitsBelow: false,
    rowHeight,
    nameX: sizes.codeWidth,
    nameSize: 14,
    labelY: 23,
    marksX: sizes.marksColumn === 0 ? null : width - sizes.marksColumn + LINE_GAP,
    columns: edges,
    figureY: [23, 23],
    barY: 12,
    barHeight: 11,
    trackLeft,
    trackRight,
    unverifiedText: true,
  };
}

/** Room right of the 100 % line that the widest row's stubs and their texts need beside a track of about `width`. */
function besideTrack(rows: readonly BulletRow[], width: number, withUnverifiedText: boolean): number {
  const room = (stub: BulletStub | null, kind: 'excess' | 'unverified'): number => {
    if (stub === null) return 0;
    const withText = kind === 'excess' || withUnverifiedText;
    const text = withText ? STUB_GAP + textWidth(stub.text, FIGURE_PX, 600) : 0;
    return STUB_GAP + stubLength(stub.share, width, kind) + text + TEXT_GAP;
  };
  return Math.max(
    STUB_GAP,
    ...rows.map(
      ({ bar }) =>
        room(bar.excess, 'excess') + room(bar.readingExcess, 'excess') + room(bar.unverified, 'unverified'),
    ),
  );
}

/** Length of a stub on the row's own scale, never too short to see and never longer than its room. */
export function stubLength(share: number | null, trackLength: number, kind: 'excess' | 'unverified'): number {
  const longest = kind === 'excess' ? LONGEST_EXCESS : LONGEST_UNVERIFIED;
  if (share === null) return longest;
  return Math.min(longest, Math.max(SHORTEST_STUB, share * trackLength));
}

/** Width of a row's verdict marks with their counts. */
export function marksLength(marks: BulletRow['marks']): number {
  return marks.reduce((x, mark) => x + markStep(mark.count), 0) - (marks.length === 0 ? 0 : MARK_GAP);
}

/** From the left edge of a mark to that of the next. */
export function markStep(count: number): number {
  return MARK_PX + 3 + textWidth(String(count), FIGURE_PX) + MARK_GAP;
}

function columnWidth(column: BulletColumn, index: number, rows: readonly BulletRow[]): number {
  const weight = column.strong === true ? 600 : 400;
  return Math.max(
    textWidth(column.header, FIGURE_PX, 600),
    textWidth(column.unit, FIGURE_PX),
    ...rows.map(({ cells }) => textWidth(cells[index] ?? '', FIGURE_PX, weight)),
  );
}

function rightAligned(width: number, widths: readonly number[], gap: number): { right: number; line: 0 }[] {
  let right = width;
  return widths
    .toReversed()
    .map((column) => {
      const edge = { right, line: 0 as const };
      right -= column + gap;
      return edge;
    })
    .toReversed();
}

/** The last column stays on the label's line, the others share the next one evenly. */
function spread(width: number, count: number): { right: number; line: 0 | 1 }[] {
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? { right: width, line: 0 } : { right: (width * (index + 1)) / (count - 1), line: 1 },
  );
}
