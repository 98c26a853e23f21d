import { dayOf } from '../../domain/progress/calendar-day.ts';
import { monthOfDay, yearLabel } from '../../domain/portfolio/calendar-month.ts';

/** A gridline at the first day of a month; `month` 1 is drawn as its year. */
export type AxisTick = { day: number; month: number; year: string };

/** Days across a width, with gridlines on the first of every so many months. */
export type TrackAxis = { firstDay: number; lastDay: number; ticks: AxisTick[] };

const STEPS = [1, 2, 3, 6, 12, 24, 60];
/** Room for an open end after the last day, as a share of the whole, and at least this many days. */
const OPEN_END_SHARE = 0.06;
const OPEN_END_DAYS = 20;

/** The axis of an extent; its ticks stand at least `tickPx` apart on `widthPx`. */
export function trackAxis(
  extent: { firstDay: number; lastDay: number },
  widthPx: number,
  tickPx: number,
): TrackAxis {
  const spanDays = extent.lastDay - extent.firstDay;
  const lastDay = extent.lastDay + Math.max(OPEN_END_DAYS, Math.round(spanDays * OPEN_END_SHARE));
  const firstMonth = monthOfDay(extent.firstDay);
  const months = monthOfDay(lastDay) - firstMonth + 1;
  const step = STEPS.find((each) => (months / each) * tickPx <= widthPx) ?? 120;
  const first = Math.floor(firstMonth / step) * step;
  const firstDay = firstDayOfMonth(step <= 3 ? first : firstMonth);
  const ticks: AxisTick[] = [];
  for (let month = first; firstDayOfMonth(month) <= lastDay; month += step) {
    const day = firstDayOfMonth(month);
    if (day >= firstDay) ticks.push({ day, month: (month % 12) + 1, year: yearLabel(month) });
  }
  return { firstDay, lastDay, ticks };
}

function firstDayOfMonth(month: number): number {
  return dayOf(`${yearLabel(month)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
