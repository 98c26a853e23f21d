/**
 * Months counted from January of year 0 (proleptic Gregorian) of a day since 1970-01-01. Integer
 * arithmetic instead of `Date`: a portfolio converts some hundred thousand days when it loads.
 * Source: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
 */
export function monthOfDay(day: number): number {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + yearOfEra) * 12 + monthFromMarch + 2;
}

/** Four digits of the year of a month count. */
export function yearLabel(month: number): string {
  return String(Math.floor(month / 12)).padStart(4, '0');
}

/** The month count of a label YYYY-MM. */
export function monthOfLabel(label: string): number {
  return Number(label.slice(0, 4)) * 12 + Number(label.slice(5, 7)) - 1;
}

/** The label YYYY-MM of a month count. */
export function monthLabel(month: number): string {
  return `${yearLabel(month)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
