import type { Basis, Measure, RateReading, YearReading } from './catalogue.ts';

/** One way to read a measure: what a unit is, how years count, what a rate applies to; null: the row has no such term. */
export type CapCandidate = {
  basis: Basis;
  years: YearReading | null;
  rate: RateReading | null;
  /** The default basis with readings `count` and `points`: figures follow it. */
  isDefault: boolean;
};

/** Every candidate basis with every computed reading, in the catalogue's order. */
export function candidatesOf(measure: Measure): CapCandidate[] {
  const yearReadings = measure.terms.flatMap((term) => (term.kind === 'term_years' ? term.readings : []));
  const rateReadings = measure.terms.flatMap((term) => (term.kind === 'rate_points' ? term.readings : []));
  const years = distinct(yearReadings);
  const rates = distinct(rateReadings);
  const defaultYears = years.includes('count') ? 'count' : (years[0] ?? null);
  const defaultRate = rates.includes('points') ? 'points' : (rates[0] ?? null);
  return measure.basis.candidates.flatMap((basis) =>
    orNone(years).flatMap((year) =>
      orNone(rates).map((rate) => ({
        basis,
        years: year,
        rate,
        isDefault: basis === measure.basis.default && year === defaultYears && rate === defaultRate,
      })),
    ),
  );
}

/** `count`, `points`, both joined by `+`, or null where the row has one reading only. */
export function readingOf({ years, rate }: CapCandidate): string | null {
  const readings = [years, rate].filter((reading) => reading !== null);
  return readings.length === 0 ? null : readings.join('+');
}

function distinct<Reading>(readings: Reading[]): Reading[] {
  return [...new Set(readings)];
}

function orNone<Reading>(readings: Reading[]): (Reading | null)[] {
  return readings.length === 0 ? [null] : readings;
}
