import { CONDITION_STATES, FUNDING_STAGES, PHYSICAL_STAGES, TRACKS } from '../../domain/vocabulary.ts';
import { codeOf, number, optionalNumber } from './cell.ts';
import { both, type RecordForm } from './record-form.ts';

const track = codeOf(TRACKS);
const stage = codeOf([...FUNDING_STAGES, ...PHYSICAL_STAGES]);
const fundingStage = codeOf(FUNDING_STAGES);
const conditionState = codeOf(CONDITION_STATES);

export const awardForm: RecordForm<'award'> = {
  table: 'award',
  columns: [
    'project_id',
    'organisation_id',
    'measure',
    'funding_stage',
    'applied_fen',
    'approved_fen',
    'applied_on',
    'approved_on',
    'support_year',
    'days',
    'base_ref',
  ],
  cells: (award) => [
    award.projectId,
    award.organisationId,
    award.measure,
    award.fundingStage,
    award.appliedFen,
    award.approvedFen,
    award.appliedOn,
    award.approvedOn,
    award.supportYear,
    award.days,
    award.baseRef,
  ],
  record: (id, cells, shared, bases = [], conditions = []) => ({
    id,
    projectId: shared.near(cells[0]),
    organisationId: shared.optional(cells[1]),
    measure: shared.text(cells[2]),
    fundingStage: fundingStage(cells[3]),
    appliedFen: optionalNumber(cells[4]),
    approvedFen: optionalNumber(cells[5]),
    appliedOn: shared.optional(cells[6]),
    approvedOn: shared.optional(cells[7]),
    supportYear: optionalNumber(cells[8]),
    days: optionalNumber(cells[9]),
    baseRef: shared.optionalNear(cells[10]),
    basesFen: Object.fromEntries(
      bases.map(([, base, amountFen]) => [shared.text(base), optionalNumber(amountFen)]),
    ),
    conditions: conditions.map(([, conditionId, state, evidence]) => ({
      conditionId: shared.text(conditionId),
      state: conditionState(state),
      evidence: shared.optional(evidence),
    })),
  }),
  parts: [
    {
      table: 'award_base',
      owner: 'award_id',
      columns: ['base', 'amount_fen'],
      cells: ({ basesFen }) => Object.entries(basesFen),
    },
    {
      table: 'award_condition',
      owner: 'award_id',
      columns: ['condition_id', 'state', 'evidence'],
      cells: ({ conditions }) =>
        conditions.map(({ conditionId, state, evidence }) => [conditionId, state, evidence]),
    },
  ],
};

export const milestoneForm: RecordForm<'milestone'> = {
  table: 'milestone',
  columns: ['project_id', 'award_id', 'track', 'stage', 'planned_on', 'forecast_on', 'actual_on'],
  cells: ({ projectId, awardId, track: on, stage: reached, plannedOn, forecastOn, actualOn }) => [
    projectId,
    awardId,
    on,
    reached,
    plannedOn,
    forecastOn,
    actualOn,
  ],
  record: (id, cells, shared) => ({
    id,
    projectId: shared.near(cells[0]),
    awardId: shared.optionalNear(cells[1]),
    track: track(cells[2]),
    stage: stage(cells[3]),
    plannedOn: shared.optional(cells[4]),
    forecastOn: shared.optional(cells[5]),
    actualOn: shared.optional(cells[6]),
  }),
  parts: [],
};

export const disbursementForm: RecordForm<'disbursement'> = {
  table: 'disbursement',
  columns: ['award_id', 'amount_fen', 'paid_on'],
  cells: ({ awardId, amountFen, paidOn }) => [awardId, amountFen, paidOn],
  record: (id, [awardId, amountFen, paidOn], shared) => ({
    id,
    awardId: shared.near(awardId),
    amountFen: number(amountFen),
    paidOn: shared.text(paidOn),
  }),
  parts: [],
};

export const clawbackForm: RecordForm<'clawback'> = {
  table: 'clawback',
  columns: ['award_id', 'amount_fen', 'decided_on', 'reason_zh', 'reason_en'],
  cells: ({ awardId, amountFen, decidedOn, reason }) => [awardId, amountFen, decidedOn, reason.zh, reason.en],
  record: (id, [awardId, amountFen, decidedOn, zh, en], shared) => ({
    id,
    awardId: shared.near(awardId),
    amountFen: number(amountFen),
    decidedOn: shared.text(decidedOn),
    reason: both(zh, en),
  }),
  parts: [],
};
