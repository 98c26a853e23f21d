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
