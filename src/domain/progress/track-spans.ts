import { hasExited } from './stage-track.ts';
import { FUNDING_STAGES, type FundingStage, type PhysicalStage } from '../vocabulary.ts';

/**
 * A stretch of a track. `done`: the next stage has begun; `current`: goes on at the data date; `unclear`: the current
 * stage, whose own beginning is not recorded; `ended`: the last stage there is, a moment; `expected`: after the data
 * date; `planned`: of the plan.
 */
export type StageSpan = {
  stage: FundingStage | PhysicalStage;
  kind: 'done' | 'current' | 'unclear' | 'ended' | 'expected' | 'planned';
  fromDay: number;
  /** null: open-ended. */
  toDay: number | null;
};

type DatedStage = {
  stage: FundingStage | PhysicalStage;
  plannedDay: number | null;
  forecastDay: number | null;
  actualDay: number | null;
  state: string;
};

/** Whether an award leaves its track by this stage. */
export function isSideExit(stage: FundingStage | PhysicalStage): boolean {
  return FUNDING_STAGES.some((funding) => funding === stage && hasExited(funding));
}

/** Whether nothing follows on its track, so that it does not go on. */
function isLastStage(stage: FundingStage | PhysicalStage): boolean {
  return stage === 'retired' || stage === 'performance_evaluation' || isSideExit(stage);
}

/** From each recorded date to the next one; the last goes on to the data date. Dates out of order do not run back. */
export function reachedSpans(
  stages: readonly DatedStage[],
  currentStage: FundingStage | PhysicalStage,
  dataDay: number,
): StageSpan[] {
  const spans: StageSpan[] = [];
  let before = -Infinity;
  const reached = stages.filter(({ actualDay }) => actualDay !== null);
  reached.forEach(({ stage, actualDay }, index) => {
    const fromDay = Math.max(before, actualDay ?? before);
    before = fromDay;
    const next = reached[index + 1]?.actualDay ?? null;
    if (next !== null) spans.push({ stage, kind: 'done', fromDay, toDay: Math.max(fromDay, next) });
    else if (stage !== currentStage)
      spans.push({ stage: currentStage, kind: 'unclear', fromDay, toDay: Math.max(fromDay, dataDay) });
    else if (isLastStage(stage)) spans.push({ stage, kind: 'ended', fromDay, toDay: fromDay });
    else spans.push({ stage, kind: 'current', fromDay, toDay: Math.max(fromDay, dataDay) });
  });
  return spans;
}

/** The forecast, or the plan where there is none, from the data date on; a date that has passed promises nothing. */
export function expectedSpans(
  stages: readonly DatedStage[],
  currentStage: FundingStage | PhysicalStage,
  dataDay: number,
): StageSpan[] {
  const points = ahead(stages).flatMap(({ stage, plannedDay, forecastDay }) => {
    const day = forecastDay ?? plannedDay;
    return day === null || day < dataDay ? [] : [{ stage, day }];
  });
  const spans: StageSpan[] = [];
  let fromDay = dataDay;
  let stage = currentStage;
  for (const point of points) {
    const day = Math.max(fromDay, point.day);
    if (day > fromDay) spans.push({ stage, kind: 'expected', fromDay, toDay: day });
    fromDay = day;
    stage = point.stage;
  }
  if (points.length > 0) spans.push({ stage, kind: 'expected', fromDay, toDay: null });
  return spans;
}

/** From each planned day to the next one; the last is open-ended. */
export function plannedSpans(stages: readonly DatedStage[]): StageSpan[] {
  const points = stages.filter(
    ({ stage, plannedDay, actualDay }) =>
      plannedDay !== null &&
      (actualDay !== null || !isLastStage(stage) || stage === 'performance_evaluation'),
  );
  let before = -Infinity;
  return points.map(({ stage, plannedDay }, index) => {
    const fromDay = Math.max(before, plannedDay ?? before);
    before = fromDay;
    const next = points[index + 1]?.plannedDay ?? null;
    return { stage, kind: 'planned', fromDay, toDay: next === null ? null : Math.max(fromDay, next) };
  });
}

/** Stages that the track still has to reach. The end of a plant's life lies beyond every picture of its building. */
function ahead(stages: readonly DatedStage[]): DatedStage[] {
  return stages.filter(
    ({ stage, actualDay, state }) =>
      actualDay === null && state !== 'passed' && state !== 'left' && stage !== 'retired',
  );
}
