import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { dayOf, isoDateOf } from '../../domain/progress/calendar-day.ts';
import { type MilestoneState, milestoneStanding } from '../../domain/progress/milestone-state.ts';
import { STAGE_TRACKS } from '../../domain/progress/stage-track.ts';
import { type Lateness, trackLateness } from '../../domain/progress/track-lateness.ts';
import {
  expectedSpans,
  plannedSpans,
  reachedSpans,
  type StageSpan,
} from '../../domain/progress/track-spans.ts';
import type { PhysicalStage } from '../../domain/vocabulary.ts';

/** Dates of one stage of the physical track in days since 1970-01-01; null is not recorded. */
export type MilestoneStage = {
  stage: PhysicalStage;
  plannedDay: number | null;
  forecastDay: number | null;
  actualDay: number | null;
  state: MilestoneState;
  lateDays: number;
  slipDays: number;
};

/**
 * `late`: by more than the example threshold; `ahead`: a date is still to come; `overdue`: less late than the
 * threshold and nothing else to come; `reached`: nothing is left to reach; `undated`: no date is recorded.
 */
export type MilestoneGroup = 'late' | 'ahead' | 'overdue' | 'reached' | 'undated';

/** One project's physical track. `project` is its row in the projects table. */
export type MilestoneRow = {
  project: number;
  id: string;
  nameZh: string;
  nameEn: string;
  currentStage: PhysicalStage;
  stages: MilestoneStage[];
  /** What happened and what is expected after the data date. */
  spans: StageSpan[];
  planned: StageSpan[];
  late: Lateness | null;
  group: MilestoneGroup;
  /** The stage that is reached next by forecast or plan, from the data date on. */
  next: { stage: PhysicalStage; day: number } | null;
};

const GROUP_ORDER: readonly MilestoneGroup[] = ['late', 'ahead', 'overdue', 'reached', 'undated'];

export function isLate({ group }: MilestoneRow): boolean {
  return group === 'late';
}

/**
 * The physical tracks of the projects whose mask is 1: late ones first, the latest before the others, then by the
 * day of the next milestone, then those that reached everything, then those without dates.
 */
export function milestoneRows(portfolio: Portfolio, shown: Uint8Array): MilestoneRow[] {
  const { columns } = portfolio;
  const dataDay = dayOf(columns.dataDate);
  const milestones = milestonesOfProjects(portfolio, shown);
  const rows: MilestoneRow[] = [];
  for (let project = 0; project < shown.length; project += 1) {
    if (shown[project] !== 1) continue;
    const currentStage = portfolio.vocabulary.physicalStage[portfolio.projects.stageCode[project] ?? 0];
    if (currentStage === undefined) continue;
    const stages = stagesOf(portfolio, milestones.get(project) ?? [], currentStage);
    const late = trackLateness(stages, dataDay);
    const next = nextStage(stages, dataDay);
    rows.push({
      project,
      id: columns.projects.id[project] ?? '',
      nameZh: columns.projects.nameZh[project] ?? '',
      nameEn: columns.projects.nameEn[project] ?? '',
      currentStage,
      stages,
      spans: [
        ...reachedSpans(stages, currentStage, dataDay),
        ...expectedSpans(stages, currentStage, dataDay),
      ],
      planned: plannedSpans(stages),
      late,
      group: groupOf(stages, late, next),
      next,
    });
  }
  return rows.toSorted(byUrgency);
}

/** First and last day that the rows speak of, the data date included. */
export function milestoneExtent(
  rows: readonly MilestoneRow[],
  dataDate: string,
): { firstDay: number; lastDay: number } {
  let firstDay = dayOf(dataDate);
  let lastDay = firstDay;
  for (const { spans, planned } of rows) {
    for (const { fromDay, toDay } of [...spans, ...planned]) {
      firstDay = Math.min(firstDay, fromDay);
      lastDay = Math.max(lastDay, toDay ?? fromDay);
    }
  }
  return { firstDay, lastDay };
}

/** Rows of the milestones table on the physical track, by project. */
function milestonesOfProjects(
  { columns: { milestones }, dictionaries }: Portfolio,
  shown: Uint8Array,
): Map<number, number[]> {
  const physical = dictionaries.track.indexOf('physical');
  const found = new Map<number, number[]>();
  for (let row = 0; row < milestones.projectRow.length; row += 1) {
    const project = milestones.projectRow[row] ?? -1;
    if (milestones.trackCode[row] !== physical || shown[project] !== 1) continue;
    const rows = found.get(project);
    if (rows === undefined) found.set(project, [row]);
    else rows.push(row);
  }
  return found;
}

/** Stages with a milestone, and the current one, in the track's order. */
function stagesOf(
  { columns: { milestones, dataDate }, vocabulary }: Portfolio,
  rows: readonly number[],
  currentStage: PhysicalStage,
): MilestoneStage[] {
  return STAGE_TRACKS.physical.flatMap((stage) => {
    const row = rows.find((each) => vocabulary.physicalStage[milestones.stageCode[each] ?? -1] === stage);
    if (row === undefined && stage !== currentStage) return [];
    const days = {
      plannedDay: row === undefined ? null : (milestones.plannedDay[row] ?? null),
      forecastDay: row === undefined ? null : (milestones.forecastDay[row] ?? null),
      actualDay: row === undefined ? null : (milestones.actualDay[row] ?? null),
    };
    const standing = milestoneStanding(
      {
        track: 'physical',
        stage,
        plannedOn: dateOrNull(days.plannedDay),
        forecastOn: dateOrNull(days.forecastDay),
        actualOn: dateOrNull(days.actualDay),
      },
      currentStage,
      dataDate,
    );
    return [{ stage, ...days, ...standing }];
  });
}

function dateOrNull(day: number | null): string | null {
  return day === null ? null : isoDateOf(day);
}

/** The end of a plant's life is nothing that one waits for. */
function nextStage(stages: readonly MilestoneStage[], dataDay: number): MilestoneRow['next'] {
  let next: MilestoneRow['next'] = null;
  for (const { stage, state, forecastDay, plannedDay } of stages) {
    const isAhead = state === 'overdue' || state === 'slipping' || state === 'due';
    const day = forecastDay ?? plannedDay;
    if (!isAhead || stage === 'retired' || day === null || day < dataDay) continue;
    if (next === null || day < next.day) next = { stage, day };
  }
  return next;
}

function groupOf(
  stages: readonly MilestoneStage[],
  late: Lateness | null,
  next: MilestoneRow['next'],
): MilestoneGroup {
  if (late !== null && late.threshold !== null && late.threshold.light !== null) return 'late';
  if (next !== null) return 'ahead';
  if (late !== null) return 'overdue';
  const hasDates = stages.some(
    ({ plannedDay, forecastDay, actualDay }) => (plannedDay ?? forecastDay ?? actualDay) !== null,
  );
  return hasDates ? 'reached' : 'undated';
}

function byUrgency(a: MilestoneRow, b: MilestoneRow): number {
  if (a.group !== b.group) return GROUP_ORDER.indexOf(a.group) - GROUP_ORDER.indexOf(b.group);
  if (a.group === 'late' || a.group === 'overdue') {
    // Overdue is a fact, a slip an expectation: facts first.
    const isSlip = (row: MilestoneRow): number => (row.late?.indicator === 'forecast_slip' ? 1 : 0);
    return isSlip(a) - isSlip(b) || (b.late?.days ?? 0) - (a.late?.days ?? 0) || a.project - b.project;
  }
  return (a.next?.day ?? 0) - (b.next?.day ?? 0) || a.project - b.project;
}
