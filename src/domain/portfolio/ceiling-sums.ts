import { CEILING_SEGMENTS, type CeilingSegment } from './ceiling-segment.ts';
import type { Portfolio } from './portfolio.ts';
import type { Selection } from './selection.ts';
import { MISSING_CODE } from './typed-columns.ts';

const SEGMENTS = CEILING_SEGMENTS.length;

/** Shown approved awards of one measure in one segment; `missing` of them have no approved amount. */
export type SegmentSum = { awards: number; missing: number; approvedFen: number; disbursedFen: number };

/**
 * Ceilings of the default units that are shown, each once and in full; `cut` of the units also hold awards that
 * the filter hides. Amounts are null without such a unit.
 */
export type UnitSum = { units: number; cut: number; ceilingFen: number | null; headroomFen: number | null };

/** One measure: its ceilings, and its awards by segment. */
export type MeasureCeiling = UnitSum & { segments: Record<CeilingSegment, SegmentSum> };

/** The headline strip and the funding chart ask for the same sums at each click. */
const summed = new WeakMap<Selection, MeasureCeiling[]>();

/** Shown money and the ceilings it is held against, by measure code; fen, exact. */
export function ceilingSums(portfolio: Portfolio, selection: Selection): MeasureCeiling[] {
  const known = summed.get(selection);
  if (known !== undefined) return known;
  const segments = segmentSums(portfolio, selection.awards);
  const sums = unitSums(portfolio, selection).map((sum, measure) => ({
    ...sum,
    segments: segments(measure),
  }));
  summed.set(selection, sums);
  return sums;
}

/** Over all measures: the units with a ceiling and the approved money in them. */
export function totalInCeiling(measures: MeasureCeiling[]): UnitSum & { approvedFen: number } {
  const total = { units: 0, cut: 0, ceilingFen: 0, headroomFen: 0, approvedFen: 0 };
  for (const { units, cut, ceilingFen, headroomFen, segments } of measures) {
    total.units += units;
    total.cut += cut;
    total.ceilingFen += ceilingFen ?? 0;
    total.headroomFen += headroomFen ?? 0;
    total.approvedFen += segments.in_ceiling.approvedFen;
  }
  return total.units === 0 ? { ...total, ceilingFen: null, headroomFen: null } : total;
}

/** The sums of a measure code. */
function segmentSums(
  { awards, segmentOfAward, dictionaries }: Portfolio,
  shown: Uint8Array,
): (measure: number) => MeasureCeiling['segments'] {
  const groups = dictionaries.measure.length * SEGMENTS;
  const counts = new Int32Array(groups);
  const missing = new Int32Array(groups);
  const approved = new Float64Array(groups);
  const disbursed = new Float64Array(groups);
  for (let award = 0; award < shown.length; award += 1) {
    const segment = segmentOfAward[award] ?? MISSING_CODE;
    if (shown[award] === 0 || segment === MISSING_CODE) continue;
    const group = (awards.measureCode[award] ?? 0) * SEGMENTS + segment;
    const amount = awards.approvedFen[award] ?? Number.NaN;
    counts[group] = (counts[group] ?? 0) + 1;
    if (Number.isNaN(amount)) missing[group] = (missing[group] ?? 0) + 1;
    else approved[group] = (approved[group] ?? 0) + amount;
    disbursed[group] = (disbursed[group] ?? 0) + (awards.disbursedFen[award] ?? 0);
  }
  return (measure) => {
    const sumOf = (segment: CeilingSegment): SegmentSum => {
      const group = measure * SEGMENTS + CEILING_SEGMENTS.indexOf(segment);
      return {
        awards: counts[group] ?? 0,
        missing: missing[group] ?? 0,
        approvedFen: approved[group] ?? 0,
        disbursedFen: disbursed[group] ?? 0,
      };
    };
    return {
      in_ceiling: sumOf('in_ceiling'),
      unverified: sumOf('unverified'),
      others: sumOf('others'),
      no_amount: sumOf('no_amount'),
      not_monetary: sumOf('not_monetary'),
      out_of_period: sumOf('out_of_period'),
    };
  };
}

function unitSums(
  { units, awardsOfUnit: { start, rows }, dictionaries }: Portfolio,
  shown: Selection,
): UnitSum[] {
  const measures = dictionaries.measure.length;
  const counts = new Int32Array(measures);
  const cut = new Int32Array(measures);
  const ceilings = new Float64Array(measures);
  const headrooms = new Float64Array(measures);
  for (let unit = 0; unit < units.isCeiling.length; unit += 1) {
    if (((shown.units[unit] ?? 0) & (units.isCeiling[unit] ?? 0)) === 0) continue;
    const measure = units.measureCode[unit] ?? 0;
    counts[measure] = (counts[measure] ?? 0) + 1;
    ceilings[measure] = (ceilings[measure] ?? 0) + (units.ceilingFen[unit] ?? 0);
    headrooms[measure] = (headrooms[measure] ?? 0) + (units.headroomFen[unit] || 0);
    const end = start[unit + 1] ?? 0;
    let slot = start[unit] ?? 0;
    while (slot < end && shown.awards[rows[slot] ?? 0] === 1) slot += 1;
    if (slot < end) cut[measure] = (cut[measure] ?? 0) + 1;
  }
  return dictionaries.measure.map((_, measure) => {
    const count = counts[measure] ?? 0;
    return {
      units: count,
      cut: cut[measure] ?? 0,
      ceilingFen: count === 0 ? null : (ceilings[measure] ?? 0),
      headroomFen: count === 0 ? null : (headrooms[measure] ?? 0),
    };
  });
}
