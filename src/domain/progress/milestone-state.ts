import type { Track } from '../vocabulary.ts';
import { dayOf } from './calendar-day.ts';
import { hasReached } from './stage-track.ts';

/** Dates of one stage on one track, YYYY-MM-DD; null is not recorded. */
export type Milestone = {
  track: Track;
  stage: string;
  plannedOn: string | null;
  forecastOn: string | null;
  actualOn: string | null;
};

/**
 * - `met`: reached on its recorded date, `met_late`: after the plan
 * - `passed`: the track has gone on, but the date was not recorded
 * - `overdue`: the plan (or, without a plan, the forecast) has passed, `slipping`: the forecast is after the plan
 * - `due`: ahead and on plan, `undated`: no date at all
 */
export type MilestoneState = 'met' | 'met_late' | 'passed' | 'overdue' | 'slipping' | 'due' | 'undated';

export type MilestoneStanding = {
  state: MilestoneState;
  /** Days after the plan: of the actual date, of today when overdue, of the forecast when slipping; else 0. */
  lateDays: number;
  /** Days by which an unmet milestone's forecast lies after its plan; 0 when it does not. */
  slipDays: number;
};

/**
 * How a milestone stands on the data date.
 * @param currentStage the stage at which the milestone's own track stands
 */
export function milestoneStanding(
  milestone: Milestone,
  currentStage: string,
  dataDate: string,
): MilestoneStanding {
  const { track, stage, plannedOn, forecastOn, actualOn } = milestone;
  const planned = plannedOn === null ? null : dayOf(plannedOn);
  if (actualOn !== null) {
    const lateDays = planned === null ? 0 : Math.max(0, dayOf(actualOn) - planned);
    return { state: lateDays > 0 ? 'met_late' : 'met', lateDays, slipDays: 0 };
  }
  if (hasReached(track, stage, currentStage)) return { state: 'passed', lateDays: 0, slipDays: 0 };
  const forecast = forecastOn === null ? null : dayOf(forecastOn);
  const promised = planned ?? forecast;
  if (promised === null) return { state: 'undated', lateDays: 0, slipDays: 0 };
  const slipDays = planned === null || forecast === null ? 0 : Math.max(0, forecast - planned);
  const overdueDays = Math.max(0, dayOf(dataDate) - promised);
  if (overdueDays > 0) return { state: 'overdue', lateDays: overdueDays, slipDays };
  return { state: slipDays > 0 ? 'slipping' : 'due', lateDays: slipDays, slipDays };
}
