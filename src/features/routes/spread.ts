/** Below this many values a median or mean says little, and is marked. */
export const SMALL_SAMPLE = 5;

/** How values lie: the fences are Tukey's, one and a half quartile ranges beyond the quartiles. */
export type Spread = {
  median: number;
  lowest: number;
  highest: number;
  lowerFence: number;
  upperFence: number;
};

/** null for no values. Quartiles are interpolated linearly between ranks (the common spreadsheet definition). */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const lower = quantile(sorted, 0.25);
  const upper = quantile(sorted, 0.75);
  const reach = 1.5 * (upper - lower);
  return {
    median: quantile(sorted, 0.5),
    lowest,
    highest,
    lowerFence: lower - reach,
    upperFence: upper + reach,
  };
}

/** Whether a value lies beyond the fences of a sample that is large enough to have any. */
export function isOutlier(value: number, spread: Spread | null, sampleSize: number): boolean {
  if (spread === null || sampleSize < SMALL_SAMPLE) return false;
  return value < spread.lowerFence || value > spread.upperFence;
}

function quantile(sorted: readonly number[], share: number): number {
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? Number.NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}
