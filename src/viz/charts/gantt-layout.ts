import { monthOfDay, yearLabel } from '../../domain/portfolio/calendar-month.ts';
import { dayOf } from '../../domain/progress/calendar-day.ts';
import { textWidth } from '../text-width.ts';
import type { GanttGroup } from './gantt-row.ts';

/** A gridline at the first day of a month; `month` 1 is labelled by its year. */
export type GanttTick = { day: number; x: number; month: number; year: string };
export type GanttPlace = { group: number; row: number; top: number };

export type GanttLayout = {
  width: number;
  height: number;
  /** Names above their bars. */
  isNarrow: boolean;
  /** Edges of the plot. */
  left: number;
  right: number;
  ticks: GanttTick[];
  /** Top of each group's title. */
  titles: number[];
  places: GanttPlace[];
  rowHeight: number;
  /** From the top of a row. */
  nameY: number;
  detailY: number;
  barY: number;
  planY: number;
  /** Of the data date's line; null where it lies outside the window. */
  dataX: number | null;
  /** Where the gridlines end. */
  bottom: number;
};

export const GANTT_BAR_PX = 16;
export const GANTT_PLAN_PX = 5;
export const GANTT_HEAD_PX = 24;
const TITLE_PX = 28;
const FOOT_PX = 20;
const WIDE_ROW_PX = 40;
const NARROW_ROW_PX = 80;
const NARROW_PX = 620;
const LABEL_SHARE = 0.26;
const LABEL_PX = { least: 210, most: 320 };
const TICK_PX = 46;
const STEPS = [1, 2, 3, 6, 12, 24, 60];

export type GanttWindow = { firstDay: number; lastDay: number };

/**
 * Calendar months around the data date: a third of them before it, the rest from its own month on. null months give
 * the whole extent, in whole months.
 */
export function ganttWindow(months: number | null, dataDay: number, extent: GanttWindow): GanttWindow {
  if (months === null) {
    return {
      firstDay: firstDayOfMonth(monthOfDay(extent.firstDay)),
      lastDay: firstDayOfMonth(monthOfDay(extent.lastDay) + 1),
    };
  }
  const first = monthOfDay(dataDay) - Math.floor(months / 3);
  return { firstDay: firstDayOfMonth(first), lastDay: firstDayOfMonth(first + months) };
}

/** Where rows and ticks stand; the height does not depend on the window. */
export function ganttLayout(
  width: number,
  groups: readonly GanttGroup[],
  window: GanttWindow,
  dataDay: number,
): GanttLayout {
  const isNarrow = width < NARROW_PX;
  const labels = Math.min(LABEL_PX.most, Math.max(LABEL_PX.least, Math.round(width * LABEL_SHARE)));
  const left = isNarrow ? 0 : labels;
  const right = width - 1;
  const x = ganttScale(window, left, right);
  const rowHeight = isNarrow ? NARROW_ROW_PX : WIDE_ROW_PX;
  const titles: number[] = [];
  const places: GanttPlace[] = [];
  let top = GANTT_HEAD_PX;
  groups.forEach(({ title, rows }, group) => {
    titles.push(top);
    if (title !== '') top += TITLE_PX;
    rows.forEach((_, row) => {
      places.push({ group, row, top });
      top += rowHeight;
    });
  });
  const above = isNarrow ? 36 : 0;
  return {
    width,
    height: top + FOOT_PX,
    isNarrow,
    left,
    right,
    ticks: ticksOf(window, right - left).map((tick) => ({ ...tick, x: x(tick.day) })),
    titles,
    places,
    rowHeight,
    nameY: 17,
    detailY: 33,
    barY: above + 7,
    planY: above + 7 + GANTT_BAR_PX + 3,
    dataX: dataDay < window.firstDay || dataDay > window.lastDay ? null : x(dataDay),
    bottom: top,
  };
}

/** Pixels of a day. */
export function ganttScale(window: GanttWindow, left: number, right: number): (day: number) => number {
  const days = Math.max(1, window.lastDay - window.firstDay);
  return (day) => left + ((right - left) * (day - window.firstDay)) / days;
}

/** The part of a stretch inside the window, in pixels; null when none is. An open end runs on for `openPx`. */
export function stretch(
  { fromDay, toDay }: { fromDay: number; toDay: number | null },
  { left, right }: Pick<GanttLayout, 'left' | 'right'>,
  x: (day: number) => number,
  openPx: number,
): { x: number; width: number } | null {
  const from = Math.max(left, x(fromDay));
  const to = Math.min(right, toDay === null ? x(fromDay) + openPx : x(toDay));
  return to <= from ? null : { x: from, width: to - from };
}

function ticksOf({ firstDay, lastDay }: GanttWindow, widthPx: number): Omit<GanttTick, 'x'>[] {
  const first = monthOfDay(firstDay);
  const months = Math.max(1, monthOfDay(lastDay) - first);
  const step = STEPS.find((each) => (months / each) * TICK_PX <= widthPx) ?? 120;
  const ticks: Omit<GanttTick, 'x'>[] = [];
  for (let month = Math.ceil(first / step) * step; firstDayOfMonth(month) < lastDay; month += step) {
    ticks.push({ day: firstDayOfMonth(month), month: (month % 12) + 1, year: yearLabel(month) });
  }
  return ticks;
}

function firstDayOfMonth(month: number): number {
  return dayOf(`${yearLabel(month)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}

/** As much of a text as fits, with an ellipsis. */
export function fittedText(text: string, room: number, sizePx: number): string {
  if (textWidth(text, sizePx) <= room) return text;
  let end = text.length - 1;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, sizePx) > room) end -= 1;
  return `${text.slice(0, end)}…`;
}
