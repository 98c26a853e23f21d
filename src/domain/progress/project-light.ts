import type { FundingStage, Light, PhysicalStage } from '../vocabulary.ts';
import { dayOf } from './calendar-day.ts';
import { type Milestone, milestoneStanding } from './milestone-state.ts';
import { hasExited } from './stage-track.ts';

/** What a rule measures, in days; the last has no figure. */
export const LIGHT_INDICATORS = [
  'milestone_overdue',
  'forecast_slip',
  'approved_undisbursed',
  'no_milestone_dates',
] as const;
export type LightIndicator = (typeof LIGHT_INDICATORS)[number];

/** The light shows when the indicator exceeds the threshold; a null threshold asks only whether it applies. */
export type LightRule = {
  id: string;
  indicator: LightIndicator;
  thresholdDays: number | null;
  light: Exclude<Light, 'green'>;
};

/**
 * An EXAMPLE set of thresholds: no policy states them. Every screen that shows a light says so.
 */
export const LIGHT_RULES: readonly LightRule[] = [
  { id: 'overdue-red', indicator: 'milestone_overdue', thresholdDays: 60, light: 'red' },
  { id: 'overdue-amber', indicator: 'milestone_overdue', thresholdDays: 14, light: 'amber' },
  { id: 'slip-red', indicator: 'forecast_slip', thresholdDays: 90, light: 'red' },
  { id: 'slip-amber', indicator: 'forecast_slip', thresholdDays: 30, light: 'amber' },
  { id: 'undisbursed-amber', indicator: 'approved_undisbursed', thresholdDays: 365, light: 'amber' },
  { id: 'undated-grey', indicator: 'no_milestone_dates', thresholdDays: null, light: 'grey' },
];

/** From best to worst: what cannot be judged is never green, and never hides what is known to be late. */
const SEVERITY: readonly Light[] = ['green', 'grey', 'amber', 'red'];

export type ProgressAward = {
  id: string;
  fundingStage: FundingStage;
  approvedFen: number | null;
  approvedOn: string | null;
  isDisbursed: boolean;
};

/** A project's progress: where its physical track and each award's funding track stand, and their dates. */
export type ProjectProgress = {
  physicalStage: PhysicalStage;
  awards: readonly ProgressAward[];
  /** `awardId` names the award whose funding track the milestone belongs to. */
  milestones: readonly (Milestone & { awardId: string | null })[];
};

export type ProjectLight = {
  light: Light;
  /** The indicator that made the light; null when green. */
  indicator: LightIndicator | null;
  /** Its figure in days; null when green and for an indicator without a figure. */
  value: number | null;
};

/** The largest figure of each indicator that applies to the project; null is "applies, without a figure". */
function indicatorDays(progress: ProjectProgress, dataDate: string): Map<LightIndicator, number | null> {
  const days = new Map<LightIndicator, number | null>();
  const raise = (indicator: LightIndicator, value: number): void => {
    if (value > (days.get(indicator) ?? 0)) days.set(indicator, value);
  };
  const awards = new Map(progress.awards.map((award) => [award.id, award]));
  let hasDates = false;
  for (const milestone of progress.milestones) {
    hasDates ||= (milestone.plannedOn ?? milestone.forecastOn ?? milestone.actualOn) !== null;
    const award = milestone.awardId === null ? undefined : awards.get(milestone.awardId);
    if (award !== undefined && hasExited(award.fundingStage)) continue;
    const current = milestone.track === 'physical' ? progress.physicalStage : (award?.fundingStage ?? '');
    const { state, lateDays, slipDays } = milestoneStanding(milestone, current, dataDate);
    if (state === 'overdue') raise('milestone_overdue', lateDays);
    raise('forecast_slip', slipDays);
  }
  for (const { fundingStage, approvedFen, approvedOn, isDisbursed } of progress.awards) {
    // Clauses without money are approved with no amount: nothing of them waits to be paid.
    if (fundingStage === 'approved' && !isDisbursed && (approvedFen ?? 0) > 0 && approvedOn !== null) {
      raise('approved_undisbursed', dayOf(dataDate) - dayOf(approvedOn));
    }
  }
  if (!hasDates) days.set('no_milestone_dates', null);
  return days;
}

/**
 * The project's light on the data date and the indicator that made it: the worst light wins, then the largest
 * excess over its threshold, then the earlier rule. Milestones of awards that left the track do not count.
 */
export function projectLight(
  progress: ProjectProgress,
  dataDate: string,
  rules: readonly LightRule[] = LIGHT_RULES,
): ProjectLight {
  const days = indicatorDays(progress, dataDate);
  let worst: ProjectLight = { light: 'green', indicator: null, value: null };
  let worstExcess = 0;
  for (const { indicator, thresholdDays, light } of rules) {
    const value = days.get(indicator);
    if (value === undefined) continue;
    const excess = (value ?? 0) - (thresholdDays ?? 0);
    if (thresholdDays !== null && excess <= 0) continue;
    const order = SEVERITY.indexOf(light) - SEVERITY.indexOf(worst.light);
    if (order > 0 || (order === 0 && excess > worstExcess)) {
      worst = { light, indicator, value };
      worstExcess = excess;
    }
  }
  return worst;
}
