import type { Measure } from '../../src/domain/caps/catalogue.ts';
import type { AwardLedger } from './award-ledger.ts';
import type { AwardShape } from './award-shapes.ts';
import type { SampleProject } from './projects.ts';
import type { Random } from './seeded-random.ts';
import { workingDay } from './working-day.ts';

/** An award before its review: what would be approved, on what figures. Amounts in fen; null is not on record. */
export type AwardDraft = {
  recipientId: string | null;
  appliedFen: number | null;
  approvedFen: number | null;
  basesFen: Record<string, number | null>;
  baseRef: string | null;
  supportYear: number | null;
  days: number | null;
  appliedDay: number;
  ending: 'ordinary' | 'rejected' | 'withdrawn' | 'clawed_back';
  /** The approval's date is not on record. */
  isUndated: boolean;
};

export type DraftRequest = {
  measure: Measure;
  shape: AwardShape;
  project: SampleProject;
  recipientId: string;
  appliedDay: number;
  ledger: AwardLedger;
  random: Random;
};

/** A draft in the usual state, with what differs. */
export function draft(
  { shape, recipientId, appliedDay }: DraftRequest,
  figures: Pick<AwardDraft, 'appliedFen' | 'approvedFen'> & Partial<AwardDraft>,
): AwardDraft {
  return {
    recipientId: shape === 'recipient_missing' ? null : recipientId,
    basesFen: {},
    baseRef: null,
    supportYear: null,
    days: null,
    ending: shape === 'rejected' || shape === 'withdrawn' || shape === 'clawed_back' ? shape : 'ordinary',
    isUndated: shape === 'date_missing',
    ...figures,
    appliedDay: workingDay(figures.appliedDay ?? appliedDay),
    approvedFen: shape === 'amount_missing' ? null : figures.approvedFen,
  };
}
