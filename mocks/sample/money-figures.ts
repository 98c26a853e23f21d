import type { Random } from './seeded-random.ts';

const FEN_PER_YUAN = 100;

/** An approved or paid amount as offices write it, never above `fen`: mostly whole yuan, some hundreds, some to the fen. */
export function writtenFen(fen: number, random: Random): number {
  const step = random.weighted([
    [FEN_PER_YUAN, 70],
    [100 * FEN_PER_YUAN, 22],
    [1, 8],
  ]);
  return Math.floor(fen / step) * step;
}

/** A declared or audited figure: not round, mostly whole yuan. */
export function recordedFen(yuan: number, random: Random): number {
  const fen = Math.round(yuan * FEN_PER_YUAN);
  return random.chance(0.2) ? fen : Math.round(fen / FEN_PER_YUAN) * FEN_PER_YUAN;
}

/** An amount applied for: at least `fen`, mostly rounded up to a thousand or ten thousand yuan. */
export function claimedFen(fen: number, random: Random): number {
  const step = random.weighted([
    [10_000 * FEN_PER_YUAN, 45],
    [1000 * FEN_PER_YUAN, 30],
    [FEN_PER_YUAN, 25],
  ]);
  return Math.ceil(fen / step) * step;
}
