/* The auditor's copy of the example rules for progress lights. */
import type { AwardRecord, MilestoneRecord, ProjectRecord } from '../../src/contract/record.ts';
import { dayNumber } from './naive-dates.ts';

export type NaiveLight = {
  light: 'red' | 'amber' | 'green' | 'grey';
  indicator: string | null;
  value: number | null;
};

const FUNDING = [
  'applied',
  'accepted',
  'expert_review',
  'publicity',
  'approved',
  'disbursed',
  'performance_evaluation',
];
const PHYSICAL = [
  'filed',
  'design',
  'construction',
  'commissioning',
  'grid_connected',
  'acceptance',
  'operating',
  'retired',
];

export function lightOf(
  project: ProjectRecord,
  milestones: readonly MilestoneRecord[],
  awards: readonly AwardRecord[],
  paidAwards: ReadonlySet<string>,
  dataDate: string,
): NaiveLight {
  const today = dayNumber(dataDate);
  let overdueDays = 0;
  let slipDays = 0;
  let hasDates = false;
  for (const { track, stage, awardId, plannedOn, forecastOn, actualOn } of milestones) {
    if (plannedOn !== null || forecastOn !== null || actualOn !== null) hasDates = true;
    const award = awards.find(({ id }) => id === awardId);
    if (award !== undefined && !FUNDING.includes(award.fundingStage)) continue;
    if (actualOn !== null) continue;
    const order = track === 'physical' ? PHYSICAL : FUNDING;
    const stands = track === 'physical' ? project.physicalStage : (award?.fundingStage ?? '');
    if (order.includes(stage) && order.indexOf(stage) <= order.indexOf(stands)) continue;
    const promised = plannedOn ?? forecastOn;
    if (promised === null) continue;
    overdueDays = Math.max(overdueDays, today - dayNumber(promised));
    if (plannedOn !== null && forecastOn !== null)
      slipDays = Math.max(slipDays, dayNumber(forecastOn) - dayNumber(plannedOn));
  }
  let unpaidDays = 0;
  for (const { id, fundingStage, approvedFen, approvedOn } of awards) {
    if (fundingStage !== 'approved' || paidAwards.has(id) || (approvedFen ?? 0) === 0 || approvedOn === null)
      continue;
    unpaidDays = Math.max(unpaidDays, today - dayNumber(approvedOn));
  }
  const reds = [
    { indicator: 'milestone_overdue', value: overdueDays, excess: overdueDays - 60 },
    { indicator: 'forecast_slip', value: slipDays, excess: slipDays - 90 },
  ];
  const ambers = [
    { indicator: 'milestone_overdue', value: overdueDays, excess: overdueDays - 14 },
    { indicator: 'forecast_slip', value: slipDays, excess: slipDays - 30 },
    { indicator: 'approved_undisbursed', value: unpaidDays, excess: unpaidDays - 365 },
  ];
  for (const [light, rules] of [
    ['red', reds],
    ['amber', ambers],
  ] as const) {
    let worst: (typeof rules)[number] | undefined;
    for (const rule of rules) if (rule.excess > (worst?.excess ?? 0)) worst = rule;
    if (worst !== undefined) return { light, indicator: worst.indicator, value: worst.value };
  }
  return hasDates
    ? { light: 'green', indicator: null, value: null }
    : { light: 'grey', indicator: 'no_milestone_dates', value: null };
}
