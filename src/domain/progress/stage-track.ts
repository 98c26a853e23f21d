import {
  FUNDING_STAGES,
  type FundingStage,
  PHYSICAL_STAGES,
  type PhysicalStage,
  type Track,
} from '../vocabulary.ts';

/** Ways out of the funding track; an award that took one has no further dates to keep. */
const FUNDING_EXITS: ReadonlySet<FundingStage> = new Set(['rejected', 'withdrawn', 'clawed_back']);

/**
 * The two tracks in order. They are never one line: many grants are paid only after acceptance, so neither
 * track's stage says anything about the other's.
 */
export const STAGE_TRACKS: { funding: readonly FundingStage[]; physical: readonly PhysicalStage[] } = {
  funding: FUNDING_STAGES.filter((stage) => !FUNDING_EXITS.has(stage)),
  physical: PHYSICAL_STAGES,
};

/** Whether an award has left the funding track by a side exit. */
export function hasExited(stage: FundingStage): boolean {
  return FUNDING_EXITS.has(stage);
}

/** Whether a track standing at `current` has reached `stage`; false for stages that are not on the track. */
export function hasReached(track: Track, stage: string, current: string): boolean {
  const order: readonly string[] = STAGE_TRACKS[track];
  const position = order.indexOf(stage);
  return position !== -1 && position <= order.indexOf(current);
}
