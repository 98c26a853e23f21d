import { shareOf } from '../../src/domain/money/rate.ts';
import { type AwardDraft, draft, type DraftRequest } from './award-draft.ts';
import { fixedCeilingFen } from './award-ledger.ts';
import type { AwardShape } from './award-shapes.ts';
import { claimedFen, recordedFen, writtenFen } from './money-figures.ts';
import type { Band } from './route-bands.ts';
import type { Random } from './seeded-random.ts';

/** Days from one batch's application to the next. */
const BATCH_GAP_DAYS = [190, 320] as const;

/** The investment or contract that the percentage applies to, yuan. */
function baseYuan({ measure, project, random }: DraftRequest): number {
  switch (measure.id) {
    case 'II-5':
      // Supply contracts; only one of 600 million would reach the fixed ceiling.
      return random.logBetween(24e6, 460e6);
    case 'III-3':
      return Math.min(39e6, Math.max(0.8e6, project.investmentYuan * random.between(0.4, 0.92)));
    default:
      // Land, civil works and what was bought before the filing are outside the scope.
      return project.investmentYuan * random.between(0.78, 0.96);
  }
}

/** The parts of the limit that the awards of a special case take, one band a batch. */
const BATCH_SHARES: Partial<Record<AwardShape, readonly Band[]>> = {
  at_cap: [[1, 1]],
  over_cap: [[1.03, 1.09]],
  two_batches: [
    [0.45, 0.58],
    [0.25, 0.38],
  ],
  two_batches_disagreeing: [
    [0.45, 0.58],
    [0.25, 0.38],
  ],
  two_batches_over: [
    [0.66, 0.74],
    [0.3, 0.39],
  ],
};

/** Experts cut most claims a little, some by a third. */
function usualShare(random: Random): number {
  return 0.985 - 0.36 * random.unit() ** 1.7;
}

/**
 * Awards of a measure with a percentage of a base (investment, contract), one or two batches on that base.
 * None when the enterprise's ceiling has no room.
 */
export function percentDrafts(request: DraftRequest): AwardDraft[] {
  const { measure, shape, project, recipientId, ledger, random } = request;
  const term = measure.terms.find(({ kind }) => kind === 'percent');
  if (term?.kind !== 'percent') throw new RangeError(`${measure.id} has no percentage`);
  const baseFen = recordedFen(baseYuan(request), random);
  const limitFen = Math.min(fixedCeilingFen(measure), Number(shareOf(BigInt(baseFen), term.basisPoints)));
  const bands = BATCH_SHARES[shape];
  const shares = bands?.map((band) => random.between(...band)) ?? [usualShare(random)];
  const isPlain = bands === undefined;
  const allowedFen = Math.min(limitFen, ledger.roomFen(measure, recipientId));
  if (isPlain && allowedFen < limitFen * 0.5) return [];
  const hasBatches = shares.length > 1;
  return shares.map((share, batch) => {
    const targetFen = isPlain ? Math.min(limitFen * share, allowedFen) : limitFen * share;
    const approvedFen = shape === 'at_cap' ? limitFen : writtenFen(targetFen, random);
    const citedFen =
      shape === 'two_batches_disagreeing' && batch > 0
        ? recordedFen((baseFen / 100) * 1.083, random)
        : baseFen;
    return draft(request, {
      approvedFen,
      appliedFen: claimedFen(approvedFen * random.between(1, batch === 0 ? 1.12 : 1.03), random),
      appliedDay: request.appliedDay + batch * random.whole(...BATCH_GAP_DAYS),
      basesFen: { [term.base]: shape === 'base_missing' ? null : citedFen },
      baseRef: hasBatches ? `${project.record.id}-B-${measure.id}` : null,
    });
  });
}
