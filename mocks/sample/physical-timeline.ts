import type { MilestoneRecord } from '../../src/contract/record.ts';
import { dayOf } from '../../src/domain/progress/calendar-day.ts';
import { PHYSICAL_STAGES, type PhysicalStage } from '../../src/domain/vocabulary.ts';
import { KIND_PROFILES, type ProjectKind } from './project-kinds.ts';
import type { Random } from './seeded-random.ts';
import { DATA_DAY, dateOf, workingDay } from './working-day.ts';

/** `before_policy`: filed and paid before the measures of 2023-11-23 existed. */
export type Era = 'current' | 'before_policy';

/** A stage as planned at filing, and as it went; `forecastDay` only while it has not happened. */
export type StageDates = {
  stage: PhysicalStage;
  plannedDay: number | null;
  forecastDay: number | null;
  actualDay: number | null;
};

const FIRST_FILING = dayOf('2023-03-06');
const LAST_FILING = dayOf('2026-09-15');
const EARLY_FILING = dayOf('2021-09-06');

/** Days by which a stage slips, by the temper of the project. */
function slipOf(temper: 'steady' | 'slow' | 'stuck', nominalDays: number, random: Random): number {
  switch (temper) {
    case 'steady':
      return Math.round(nominalDays * random.between(-0.08, 0.06));
    case 'slow':
      return Math.round(nominalDays * random.between(0.03, 0.27));
    case 'stuck':
      return random.chance(0.35) ? random.whole(45, 190) : random.whole(-5, 15);
    default:
      return temper satisfies never;
  }
}

function filingDay(era: Era, random: Random): number {
  if (era === 'before_policy') return workingDay(EARLY_FILING + random.whole(0, 120));
  // More projects are filed every year.
  return workingDay(FIRST_FILING + (LAST_FILING - FIRST_FILING) * random.unit() ** 0.7);
}

/** When a stage that has not happened is now expected; sometimes nobody says. */
function statedForecast(plannedDay: number, expectedDay: number, random: Random): number | null {
  if (plannedDay <= DATA_DAY) return random.chance(0.15) ? null : expectedDay;
  return Math.abs(expectedDay - plannedDay) > 14 ? expectedDay : null;
}

/** The physical track of a project, from filing to operation; early projects may be retired. */
export function physicalTimeline(kind: ProjectKind, era: Era, random: Random): StageDates[] {
  const temper =
    era === 'before_policy'
      ? 'steady'
      : random.weighted([
          ['steady' as const, 55],
          ['slow' as const, 31],
          ['stuck' as const, 14],
        ]);
  const filedDay = filingDay(era, random);
  const stages: StageDates[] = [
    { stage: 'filed', plannedDay: filedDay, forecastDay: null, actualDay: filedDay },
  ];
  let planned = filedDay;
  let slipped = filedDay;
  let expected = DATA_DAY;
  for (const [index, days] of KIND_PROFILES[kind].pace.entries()) {
    const stage = PHYSICAL_STAGES[index + 1];
    if (stage === undefined) break;
    const nominalDays = Math.round(days * random.between(0.82, 1.25));
    planned = workingDay(planned + nominalDays);
    slipped = workingDay(slipped + nominalDays + slipOf(temper, nominalDays, random));
    const happened = slipped <= DATA_DAY;
    // What has not happened cannot be expected in the past, nor before the stage that it waits for.
    if (!happened) expected = workingDay(Math.max(slipped, expected + random.whole(7, 20)));
    stages.push({
      stage,
      plannedDay: random.chance(0.015) ? null : planned,
      forecastDay: happened ? null : statedForecast(planned, expected, random),
      actualDay: happened ? slipped : null,
    });
  }
  if (era === 'before_policy' && random.chance(0.5)) {
    const retiredDay = workingDay(DATA_DAY - random.whole(20, 300));
    stages.push({ stage: 'retired', plannedDay: retiredDay - 30, forecastDay: null, actualDay: retiredDay });
  }
  return stages;
}

/** The stage that was last reached. */
export function reachedStage(timeline: readonly StageDates[]): PhysicalStage {
  return timeline.findLast(({ actualDay }) => actualDay !== null)?.stage ?? 'filed';
}

/** The day on which a stage was reached; null when it was not. */
export function dayReached(timeline: readonly StageDates[], stage: PhysicalStage): number | null {
  return timeline.find((dates) => dates.stage === stage)?.actualDay ?? null;
}

/** The timeline of a project of which no dates were recorded. */
export function withoutDates(timeline: readonly StageDates[]): StageDates[] {
  return timeline.map(({ stage }) => ({ stage, plannedDay: null, forecastDay: null, actualDay: null }));
}

const dateOrNull = (day: number | null): string | null => (day === null ? null : dateOf(day));

/** The timeline as milestones of the physical track. */
export function physicalMilestones(projectId: string, timeline: readonly StageDates[]): MilestoneRecord[] {
  return timeline.map(({ stage, plannedDay, forecastDay, actualDay }, index) => ({
    id: `${projectId}-M${index + 1}`,
    projectId,
    awardId: null,
    track: 'physical',
    stage,
    plannedOn: dateOrNull(plannedDay),
    forecastOn: dateOrNull(forecastDay),
    actualOn: dateOrNull(actualDay),
  }));
}
