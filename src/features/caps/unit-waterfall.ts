import type { JudgedAward } from '../../contract/project-detail.ts';
import { candidatesOf, type CapCandidate, readingOf } from '../../domain/caps/cap-candidate.ts';
import type { Measure } from '../../domain/caps/catalogue.ts';
import { figuresOf, isApproved } from '../../domain/caps/recorded-award.ts';
import { unitOfAward, type Waterfall, waterfallOf } from '../../domain/caps/waterfall.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { type UnitFacts, unitFacts } from './cap-units.ts';

/** "project.span": a reading as the address names it. */
export function readingCode({ basis, reading }: Pick<UnitFacts, 'basis' | 'reading'>): string {
  return reading === null ? basis : `${basis}.${reading.replace('+', '.')}`;
}

/** The units that hold an award, one a reading, the default one first; none before approval or out of period. */
export function unitsOfAward(portfolio: Portfolio, awardRow: number): UnitFacts[] {
  const { awards, units, awardsOfUnit, unitCount } = portfolio;
  const measure = awards.measureCode[awardRow];
  const found: UnitFacts[] = [];
  for (let unit = 0; unit < unitCount; unit += 1) {
    if (units.measureCode[unit] !== measure) continue;
    const end = awardsOfUnit.start[unit + 1] ?? 0;
    let slot = awardsOfUnit.start[unit] ?? 0;
    while (slot < end && awardsOfUnit.rows[slot] !== awardRow) slot += 1;
    if (slot < end) found.push(unitFacts(portfolio, unit));
  }
  return found.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault));
}

/** The candidate of the clause that a unit of the portfolio was made by. */
function candidateOf(
  measure: Measure,
  { basis, reading }: Pick<UnitFacts, 'basis' | 'reading'>,
): CapCandidate | null {
  return (
    candidatesOf(measure).find(
      (candidate) => candidate.basis === basis && readingOf(candidate) === reading,
    ) ?? null
  );
}

function same(stated: number | null, found: bigint | null): boolean {
  return stated === null ? found === null : found !== null && BigInt(stated) === found;
}

/** A unit's steps, and whether they come to what the ledger as a whole says of it. */
export type UnitWaterfall = { waterfall: Waterfall; agrees: boolean };

/**
 * Steps from the awards on record. The ledger's own figures stand above them: `agrees` is false where the awards at
 * hand are not all of those that share a base.
 */
export function unitWaterfall(
  measure: Measure,
  facts: UnitFacts,
  awards: readonly JudgedAward[],
  awardId: string,
): UnitWaterfall | null {
  const candidate = candidateOf(measure, facts);
  if (candidate === null) return null;
  const counted = awards.filter((award) => award.measure === measure.id && isApproved(award)).map(figuresOf);
  const unit = unitOfAward(measure, candidate, counted, awardId);
  if (unit === null) return null;
  return {
    waterfall: waterfallOf(unit, candidate),
    agrees:
      unit.verdict === facts.verdict &&
      same(facts.sumFen, unit.sumFen) &&
      same(facts.limitFen, unit.limitFen),
  };
}
