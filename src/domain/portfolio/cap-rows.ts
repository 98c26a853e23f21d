import { percentText } from '../money/percent.ts';
import { type MeasureKind, OTHERS } from './ceiling-segment.ts';
import { ceilingSums } from './ceiling-sums.ts';
import type { Portfolio } from './portfolio.ts';
import type { Selection } from './selection.ts';
import { MISSING_CODE } from './typed-columns.ts';
import { addCounts, noVerdicts, type VerdictCounts } from './word-counts.ts';

/**
 * One measure against the ceilings of its units. Every shown award that is approved or later is in exactly one of
 * the six places: under a ceiling, unverified, with awards of others, without a stated amount, not monetary, out of period. Amounts are
 * integer fen of approved money unless they say disbursed.
 */
export type CapRow = {
  measure: string;
  kind: MeasureKind;
  /** In units that have a ceiling. */
  approvedFen: number;
  disbursedFen: number;
  /** Each default unit with a shown award once, in full; null when none has a ceiling. */
  ceilingFen: number | null;
  headroomFen: number | null;
  /** Approved against ceilings; null without a ceiling or with one of zero. */
  utilisationPct: string | null;
  /** Above the ceilings of units that exceed under every reading, unit by unit and never netted. */
  excessFen: number;
  /** Above ceilings under one reading only: of the reading that gives most. */
  readingExcessFen: number;
  /** The measure has ceilings, but these awards' units have none. */
  unverifiedFen: number;
  unverifiedCount: number;
  /** Their units hold awards outside the caller's districts, so that no ceiling is told. */
  othersFen: number;
  othersCount: number;
  /** Of those, the awards that exceed, by how much nobody is told. */
  othersExceedingCount: number;
  noAmountFen: number;
  noAmountCount: number;
  nonMonetaryFen: number;
  nonMonetaryCount: number;
  outOfPeriodFen: number;
  outOfPeriodCount: number;
  /** Shown units with a ceiling, and those of them that also hold awards that the filter hides. */
  unitCount: number;
  cutUnitCount: number;
  /** Shown awards that are approved or later, and those of them without an amount. */
  awardCount: number;
  missingAmountCount: number;
  verdictCounts: VerdictCounts;
};

/** One row per measure that has any award, shown or not, in the order of the dictionary. */
export function capRows(portfolio: Portfolio, selection: Selection): CapRow[] {
  const { dictionaries, vocabulary } = portfolio;
  const excess = excessByMeasure(portfolio, selection.units);
  const verdicts = verdictsByMeasure(portfolio, selection.awards);
  const exceeding = exceedingOthers(portfolio, selection.awards);
  return ceilingSums(portfolio, selection).flatMap(
    ({ segments, units, cut, ceilingFen, headroomFen }, code) => {
      const kind = portfolio.measureKinds[code];
      if (kind === undefined) return [];
      const { in_ceiling: inCeiling, unverified, others } = segments;
      const all = Object.values(segments);
      return {
        measure: dictionaries.measure[code] ?? '',
        kind,
        approvedFen: inCeiling.approvedFen,
        disbursedFen: inCeiling.disbursedFen,
        ceilingFen,
        headroomFen,
        utilisationPct: percentText(inCeiling.approvedFen, ceilingFen ?? 0),
        excessFen: excess.certainFen[code] ?? 0,
        readingExcessFen: excess.readingFen[code] ?? 0,
        unverifiedFen: unverified.approvedFen,
        unverifiedCount: unverified.awards,
        othersFen: others.approvedFen,
        othersCount: others.awards,
        othersExceedingCount: exceeding[code] ?? 0,
        noAmountFen: segments.no_amount.approvedFen,
        noAmountCount: segments.no_amount.awards,
        nonMonetaryFen: segments.not_monetary.approvedFen,
        nonMonetaryCount: segments.not_monetary.awards,
        outOfPeriodFen: segments.out_of_period.approvedFen,
        outOfPeriodCount: segments.out_of_period.awards,
        unitCount: units,
        cutUnitCount: cut,
        awardCount: all.reduce((count, { awards }) => count + awards, 0),
        missingAmountCount: all.reduce((count, { missing }) => count + missing, 0),
        verdictCounts: addCounts(
          noVerdicts(),
          vocabulary.verdict,
          verdicts,
          code * vocabulary.verdict.length,
        ),
      };
    },
  );
}

function excessByMeasure(
  { units, unitExcess, dictionaries }: Portfolio,
  shown: Uint8Array,
): { certainFen: Float64Array; readingFen: Float64Array } {
  const certainFen = new Float64Array(dictionaries.measure.length);
  const ofCandidate = new Float64Array(units.candidateMeasure.length);
  for (let unit = 0; unit < shown.length; unit += 1) {
    if (shown[unit] === 0) continue;
    const measure = units.measureCode[unit] ?? 0;
    const candidate = units.candidate[unit] ?? 0;
    certainFen[measure] = (certainFen[measure] ?? 0) + (unitExcess.certainFen[unit] ?? 0);
    ofCandidate[candidate] = (ofCandidate[candidate] ?? 0) + (unitExcess.readingFen[unit] ?? 0);
  }
  const readingFen = new Float64Array(dictionaries.measure.length);
  ofCandidate.forEach((fen, candidate) => {
    const measure = units.candidateMeasure[candidate] ?? 0;
    readingFen[measure] = Math.max(readingFen[measure] ?? 0, fen);
  });
  return { certainFen, readingFen };
}

/** By measure code, the shown awards that exceed in a unit with awards of others. */
function exceedingOthers(
  { awards, segmentOfAward, vocabulary, dictionaries }: Portfolio,
  shown: Uint8Array,
): Int32Array {
  const exceeds = vocabulary.verdict.indexOf('exceeds');
  const counts = new Int32Array(dictionaries.measure.length);
  for (let award = 0; award < shown.length; award += 1) {
    if (shown[award] === 0 || segmentOfAward[award] !== OTHERS || awards.verdictCode[award] !== exceeds)
      continue;
    const measure = awards.measureCode[award] ?? 0;
    counts[measure] = (counts[measure] ?? 0) + 1;
  }
  return counts;
}

/** Counts by `measure * verdicts + verdict`. */
function verdictsByMeasure({ awards, vocabulary, dictionaries }: Portfolio, shown: Uint8Array): Int32Array {
  const verdicts = vocabulary.verdict.length;
  const counts = new Int32Array(dictionaries.measure.length * verdicts);
  for (let award = 0; award < shown.length; award += 1) {
    const verdict = awards.verdictCode[award] ?? MISSING_CODE;
    if (shown[award] === 0 || verdict === MISSING_CODE) continue;
    const group = (awards.measureCode[award] ?? 0) * verdicts + verdict;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}
