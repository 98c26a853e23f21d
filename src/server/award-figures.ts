import type { AwardRecord } from '../contract/record.ts';
import { type AwardFigures, keyOrMissing } from '../domain/caps/award-figures.ts';
import { hasReached } from '../domain/progress/stage-track.ts';

/** Whether an award is approved or later, and so enters a verdict; one clawed back had been approved. */
export function isApproved({ fundingStage }: Pick<AwardRecord, 'fundingStage'>): boolean {
  return fundingStage === 'clawed_back' || hasReached('funding', 'approved', fundingStage);
}

/** What the cap engine needs of an award, in exact figures. */
export function figuresOf(award: AwardRecord): AwardFigures {
  return {
    id: award.id,
    amountFen: award.approvedFen === null ? null : BigInt(award.approvedFen),
    enterprise: keyOrMissing(award.organisationId),
    project: keyOrMissing(award.projectId),
    date: award.approvedOn,
    basesFen: new Map(
      Object.entries(award.basesFen).flatMap(([base, fen]) =>
        fen === null ? [] : [[base, BigInt(fen)] as const],
      ),
    ),
    baseRef: keyOrMissing(award.baseRef),
    year: award.supportYear,
    days: award.days,
  };
}
