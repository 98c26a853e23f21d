import { BASES, type Basis } from '../../domain/caps/catalogue.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';

/** Whom or what a unit is about, as rows of the portfolio's tables. */
export type UnitSubject =
  | { kind: 'project'; projectRow: number }
  | { kind: 'organisation'; organisationRow: number }
  /** One award or loan, or a unit whose key is missing: it is named by its project and its own id. */
  | { kind: 'award'; projectRow: number; awardRow: number };

/** A unit's figures in integer fen; null where they cannot be computed or are not told. Facts of the whole ledger. */
export type UnitFacts = {
  /** Row of the unit in the portfolio. */
  unit: number;
  measure: string;
  basis: Basis;
  /** null: the clause has one reading only. */
  reading: string | null;
  isDefault: boolean;
  subject: UnitSubject;
  awardRows: number[];
  sumFen: number | null;
  limitFen: number | null;
  headroomFen: number | null;
  excessFen: number | null;
  /** Paid out on its awards. */
  disbursedFen: number;
  /** The unit's own, under its reading. */
  verdict: CapVerdict;
  /** It holds awards outside the caller's districts, so that no figure of it is told. */
  holdsOthers: boolean;
};

/** The awards of a unit that the caller sees. */
export function awardRowsOf({ awardsOfUnit: { start, rows } }: Portfolio, unit: number): number[] {
  return [...rows.subarray(start[unit] ?? 0, start[unit + 1] ?? 0)];
}

/** One unit of any candidate. */
export function unitFacts(portfolio: Portfolio, unit: number): UnitFacts {
  const { columns, dictionaries, vocabulary, awards, units } = portfolio;
  const table = columns.units;
  const awardRows = awardRowsOf(portfolio, unit);
  const basis = basisAt(portfolio, unit);
  const readingCode = table.readingCode[unit] ?? null;
  const figure = (column: readonly (number | null)[]): number | null => column[unit] ?? null;
  return {
    unit,
    measure: dictionaries.measure[units.measureCode[unit] ?? 0] ?? '',
    basis,
    reading: readingCode === null ? null : (dictionaries.reading[readingCode] ?? null),
    isDefault: units.isDefault[unit] === 1,
    subject: subjectOf(portfolio, basis, awardRows),
    awardRows,
    sumFen: figure(table.sumFen),
    limitFen: figure(table.limitFen),
    headroomFen: figure(table.headroomFen),
    excessFen: figure(table.excessFen),
    disbursedFen: awardRows.reduce((sum, award) => sum + (awards.disbursedFen[award] ?? 0), 0),
    verdict: vocabulary.verdict[table.verdictCode[unit] ?? 0] ?? 'cannot_verify',
    holdsOthers: units.holdsOthers[unit] === 1,
  };
}

/** The unit of an award under its clause's default reading; null where it stands in none. */
export function defaultUnitOf({ awards }: Portfolio, award: number): number | null {
  const unit = awards.unitRow[award] ?? NO_ROW;
  return unit === NO_ROW ? null : unit;
}

function basisAt({ columns, dictionaries }: Portfolio, unit: number): Basis {
  const word = dictionaries.basis[columns.units.basisCode[unit] ?? 0];
  return BASES.find((basis) => basis === word) ?? 'award';
}

function subjectOf({ awards, columns }: Portfolio, basis: Basis, awardRows: number[]): UnitSubject {
  const awardRow = awardRows[0] ?? NO_ROW;
  const projectRow = awards.projectRow[awardRow] ?? NO_ROW;
  if (basis === 'project' || basis === 'solution') return { kind: 'project', projectRow };
  const organisationRow = columns.awards.organisationRow[awardRow] ?? null;
  return (basis === 'enterprise' || basis === 'institution') && organisationRow !== null
    ? { kind: 'organisation', organisationRow }
    : { kind: 'award', projectRow, awardRow };
}
