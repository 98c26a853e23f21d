import type {
  AwardRecord,
  ClawbackRecord,
  DisbursementRecord,
  MilestoneRecord,
} from '../../src/contract/record.ts';
import type { Measure } from '../../src/domain/caps/catalogue.ts';
import type { AwardDraft } from './award-draft.ts';
import type { AwardPayments } from './award-payments.ts';
import { conditionChecks } from './condition-checks.ts';
import type { SampleOrganisation } from './organisations.ts';
import type { SampleProject } from './projects.ts';
import type { Random } from './seeded-random.ts';
import { dateOf } from './working-day.ts';

/** An award with everything that is recorded of it. */
export type AwardEntry = {
  award: AwardRecord;
  disbursements: DisbursementRecord[];
  clawbacks: ClawbackRecord[];
  milestones: MilestoneRecord[];
};

const APPROVED_OR_LATER: ReadonlySet<AwardRecord['fundingStage']> = new Set([
  'approved',
  'disbursed',
  'performance_evaluation',
  'clawed_back',
]);

const dateOrNull = (day: number | null): string | null => (day === null ? null : dateOf(day));

/** The records of an award: amount and date of approval only once it is approved. */
export function awardEntry(parts: {
  project: SampleProject;
  measure: Measure;
  recipient: SampleOrganisation | null;
  award: AwardDraft;
  payments: AwardPayments;
  /** Counts the project's awards from 1. */
  number: number;
  random: Random;
}): AwardEntry {
  const { project, measure, recipient, award, payments, random } = parts;
  const { fundingStage, approvedDay } = payments;
  const projectId = project.record.id;
  const id = `${projectId}-A${parts.number}`;
  const isApproved = APPROVED_OR_LATER.has(fundingStage);
  const conditionIds = measure.conditions.map((condition) => condition.id);
  return {
    award: {
      id,
      projectId,
      organisationId: award.recipientId,
      measure: measure.id,
      fundingStage,
      appliedFen: award.appliedFen,
      approvedFen: isApproved ? award.approvedFen : null,
      appliedOn: dateOf(award.appliedDay),
      approvedOn: isApproved && !award.isUndated ? dateOrNull(approvedDay) : null,
      supportYear: award.supportYear,
      days: award.days,
      baseRef: award.baseRef,
      basesFen: award.basesFen,
      conditions: conditionChecks(id, conditionIds, { project, recipient, fundingStage }, random),
    },
    disbursements: payments.paid.map(({ fen, day }, index) => ({
      id: `${id}-D${index + 1}`,
      awardId: id,
      amountFen: fen,
      paidOn: dateOf(day),
    })),
    clawbacks: payments.recovered.map(({ fen, day, reason }, index) => ({
      id: `${id}-C${index + 1}`,
      awardId: id,
      amountFen: fen,
      decidedOn: dateOf(day),
      reason,
    })),
    milestones: payments.steps.map(({ stage, plannedDay, forecastDay, actualDay }, index) => ({
      id: `${id}-M${index + 1}`,
      projectId,
      awardId: id,
      track: 'funding',
      stage,
      plannedOn: dateOrNull(plannedDay),
      forecastOn: dateOrNull(forecastDay),
      actualOn: dateOrNull(actualDay),
    })),
  };
}
