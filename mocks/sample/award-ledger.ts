import type { Measure } from '../../src/domain/caps/catalogue.ts';

/** Ordinary awards fill an enterprise's fixed ceiling up to this share at most. */
const FILLED_AT_MOST = 0.97;

/**
 * What enterprises hold under each measure, so that an ordinary award stays within the ceiling under
 * every basis and a special case stands alone in its unit.
 */
export type AwardLedger = {
  isFresh(measure: string, enterpriseId: string): boolean;
  /** Fen that an ordinary award may still take; infinite without a fixed ceiling, 0 once closed. */
  roomFen(measure: Measure, enterpriseId: string): number;
  add(measure: string, enterpriseId: string, fen: number): void;
  /** No further award of the enterprise under this measure. */
  close(measure: string, enterpriseId: string): void;
};

/** The smallest fixed ceiling of a row in fen, of a unit or of one of its years; infinite without one. */
export function fixedCeilingFen(measure: Measure): number {
  return measure.terms.reduce(
    (least, term) =>
      term.kind === 'absolute' || term.kind === 'annual_cap' ? Math.min(least, term.fen) : least,
    Number.POSITIVE_INFINITY,
  );
}

const key = (measure: string, enterpriseId: string): string => `${measure} ${enterpriseId}`;

export function createAwardLedger(): AwardLedger {
  const held = new Map<string, number>();
  return {
    isFresh: (measure, enterpriseId) => !held.has(key(measure, enterpriseId)),
    roomFen(measure, enterpriseId) {
      const heldFen = held.get(key(measure.id, enterpriseId)) ?? 0;
      if (heldFen === Number.POSITIVE_INFINITY) return 0;
      return Math.max(0, fixedCeilingFen(measure) * FILLED_AT_MOST - heldFen);
    },
    add(measure, enterpriseId, fen) {
      held.set(key(measure, enterpriseId), (held.get(key(measure, enterpriseId)) ?? 0) + fen);
    },
    close(measure, enterpriseId) {
      held.set(key(measure, enterpriseId), Number.POSITIVE_INFINITY);
    },
  };
}
