import { readingOf } from '../domain/caps/cap-candidate.ts';
import { bindingTermOf, excessOf } from '../domain/caps/cap-unit.ts';
import { BASES, TERM_KINDS } from '../domain/caps/catalogue.ts';
import { evaluationOf, type LedgerUnit } from '../domain/caps/ledger.ts';
import { percentText } from '../domain/money/percent.ts';
import type {
  PortfolioColumns,
  PortfolioDictionaries,
  UnitColumns,
  VerdictColumns,
} from '../domain/portfolio-columns.ts';
import { CAP_VERDICTS } from '../domain/vocabulary.ts';
import { codeIn } from './column-codes.ts';
import type { JudgedRecords } from './judged-records.ts';

/** A sum that numbers carry exactly; a limit beyond that binds nothing and is sent as none. */
function fenNumber(fen: bigint | null): number | null {
  return fen === null || fen > Number.MAX_SAFE_INTEGER ? null : Number(fen);
}

/** One row for each award that is approved or later. */
export function verdictColumns(
  { records, ledger }: JudgedRecords,
  awardRow: (id: string) => number,
): VerdictColumns {
  const verdictCode = codeIn(CAP_VERDICTS);
  const termCode = codeIn(TERM_KINDS);
  const unitRow = new Map(ledger.units.map((unit, row) => [unit, row]));
  const columns: VerdictColumns = {
    awardRow: [],
    verdictCode: [],
    unitRow: [],
    utilisationBp: [],
    bindingTermCode: [],
  };
  for (const { id } of records.awards) {
    const judged = ledger.verdicts.get(id);
    if (judged === undefined) continue;
    const unit = judged.units.find(({ candidate }) => candidate.isDefault);
    const binding = evaluationOf(judged).judged?.figures.binding ?? null;
    columns.awardRow.push(awardRow(id));
    columns.verdictCode.push(verdictCode(judged.verdict));
    columns.unitRow.push(unit === undefined ? null : (unitRow.get(unit) ?? null));
    columns.utilisationBp.push(binding === null ? null : hundredths(binding.sumFen, binding.limitFen));
    columns.bindingTermCode.push(binding === null ? null : termCode(binding.kind));
  }
  return columns;
}

/** A percentage in hundredths, by the policy's rounding; null where it is beyond exact numbers. */
function hundredths(part: bigint, whole: bigint): number | null {
  const value = Number((percentText(part, whole) ?? '').replace('.', ''));
  return Number.isSafeInteger(value) ? value : null;
}

/** The units of every candidate over the whole ledger. */
export function unitColumns(units: readonly LedgerUnit[], dictionaries: PortfolioDictionaries): UnitColumns {
  const measureCode = codeIn(dictionaries.measure);
  const basisCode = codeIn(BASES);
  const readingCode = codeIn(dictionaries.reading);
  const verdictCode = codeIn(CAP_VERDICTS);
  const termCode = codeIn(TERM_KINDS);
  const bindings = units.map((unit) => (unit.verdict === 'cannot_verify' ? null : bindingTermOf([unit])));
  return {
    measureCode: units.map(({ measure }) => measureCode(measure.id)),
    basisCode: units.map(({ candidate }) => basisCode(candidate.basis)),
    readingCode: units.map(({ candidate }) => {
      const reading = readingOf(candidate);
      return reading === null ? null : readingCode(reading);
    }),
    isDefault: units.map(({ candidate }) => (candidate.isDefault ? 1 : 0)),
    sumFen: units.map(({ sumFen }) => fenNumber(sumFen)),
    limitFen: units.map(({ limitFen }) => fenNumber(limitFen)),
    headroomFen: units.map(({ limitFen, sumFen }) =>
      fenNumber(limitFen === null ? null : headroom(limitFen, sumFen)),
    ),
    excessFen: units.map((unit) => fenNumber(excessOf(unit))),
    verdictCode: units.map(({ verdict }) => verdictCode(verdict)),
    bindingTermCode: bindings.map((binding) => (binding === null ? null : termCode(binding.kind))),
    holdsOthers: units.map(() => 0),
  };
}

function headroom(limitFen: bigint, sumFen: bigint): bigint {
  return limitFen > sumFen ? limitFen - sumFen : 0n;
}

/** Pairs of the units of the other candidates; a default unit's awards name it themselves. */
export function unitAwardColumns(
  units: readonly LedgerUnit[],
  awardRow: (id: string) => number,
): PortfolioColumns['unitAwards'] {
  const columns: PortfolioColumns['unitAwards'] = { unitRow: [], awardRow: [] };
  units.forEach(({ candidate, awards }, row) => {
    if (candidate.isDefault) return;
    for (const { id } of awards) {
      columns.unitRow.push(row);
      columns.awardRow.push(awardRow(id));
    }
  });
  return columns;
}
