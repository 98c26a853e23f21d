/* Dates of the audit: by the runtime's calendar in UTC, which the product's own arithmetic does not use. */

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** `2026-10` of `2026-10-31`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The month after `2026-12` is `2027-01`. */
function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** Every month from one to the other, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

/** `2026-10`, `2026-Q4` or `2026` of a month. */
export function periodOf(month: string, step: 'month' | 'quarter' | 'year'): string {
  const year = month.slice(0, 4);
  if (step === 'year') return year;
  return step === 'month' ? month : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The last day of a period. */
export function lastDayOf(period: string): string {
  const [year = '', rest] = period.split('-');
  const month = rest === undefined ? 12 : rest.startsWith('Q') ? Number(rest.slice(1)) * 3 : Number(rest);
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}
