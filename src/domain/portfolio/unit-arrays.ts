import type {
  PortfolioColumns,
  PortfolioDictionaries,
  UnitAwardColumns,
  UnitColumns,
} from '../portfolio-columns.ts';
import {
  type Adjacency,
  adjacency,
  codeColumn,
  filled,
  NO_ROW,
  numberColumn,
  rowColumn,
} from './typed-columns.ts';

export type UnitArrays = {
  isDefault: Uint8Array;
  /** 1 where awards outside the caller's districts are among the unit's: its figures are withheld. */
  holdsOthers: Uint8Array;
  measureCode: Uint16Array;
  /**
   * The limit where the unit's sum can be held against it. A unit whose sum is withheld (it holds
   * awards outside the caller's scope) or cannot be verified has none, whatever fixed ceiling it shows.
   */
  ceilingFen: Float64Array;
  /** 1 for the default units that have a ceiling: those whose ceilings are summed. */
  isCeiling: Uint8Array;
  headroomFen: Float64Array;
  /** Sum above the ceiling; 0 without a ceiling. */
  excessFen: Float64Array;
  /** One number per measure, basis and reading that occur together; `candidateMeasure` gives the measure. */
  candidate: Int32Array;
  candidateMeasure: Uint16Array;
};

export function unitArrays({ units, dictionaries }: PortfolioColumns): UnitArrays {
  const measureCode = codeColumn('units.measureCode', units.measureCode, dictionaries.measure.length);
  const verdictCode = codeColumn('units.verdictCode', units.verdictCode, dictionaries.verdict.length);
  const cannotVerify = dictionaries.verdict.indexOf('cannot_verify');
  const count = measureCode.length;
  const ceilingFen = filled(new Float64Array(count), (unit) => {
    const isMeasured = (units.sumFen[unit] ?? null) !== null && verdictCode[unit] !== cannotVerify;
    return isMeasured ? (units.limitFen[unit] ?? Number.NaN) : Number.NaN;
  });
  const hasCeiling = (unit: number): boolean => !Number.isNaN(ceilingFen[unit]);
  return {
    isDefault: filled(new Uint8Array(count), (unit) => units.isDefault[unit] ?? 0),
    holdsOthers: filled(new Uint8Array(count), (unit) => units.holdsOthers[unit] ?? 0),
    measureCode,
    ceilingFen,
    isCeiling: filled(new Uint8Array(count), (unit) => (hasCeiling(unit) ? (units.isDefault[unit] ?? 0) : 0)),
    headroomFen: numberColumn(units.headroomFen),
    excessFen: filled(new Float64Array(count), (unit) =>
      hasCeiling(unit) ? (units.excessFen[unit] ?? 0) : 0,
    ),
    ...candidates(units, dictionaries, measureCode),
  };
}

function candidates(
  units: UnitColumns,
  dictionaries: PortfolioDictionaries,
  measureCode: Uint16Array,
): Pick<UnitArrays, 'candidate' | 'candidateMeasure'> {
  const bases = codeColumn('units.basisCode', units.basisCode, dictionaries.basis.length);
  const noReading = dictionaries.reading.length;
  const readings = codeColumn('units.readingCode', units.readingCode, noReading, noReading);
  const numberOf = new Int32Array(dictionaries.measure.length * dictionaries.basis.length * (noReading + 1));
  const measures: number[] = [];
  const candidate = new Int32Array(bases.length);
  for (let unit = 0; unit < bases.length; unit += 1) {
    const measure = measureCode[unit] ?? 0;
    const basis = measure * dictionaries.basis.length + (bases[unit] ?? 0);
    const key = basis * (noReading + 1) + (readings[unit] ?? 0);
    if (numberOf[key] === 0) numberOf[key] = measures.push(measure);
    candidate[unit] = (numberOf[key] ?? 0) - 1;
  }
  return { candidate, candidateMeasure: Uint16Array.from(measures) };
}

/**
 * The awards of each unit. Default units hold the awards whose verdict names them (`defaultUnit` by award), the
 * others those of `unitAwards`.
 */
export function awardsByUnit(
  unitAwards: UnitAwardColumns,
  isDefault: Uint8Array,
  defaultUnit: Int32Array,
): Adjacency {
  const pairUnits = rowColumn('unitAwards.unitRow', unitAwards.unitRow, isDefault.length);
  const pairAwards = rowColumn('unitAwards.awardRow', unitAwards.awardRow, defaultUnit.length);
  const owner = new Int32Array(defaultUnit.length + pairUnits.length);
  const members = new Int32Array(owner.length);
  for (let award = 0; award < defaultUnit.length; award += 1) {
    owner[award] = defaultUnit[award] ?? NO_ROW;
    members[award] = award;
  }
  for (let pair = 0; pair < pairUnits.length; pair += 1) {
    const unit = pairUnits[pair] ?? NO_ROW;
    owner[defaultUnit.length + pair] = isDefault[unit] === 1 ? NO_ROW : unit;
    members[defaultUnit.length + pair] = pairAwards[pair] ?? NO_ROW;
  }
  return adjacency(owner, isDefault.length, members);
}
