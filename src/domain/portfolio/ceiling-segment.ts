import type { AwardArrays } from './award-arrays.ts';
import type { PortfolioVocabulary } from './portfolio-vocabulary.ts';
import { MISSING_CODE, NO_ROW } from './typed-columns.ts';
import type { UnitArrays } from './unit-arrays.ts';

/**
 * Where an approved award stands when money is held against ceilings; each award is in exactly one of them.
 * `in_ceiling`: its default unit has a ceiling. `unverified`: the measure has ceilings, its unit has none (a base,
 * key, amount or date is missing). `others`: its unit holds awards outside the caller's districts, which withholds its
 * ceiling. The other three are outside the comparison.
 */
export const CEILING_SEGMENTS = [
  'in_ceiling',
  'unverified',
  'others',
  'no_amount',
  'not_monetary',
  'out_of_period',
] as const;
export type CeilingSegment = (typeof CEILING_SEGMENTS)[number];

export const IN_CEILING = CEILING_SEGMENTS.indexOf('in_ceiling');
export const UNVERIFIED = CEILING_SEGMENTS.indexOf('unverified');
export const OTHERS = CEILING_SEGMENTS.indexOf('others');
export const OUT_OF_PERIOD = CEILING_SEGMENTS.indexOf('out_of_period');

/** Index into `CEILING_SEGMENTS` per award; `MISSING_CODE` before approval. A fact of the whole ledger. */
export function ceilingSegments(
  awards: AwardArrays,
  units: UnitArrays,
  vocabulary: PortfolioVocabulary,
): Uint16Array {
  const outside = vocabulary.verdict.map((verdict): CeilingSegment => {
    if (verdict === 'not_monetary' || verdict === 'out_of_period') return verdict;
    return verdict === 'no_quantified_cap' ? 'no_amount' : 'unverified';
  });
  const segmentOfVerdict = Uint16Array.from(outside, (segment) => CEILING_SEGMENTS.indexOf(segment));
  return awards.verdictCode.map((verdict, award) => {
    if (verdict === MISSING_CODE) return MISSING_CODE;
    const unit = awards.unitRow[award] ?? NO_ROW;
    const hasCeiling = unit !== NO_ROW && !Number.isNaN(units.ceilingFen[unit]);
    if (hasCeiling) return IN_CEILING;
    const segment = segmentOfVerdict[verdict] ?? MISSING_CODE;
    return segment === UNVERIFIED && units.holdsOthers[unit] === 1 ? OTHERS : segment;
  });
}

/** What the ledger of a measure knows: ceilings, or no stated amount, or no money at all. */
export type MeasureKind = 'ceiling' | 'no_amount' | 'non_monetary';

/**
 * By measure code, over the whole ledger; undefined for a measure without awards. A measure whose awards are all
 * applied for, out of period or unverified counts as one with ceilings.
 */
export function measureKinds(
  { measureCode }: AwardArrays,
  segmentOfAward: Uint16Array,
  measureCount: number,
): (MeasureKind | undefined)[] {
  const seen = Array.from({ length: measureCount }, () => new Set<CeilingSegment | undefined>());
  for (let award = 0; award < segmentOfAward.length; award += 1) {
    seen[measureCode[award] ?? MISSING_CODE]?.add(CEILING_SEGMENTS[segmentOfAward[award] ?? MISSING_CODE]);
  }
  return seen.map((segments) => {
    if (segments.size === 0) return undefined;
    if (segments.has('in_ceiling')) return 'ceiling';
    if (segments.has('no_amount')) return 'no_amount';
    return segments.has('not_monetary') ? 'non_monetary' : 'ceiling';
  });
}
