import { dayOf, isoDateOf } from '../../src/domain/progress/calendar-day.ts';

/** Day of the data: what happened up to and including it is known, what comes later is planned or forecast. */
export const DATA_DATE = '2026-10-31';

export const DATA_DAY = dayOf(DATA_DATE);

// One text per day, shared by all records: a large sample holds some millions of dates.
const texts = new Map<number, string>();

/** ISO date of a day. */
export function dateOf(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = isoDateOf(day);
  texts.set(day, text);
  return text;
}

/** The day itself or the next one on which an office decides: not at weekends, not from 1 to 7 October. */
export function workingDay(day: number): number {
  const whole = Math.round(day);
  const weekday = (whole + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday.
  if (weekday === 6) return workingDay(whole + 2);
  if (weekday === 0) return workingDay(whole + 1);
  const [, month, dayOfMonth] = dateOf(whole).split('-').map(Number);
  return month === 10 && dayOfMonth !== undefined && dayOfMonth <= 7
    ? workingDay(whole + 8 - dayOfMonth)
    : whole;
}

/** Four digits of a day's year. */
export function yearOf(day: number): number {
  return Number(dateOf(day).slice(0, 4));
}
