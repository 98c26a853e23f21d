import { hasReached } from '../progress/stage-track.ts';
import type { FundingStage } from '../vocabulary.ts';
import { type AwardFigures, keyOrMissing } from './award-figures.ts';

/** What the cap engine reads of an award on record; integer fen, null for what is missing. */
export type RecordedAward = {
  id: string;
  approvedFen: number | null;
  organisationId: string | null;
  projectId: string;
  approvedOn: string | null;
  basesFen: Readonly<Record<string, number | null>>;
  baseRef: string | null;
  supportYear: number | null;
  days: number | null;
};

/** Whether an award is approved or later, and so enters a verdict; one clawed back had been approved. */
export function isApproved({ fundingStage }: { fundingStage: FundingStage }): boolean {
  return fundingStage === 'clawed_back' || hasReached('funding', 'approved', fundingStage);
}

/** What the cap engine needs of an award, in exact figures. */
export function figuresOf(award: RecordedAward): AwardFigures {
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
