import { candidatesOf, readingOf } from '../domain/caps/cap-candidate.ts';
import { BASES, type Catalogue } from '../domain/caps/catalogue.ts';
import type { PortfolioDictionaries } from '../domain/portfolio-columns.ts';
import { NO_UNIT } from './award-verdicts.ts';
import type { PortfolioTables } from './cell-table.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import type { PortfolioScope } from './portfolio-scope.ts';
import { NO_TERM } from './unit-slots.ts';

/** Verdicts and units: of a unit that rests on awards of others the verdict alone. */
export function verdictTables(
  { verdicts }: LedgerFacts,
  scope: PortfolioScope,
  catalogue: Catalogue,
  dictionaries: PortfolioDictionaries,
): Pick<PortfolioTables, 'verdicts' | 'units' | 'unitAwards'> {
  const { units } = verdicts;
  const candidates = catalogue.measures.map((measure) =>
    candidatesOf(measure).map((candidate) => {
      const reading = readingOf(candidate);
      return {
        basisCode: BASES.indexOf(candidate.basis),
        readingCode: reading === null ? null : dictionaries.reading.indexOf(reading),
        isDefault: candidate.isDefault ? 1 : 0,
      };
    }),
  );
  const slotAt = (row: number): number => scope.units.rows[row] ?? NO_UNIT;
  const candidateAt = (row: number) => {
    const slot = slotAt(row);
    const candidate = candidates[units.measure[slot] ?? -1]?.[units.candidate[slot] ?? -1];
    if (candidate === undefined) throw new RangeError(`no candidate of unit ${slot}`);
    return candidate;
  };
  const figure = (column: readonly number[], row: number): number | null => {
    const slot = slotAt(row);
    const value = column[slot];
    return scope.holdsOthers[slot] === 1 || value === undefined || Number.isNaN(value) ? null : value;
  };
  const judgedAt = (row: number): number => scope.judged[row] ?? -1;
  const defaultUnit = (awardRow: number): number => {
    for (const column of verdicts.unitOf) {
      const slot = column[awardRow] ?? NO_UNIT;
      const candidate = candidates[units.measure[slot] ?? -1]?.[units.candidate[slot] ?? -1];
      if (candidate?.isDefault === 1) return slot;
    }
    return NO_UNIT;
  };
  const isWithheld = (awardRow: number): boolean => scope.holdsOthers[defaultUnit(awardRow)] === 1;
  return {
    verdicts: {
      length: scope.judged.length,
      cells: {
        awardRow: (row) => scope.award.placeOf[judgedAt(row)] ?? 0,
        verdictCode: (row) => verdicts.verdict[judgedAt(row)] ?? 0,
        unitRow: (row) => {
          const slot = defaultUnit(judgedAt(row));
          return slot === NO_UNIT ? null : (scope.units.placeOf[slot] ?? null);
        },
        utilisationBp: (row) => {
          const value = verdicts.utilisationBp[judgedAt(row)];
          return value === undefined || Number.isNaN(value) || isWithheld(judgedAt(row)) ? null : value;
        },
        bindingTermCode: (row) =>
          isWithheld(judgedAt(row)) ? null : term(verdicts.bindingTerm[judgedAt(row)]),
      },
    },
    units: {
      length: scope.units.rows.length,
      cells: {
        measureCode: (row) => units.measure[slotAt(row)] ?? 0,
        basisCode: (row) => candidateAt(row).basisCode,
        readingCode: (row) => candidateAt(row).readingCode,
        isDefault: (row) => candidateAt(row).isDefault,
        sumFen: (row) => figure(units.sumFen, row),
        limitFen: (row) => figure(units.limitFen, row),
        headroomFen: (row) => figure(units.headroomFen, row),
        excessFen: (row) => figure(units.excessFen, row),
        verdictCode: (row) => units.verdict[slotAt(row)] ?? 0,
        bindingTermCode: (row) => term(figure(units.bindingTerm, row) ?? NO_TERM),
        holdsOthers: (row) => scope.holdsOthers[slotAt(row)] ?? 0,
      },
    },
    unitAwards: {
      length: scope.pairs.slots.length,
      cells: {
        unitRow: (row) => scope.units.placeOf[scope.pairs.slots[row] ?? -1] ?? 0,
        awardRow: (row) => scope.award.placeOf[scope.pairs.awards[row] ?? -1] ?? 0,
      },
    },
  };
}

function term(code: number | undefined): number | null {
  return code === undefined || code === NO_TERM ? null : code;
}
