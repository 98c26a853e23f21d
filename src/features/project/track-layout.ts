import { textWidth } from '../../viz/text-width.ts';
import { type AxisTick, trackAxis } from './track-axis.ts';
import type { ProjectTracks, TrackEvent, TrackRow } from './track-rows.ts';
import type { StageSpan } from '../../domain/progress/track-spans.ts';

/** Texts that the picture shows; amounts in one unit. */
export type TrackWords = {
  span: (row: TrackRow, span: StageSpan) => string;
  event: (event: TrackEvent) => string;
  late: (row: TrackRow) => string;
};

/** A stretch in pixels; `isOpen` has no end of its own. */
export type SpanPlace = { span: StageSpan; x: number; width: number; isOpen: boolean };
/** Where an event stands on the bar and its label below, centred; y from the top of the lane. */
export type EventPlace = { event: TrackEvent; text: string; x: number; labelX: number; labelY: number };

/** One track; every y is from its top. */
export type LanePlace = {
  row: TrackRow;
  top: number;
  height: number;
  labelY: number;
  barY: number;
  spans: SpanPlace[];
  planY: number;
  planned: SpanPlace[];
  events: EventPlace[];
  late: { x: number; width: number; y: number; text: string; textX: number } | null;
};

export type TrackLayout = {
  width: number;
  height: number;
  /** Plot edges; labels stand left of it, or above each bar where there is no room. */
  left: number;
  right: number;
  isNarrow: boolean;
  ticks: (AxisTick & { x: number })[];
  lanes: LanePlace[];
  dataX: number;
  /** Where the gridlines end; the data date is written below. */
  bottom: number;
};

export const BAR_PX = 20;
export const PLAN_PX = 6;
const TEXT_PX = 12;
const AXIS_PX = 24;
const LABEL_COLUMN_PX = 92;
const NARROW_PX = 520;
const TICK_PX = 46;
const LINE_PX = 16;
const GAP_PX = 4;
const LANE_GAP_PX = 12;
const PLAN_GAP_PX = 5;
/** What has no end of its own runs on for its label's sake, and a plan for this much. */
const OPEN_PLAN_PX = 14;

/** Places tracks, plans, events and lateness in a width; null when no date is recorded. */
export function trackLayout(
  { rows, dataDay, extent }: ProjectTracks,
  words: TrackWords,
  width: number,
): TrackLayout | null {
  if (extent === null) return null;
  const isNarrow = width < NARROW_PX;
  const left = isNarrow ? 0 : LABEL_COLUMN_PX;
  const right = width - 1;
  const axis = trackAxis(extent, right - left, TICK_PX);
  const x = (day: number): number =>
    left + ((right - left) * (day - axis.firstDay)) / (axis.lastDay - axis.firstDay);
  const room = { left, right, x, isNarrow, words };
  let top = AXIS_PX;
  const lanes = rows.map((row) => {
    const lane = lanePlace(row, top, room);
    top += lane.height;
    return lane;
  });
  return {
    width,
    height: top + LINE_PX + GAP_PX,
    left,
    right,
    isNarrow,
    ticks: axis.ticks.map((tick) => ({ ...tick, x: x(tick.day) })),
    lanes,
    dataX: x(dataDay),
    bottom: top,
  };
}

type Room = {
  left: number;
  right: number;
  x: (day: number) => number;
  isNarrow: boolean;
  words: TrackWords;
};

function lanePlace(row: TrackRow, top: number, room: Room): LanePlace {
  const labelHeight = room.isNarrow ? LINE_PX + GAP_PX : 0;
  const barY = GAP_PX + labelHeight;
  const planY = barY + BAR_PX + PLAN_GAP_PX;
  let y = barY + BAR_PX + (row.planned.length > 0 ? PLAN_GAP_PX + PLAN_PX : 0);
  const events = eventPlaces(row.events, y, room);
  y = Math.max(y, ...events.map(({ labelY }) => labelY + GAP_PX));
  const late = latePlace(row, y + GAP_PX, room);
  if (late !== null) y = late.y + GAP_PX + LINE_PX;
  return {
    row,
    top,
    height: y + LANE_GAP_PX,
    labelY: room.isNarrow ? LINE_PX : barY + 14,
    barY,
    spans: row.spans.map((span) =>
      spanPlace(span, room, textWidth(room.words.span(row, span), TEXT_PX) + 20),
    ),
    planY,
    planned: row.planned.map((span) => spanPlace(span, room, OPEN_PLAN_PX)),
    events,
    late,
  };
}

function spanPlace(span: StageSpan, { x, right }: Room, openPx: number): SpanPlace {
  const from = x(span.fromDay);
  const to = span.toDay === null ? Math.min(right, from + openPx) : x(span.toDay);
  return { span, x: from, width: Math.max(0, to - from), isOpen: span.toDay === null };
}

/** Labels go to the first line where they do not touch the one before. */
function eventPlaces(events: readonly TrackEvent[], top: number, room: Room): EventPlace[] {
  const lineEnds: number[] = [];
  return events.map((event) => {
    const text = room.words.event(event);
    const half = textWidth(text, TEXT_PX) / 2;
    const x = room.x(event.day);
    const labelX = within(x, half, room);
    const found = lineEnds.findIndex((end) => labelX - half >= end + 8);
    const line = found === -1 ? lineEnds.length : found;
    lineEnds[line] = labelX + half;
    return { event, text, x, labelX, labelY: top + LINE_PX * (line + 1) };
  });
}

function latePlace(row: TrackRow, y: number, room: Room): LanePlace['late'] {
  if (row.late === null) return null;
  const x = room.x(row.late.fromDay);
  const width = room.x(row.late.toDay) - x;
  const text = room.words.late(row);
  const textX = within(x + width / 2, textWidth(text, TEXT_PX, 600) / 2, room);
  return { x, width, y: y + GAP_PX, text, textX };
}

/** The middle moved so far that what is `half` wide on both sides stays on the plot. */
function within(middle: number, half: number, { left, right }: Room): number {
  return Math.max(left + half, Math.min(right - half, middle));
}
