import { dayOf } from '../progress/calendar-day.ts';
import { monthOfDay, yearLabel } from './calendar-month.ts';

export const PERIOD_STEPS = ['month', 'quarter', 'year'] as const;
export type PeriodStep = (typeof PERIOD_STEPS)[number];

export const MONTHS_PER_STEP: Record<PeriodStep, number> = { month: 1, quarter: 3, year: 12 };

/** A calendar period; months are counted from January of year 0, both ends inclusive. */
export type CalendarPeriod = {
  /** '2026-10', '2026-Q4' or '2026'. */
  key: string;
  startMonth: number;
  endMonth: number;
  /** The data date lies before the period's end, so more may follow. */
  isPartial: boolean;
};

/** `count` periods in a row, the first the `first`-th of its step from year 0; the data date is YYYY-MM-DD. */
export function calendarPeriods(
  first: number,
  count: number,
  step: PeriodStep,
  dataDate: string,
): CalendarPeriod[] {
  const size = MONTHS_PER_STEP[step];
  const completeMonth = monthOfDay(dayOf(dataDate) + 1) - 1;
  return Array.from({ length: count }, (_, index) => {
    const startMonth = (first + index) * size;
    const endMonth = startMonth + size - 1;
    return { key: periodKey(startMonth, step), startMonth, endMonth, isPartial: endMonth > completeMonth };
  });
}

function periodKey(startMonth: number, step: PeriodStep): string {
  const year = yearLabel(startMonth);
  const month = startMonth % 12;
  if (step === 'year') return year;
  return step === 'quarter' ? `${year}-Q${month / 3 + 1}` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
