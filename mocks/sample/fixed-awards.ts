import { type AwardDraft, draft, type DraftRequest } from './award-draft.ts';
import { fixedCeilingFen } from './award-ledger.ts';
import { claimedFen, recordedFen, writtenFen } from './money-figures.ts';

/** Usual amounts in yuan of measures without a percentage. */
const AMOUNTS: Record<string, readonly [number, number]> = {
  'I-1': [3.5e6, 19e6],
  'II-2': [0.25e6, 1.5e6],
  'II-3a': [5e6, 24e6],
  'II-4': [1.2e6, 12e6],
  'III-4': [0.6e6, 6e6],
  'IV-2c': [0.3e6, 3e6],
};
const OTHER_AMOUNTS = [0.2e6, 2e6] as const;

/** One award of a measure with a fixed ceiling, without a stated amount, or without money at all. */
export function fixedDrafts(request: DraftRequest): AwardDraft[] {
  const { measure, shape, recipientId, ledger, random } = request;
  const ceilingFen = fixedCeilingFen(measure);
  const usualFen = recordedFen(random.logBetween(...(AMOUNTS[measure.id] ?? OTHER_AMOUNTS)), random);
  const roomFen = ledger.roomFen(measure, recipientId);
  if (shape !== 'at_cap' && usualFen > roomFen) return [];
  const approvedFen = shape === 'at_cap' ? ceilingFen : writtenFen(usualFen, random);
  const claimed = claimedFen(approvedFen * random.between(1.02, 1.5), random);
  return [draft(request, { approvedFen, appliedFen: Math.max(approvedFen, Math.min(claimed, ceilingFen)) })];
}

/**
 * The two awards of one enterprise's two projects: each below the ceiling, together above it. The second request
 * is that of the other project.
 */
export function twoProjectDrafts(first: DraftRequest, second: DraftRequest): [AwardDraft, AwardDraft] {
  const { measure, random } = first;
  const ceilingFen = fixedCeilingFen(measure);
  const one = writtenFen(ceilingFen * random.between(0.58, 0.66), random);
  const other = writtenFen(ceilingFen * random.between(0.48, 0.56), random);
  const applied = (fen: number): number =>
    Math.min(ceilingFen, claimedFen(fen * random.between(1.05, 1.3), random));
  return [
    draft(first, { approvedFen: one, appliedFen: applied(one) }),
    draft(second, { approvedFen: other, appliedFen: applied(other) }),
  ];
}
