import { UNIT_VERDICTS } from '../../domain/caps/cap-unit.ts';
import type { Basis } from '../../domain/caps/catalogue.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import { awardRowsOf, type UnitFacts, unitFacts } from './cap-units.ts';

/** One way to read the clause, with the units it makes of the same awards. */
export type Reading = {
  basis: Basis;
  reading: string | null;
  isDefault: boolean;
  units: UnitFacts[];
  /** Of its worst unit. */
  verdict: CapVerdict;
  /** Over its units, not netted; fen, null where an excess is not told or is no amount. */
  excessFen: number | null;
};

/** Awards of one clause that hang together, where readings come to different verdicts. */
export type ReadingCase = {
  /** Id of the first award that depends on the reading. */
  key: string;
  measure: string;
  readings: Reading[];
  /** Awards whose verdict depends on the reading, as rows. */
  dependentRows: number[];
  projectCount: number;
  /** Recipients on record. */
  organisationCount: number;
  /** Approved on the dependent awards. */
  approvedFen: number;
  isShown: boolean;
};

/** Every such group that the caller sees, shown ones first, then by how much a reading would exceed. */
export function readingCases(portfolio: Portfolio, selection: Selection): ReadingCase[] {
  const { awards, awardCount, vocabulary } = portfolio;
  const dependent = vocabulary.verdict.indexOf('interpretation_dependent');
  const unitsOf = unitsByAward(portfolio);
  const seen = new Set<number>();
  const cases: ReadingCase[] = [];
  for (let award = 0; award < awardCount; award += 1) {
    if (awards.verdictCode[award] !== dependent || seen.has(award)) continue;
    const units = new Set<number>();
    const queue = [award];
    seen.add(award);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const unit of unitsOf.get(next) ?? []) {
        if (units.has(unit)) continue;
        units.add(unit);
        for (const other of awardRowsOf(portfolio, unit)) {
          if (seen.has(other)) continue;
          seen.add(other);
          queue.push(other);
        }
      }
    }
    cases.push(
      readingCase(
        portfolio,
        selection,
        [...units].toSorted((a, b) => a - b),
      ),
    );
  }
  return cases.toSorted(
    (a, b) =>
      Number(b.isShown) - Number(a.isShown) || mostExcess(b) - mostExcess(a) || (a.key < b.key ? -1 : 1),
  );
}

/** Units of every candidate, by the awards that they hold. */
function unitsByAward(portfolio: Portfolio): Map<number, number[]> {
  const byAward = new Map<number, number[]>();
  for (let unit = 0; unit < portfolio.unitCount; unit += 1) {
    for (const award of awardRowsOf(portfolio, unit)) {
      const units = byAward.get(award);
      if (units === undefined) byAward.set(award, [unit]);
      else units.push(unit);
    }
  }
  return byAward;
}

function readingCase(portfolio: Portfolio, selection: Selection, units: number[]): ReadingCase {
  const { awards, columns, vocabulary } = portfolio;
  const facts = units.map((unit) => unitFacts(portfolio, unit));
  const readings = new Map<string, UnitFacts[]>();
  for (const unit of facts) {
    const name = `${unit.basis} ${unit.reading ?? ''}`;
    const others = readings.get(name);
    if (others === undefined) readings.set(name, [unit]);
    else others.push(unit);
  }
  const awardRows = [...new Set(facts.flatMap((unit) => unit.awardRows))].toSorted((a, b) => a - b);
  const dependentRows = awardRows.filter(
    (award) => vocabulary.verdict[awards.verdictCode[award] ?? 0] === 'interpretation_dependent',
  );
  const first = dependentRows[0] ?? 0;
  const organisations = dependentRows
    .map((award) => columns.awards.organisationRow[award] ?? NO_ROW)
    .filter((row) => row !== NO_ROW);
  return {
    key: columns.awards.id[first] ?? '',
    measure: facts[0]?.measure ?? '',
    readings: [...readings.values()]
      .map(readingOf)
      .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault)),
    dependentRows,
    projectCount: new Set(dependentRows.map((award) => awards.projectRow[award])).size,
    organisationCount: new Set(organisations).size,
    approvedFen: dependentRows.reduce((sum, award) => sum + (awards.approvedFen[award] || 0), 0),
    isShown: dependentRows.some((award) => selection.awards[award] === 1),
  };
}

function readingOf(units: UnitFacts[]): Reading {
  const verdicts = new Set<CapVerdict>(units.map(({ verdict }) => verdict));
  const excesses = units.flatMap(({ excessFen }) =>
    excessFen === null || excessFen === 0 ? [] : [excessFen],
  );
  return {
    basis: units[0]?.basis ?? 'award',
    reading: units[0]?.reading ?? null,
    isDefault: units[0]?.isDefault === true,
    units,
    verdict: UNIT_VERDICTS.find((verdict) => verdicts.has(verdict)) ?? 'cannot_verify',
    excessFen: excesses.length === 0 ? null : excesses.reduce((sum, fen) => sum + fen, 0),
  };
}

/** By how much the reading that exceeds most does so; 0 where no amount is told. */
export function mostExcess({ readings }: ReadingCase): number {
  return Math.max(0, ...readings.map(({ excessFen }) => excessFen ?? 0));
}
