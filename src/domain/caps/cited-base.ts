import type { DatedAward } from './award-figures.ts';

/** A figure that awards cite: one value, the awards on it and their sum. `isConflicting`: they give different values. */
export type CitedBase = { valueFen: bigint | null; isConflicting: boolean; sumFen: bigint };

/** The awards with one `baseRef` share their bases, whatever their unit; without one each award has its own. */
export function baseKeyOf(award: DatedAward): string {
  return award.baseRef === null ? `award ${award.id}` : `ref ${award.baseRef}`;
}

/** The bases of one name by key, over all awards in question. */
export function citedBases(base: string, awards: readonly DatedAward[]): Map<string, CitedBase> {
  const bases = new Map<string, CitedBase>();
  for (const award of awards) {
    const key = baseKeyOf(award);
    const known = bases.get(key) ?? { valueFen: null, isConflicting: false, sumFen: 0n };
    const value = award.basesFen.get(base) ?? null;
    const isConflicting =
      known.isConflicting || (value !== null && known.valueFen !== null && value !== known.valueFen);
    bases.set(key, {
      valueFen: isConflicting ? null : (known.valueFen ?? value),
      isConflicting,
      sumFen: known.sumFen + award.amountFen,
    });
  }
  return bases;
}
