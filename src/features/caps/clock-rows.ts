import { type YearsUsed, yearsLeft, yearsUsed } from '../../domain/caps/subsidy-years.ts';
import type { Measure } from '../../domain/caps/catalogue.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { type UnitRow, unitRow } from './unit-rows.ts';

/** A clause that pays for some years, each up to an amount; fen. */
export type YearlyTerms = { measure: string; annualFen: number; maxYears: number; costBase: string | null };

/** One unit of such a clause, with its support years. */
export type ClockRow = UnitRow & {
  /** Years with an approved award, ascending. */
  years: number[];
  used: YearsUsed;
  left: YearsUsed;
  /** Approved awards whose support year is missing: the count cannot be trusted then. */
  missingYears: number;
  isShown: boolean;
};

/** The terms of a clause that is limited both by year and in years; null for any other. */
export function yearlyTerms({ id, terms }: Pick<Measure, 'id' | 'terms'>): YearlyTerms | null {
  const annual = terms.find((term) => term.kind === 'annual_cap');
  const years = terms.find((term) => term.kind === 'term_years');
  const cost = terms.find((term) => term.kind === 'not_above_cost');
  return annual === undefined || years === undefined
    ? null
    : { measure: id, annualFen: annual.fen, maxYears: years.maxYears, costBase: cost?.base ?? null };
}

/** Every unit of the clause that the caller sees, in order of their names' codes; what the filter hides is marked. */
export function clockRows(portfolio: Portfolio, selection: Selection, terms: YearlyTerms): ClockRow[] {
  const { units, columns, unitCount, dictionaries } = portfolio;
  const code = dictionaries.measure.indexOf(terms.measure);
  const rows: ClockRow[] = [];
  for (let unit = 0; unit < unitCount; unit += 1) {
    if (units.isDefault[unit] !== 1 || units.measureCode[unit] !== code) continue;
    const row = unitRow(portfolio, selection, unit);
    const supported = row.awardRows.map((award) => columns.awards.supportYear[award] ?? null);
    const known = supported.filter((year) => year !== null);
    const used = yearsUsed(known);
    rows.push({
      ...row,
      years: [...new Set(known)].toSorted((a, b) => a - b),
      used,
      left: yearsLeft(used, terms.maxYears),
      missingYears: supported.length - known.length,
      isShown: selection.units[unit] === 1,
    });
  }
  return rows.toSorted((a, b) => Number(b.isShown) - Number(a.isShown) || a.left.count - b.left.count);
}

/** The years that pips stand for: from the first support year to the year after the data date. */
export function pipYears(rows: readonly ClockRow[], dataDate: string): number[] {
  const next = Number(dataDate.slice(0, 4)) + 1;
  const known = rows.flatMap(({ years }) => years);
  const first = Math.min(next, ...known);
  const last = Math.max(next, ...known);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
