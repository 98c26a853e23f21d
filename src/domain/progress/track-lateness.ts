import type { MilestoneState } from './milestone-state.ts';
import { LIGHT_RULES, type LightIndicator } from './project-light.ts';
import type { FundingStage, Light, PhysicalStage } from '../vocabulary.ts';

/** An example threshold that a figure is held against; `light` is null while the figure does not exceed it. */
export type Threshold = { days: number; light: Light | null };

/** The latest stage of a track: how many days, from when to when, and against which threshold. */
export type Lateness = {
  stage: FundingStage | PhysicalStage;
  indicator: 'milestone_overdue' | 'forecast_slip';
  days: number;
  fromDay: number;
  toDay: number;
  threshold: Threshold | null;
};

type StandingStage = {
  stage: FundingStage | PhysicalStage;
  plannedDay: number | null;
  forecastDay: number | null;
  state: MilestoneState | 'left';
  lateDays: number;
  slipDays: number;
};

/** The highest threshold of the indicator that the figure exceeds, else the lowest one; null for one without days. */
export function thresholdOf(indicator: LightIndicator, days: number): Threshold | null {
  const rules = LIGHT_RULES.flatMap(({ indicator: each, thresholdDays, light }) =>
    each === indicator && thresholdDays !== null ? [{ days: thresholdDays, light }] : [],
  ).toSorted((a, b) => b.days - a.days);
  const exceeded = rules.find((rule) => days > rule.days);
  const lowest = rules.at(-1);
  return exceeded ?? (lowest === undefined ? null : { days: lowest.days, light: null });
}

/** The stage that is most overdue, or else the one whose forecast slips most; null when the track is on plan. */
export function trackLateness(stages: readonly StandingStage[], dataDay: number): Lateness | null {
  const overdue = worst(stages, ({ state, lateDays }) => (state === 'overdue' ? lateDays : 0));
  if (overdue !== null) {
    const { stage, lateDays: days } = overdue;
    const threshold = thresholdOf('milestone_overdue', days);
    return {
      stage,
      indicator: 'milestone_overdue',
      days,
      fromDay: dataDay - days,
      toDay: dataDay,
      threshold,
    };
  }
  const slipping = worst(stages, ({ slipDays }) => slipDays);
  if (slipping === null || slipping.plannedDay === null) return null;
  const { stage, slipDays: days, plannedDay } = slipping;
  const threshold = thresholdOf('forecast_slip', days);
  return {
    stage,
    indicator: 'forecast_slip',
    days,
    fromDay: plannedDay,
    toDay: plannedDay + days,
    threshold,
  };
}

function worst(
  stages: readonly StandingStage[],
  daysOf: (stage: StandingStage) => number,
): StandingStage | null {
  let found: StandingStage | null = null;
  for (const stage of stages) {
    if (daysOf(stage) > (found === null ? 0 : daysOf(found))) found = stage;
  }
  return found;
}
