const BASIS_POINTS = 10_000n;
const DAYS_PER_YEAR = 365n;

/** floor(base × bp / 10,000) in fen; base and rate are not negative. */
export function shareOf(baseFen: bigint, basisPoints: number): bigint {
  return (baseFen * BigInt(basisPoints)) / BASIS_POINTS;
}

/**
 * floor(principal × bp × days / (10,000 × 365)) in fen: percentage points per year on a principal. The text states
 * no day count; 365 gives the lower figure.
 */
export function pointsPerYear(principalFen: bigint, basisPoints: number, days: number): bigint {
  return (principalFen * BigInt(basisPoints) * BigInt(days)) / (BASIS_POINTS * DAYS_PER_YEAR);
}
