import type { JudgedAward, ProjectDetail } from '../../contract/project-detail.ts';
import type { MilestoneRecord } from '../../contract/record.ts';
import { dayOf } from '../../domain/progress/calendar-day.ts';
import { type MilestoneState, milestoneStanding } from '../../domain/progress/milestone-state.ts';
import { STAGE_TRACKS } from '../../domain/progress/stage-track.ts';
import type { FundingStage, PhysicalStage, Track } from '../../domain/vocabulary.ts';
import { type Lateness, trackLateness } from '../../domain/progress/track-lateness.ts';
import {
  expectedSpans,
  isSideExit,
  plannedSpans,
  reachedSpans,
  type StageSpan,
} from '../../domain/progress/track-spans.ts';

/** Dates of one stage in days since 1970-01-01; null is not recorded. `left`: the award left the track before it. */
export type TrackStage = {
  stage: FundingStage | PhysicalStage;
  plannedDay: number | null;
  forecastDay: number | null;
  actualDay: number | null;
  state: MilestoneState | 'left';
  lateDays: number;
  slipDays: number;
};

/** Money that moved on a funding track; null fen is missing. */
export type TrackEvent = {
  id: string;
  kind: 'approved' | 'disbursed' | 'clawedBack';
  day: number;
  amountFen: number | null;
};

export type TrackRow = {
  /** The award's id, or `physical`. */
  id: string;
  track: Track;
  /** null on the physical track. */
  measure: string | null;
  currentStage: FundingStage | PhysicalStage;
  stages: TrackStage[];
  /** What happened, and what is expected after the data date. */
  spans: StageSpan[];
  /** The plan, of the stages that have one. */
  planned: StageSpan[];
  events: TrackEvent[];
  late: Lateness | null;
};

export type ProjectTracks = {
  /** One funding track per award, in the order of the awards, then the physical one. */
  rows: TrackRow[];
  dataDay: number;
  /** First and last day that a track speaks of, the data date included; null when no date is recorded. */
  extent: { firstDay: number; lastDay: number } | null;
};

/** The project's tracks on one time axis; they are never merged, since neither says anything about the other. */
export function projectTracks(detail: ProjectDetail, dataDate: string): ProjectTracks {
  const dataDay = dayOf(dataDate);
  const funding = detail.awards.map((award) => fundingTrack(award, detail, dataDate));
  const physical = trackRow(
    { id: 'physical', track: 'physical', measure: null, currentStage: detail.project.physicalStage },
    detail.milestones.filter(({ track }) => track === 'physical'),
    new Map(),
    [],
    dataDate,
  );
  const rows = [...funding, physical];
  const days = rows.flatMap(daysOf);
  return {
    rows,
    dataDay,
    extent:
      days.length === 0
        ? null
        : { firstDay: Math.min(dataDay, ...days), lastDay: Math.max(dataDay, ...days) },
  };
}

function fundingTrack(award: JudgedAward, detail: ProjectDetail, dataDate: string): TrackRow {
  const payments = detail.disbursements.filter(({ awardId }) => awardId === award.id);
  const firstPaidOn = payments.map(({ paidOn }) => paidOn).toSorted()[0] ?? null;
  // The award's own dates stand in where its track has no milestone for them.
  const recorded = new Map<string, string | null>([
    ['applied', award.appliedOn],
    ['approved', award.verdict === null ? null : award.approvedOn],
    ['disbursed', firstPaidOn],
  ]);
  const events: TrackEvent[] = [
    ...(award.verdict === null || award.approvedOn === null
      ? []
      : [
          {
            id: `${award.id}-approved`,
            kind: 'approved' as const,
            day: dayOf(award.approvedOn),
            amountFen: award.approvedFen,
          },
        ]),
    ...payments.map(({ id, paidOn, amountFen }) => ({
      id,
      kind: 'disbursed' as const,
      day: dayOf(paidOn),
      amountFen,
    })),
    ...detail.clawbacks
      .filter(({ awardId }) => awardId === award.id)
      .map(({ id, decidedOn, amountFen }) => ({
        id,
        kind: 'clawedBack' as const,
        day: dayOf(decidedOn),
        amountFen,
      })),
  ];
  return trackRow(
    { id: award.id, track: 'funding', measure: award.measure, currentStage: award.fundingStage },
    detail.milestones.filter(({ track, awardId }) => track === 'funding' && awardId === award.id),
    recorded,
    events.toSorted((a, b) => a.day - b.day),
    dataDate,
  );
}

function trackRow(
  head: Pick<TrackRow, 'id' | 'track' | 'measure' | 'currentStage'>,
  milestones: readonly MilestoneRecord[],
  recorded: ReadonlyMap<string, string | null>,
  events: TrackEvent[],
  dataDate: string,
): TrackRow {
  const stages = trackStages(head, milestones, recorded, dataDate);
  const dataDay = dayOf(dataDate);
  return {
    ...head,
    stages,
    spans: [
      ...reachedSpans(stages, head.currentStage, dataDay),
      ...expectedSpans(stages, head.currentStage, dataDay),
    ],
    planned: plannedSpans(stages),
    events,
    late: trackLateness(stages, dataDay),
  };
}

/** Stages with a milestone or a recorded date, and the current one, in the track's order; a side exit stands last. */
function trackStages(
  { track, currentStage }: Pick<TrackRow, 'track' | 'currentStage'>,
  milestones: readonly MilestoneRecord[],
  recorded: ReadonlyMap<string, string | null>,
  dataDate: string,
): TrackStage[] {
  const onTrack: readonly (FundingStage | PhysicalStage)[] = STAGE_TRACKS[track];
  const others = milestones.map(({ stage }) => stage).filter((stage) => !onTrack.includes(stage));
  const order = new Set([...onTrack, ...others, currentStage]);
  return [...order].flatMap((stage) => {
    const milestone = milestones.find((each) => each.stage === stage);
    const actualOn = milestone?.actualOn ?? recorded.get(stage) ?? null;
    if (milestone === undefined && actualOn === null && stage !== currentStage) return [];
    const dates = {
      track,
      stage,
      plannedOn: milestone?.plannedOn ?? null,
      forecastOn: milestone?.forecastOn ?? null,
      actualOn,
    };
    const standing = milestoneStanding(dates, currentStage, dataDate);
    const hasLeft = actualOn === null && stage !== currentStage && isSideExit(currentStage);
    return [
      {
        stage,
        plannedDay: dayOrNull(dates.plannedOn),
        forecastDay: dayOrNull(dates.forecastOn),
        actualDay: dayOrNull(actualOn),
        ...(hasLeft ? { state: 'left' as const, lateDays: 0, slipDays: 0 } : standing),
      },
    ];
  });
}

function dayOrNull(date: string | null): number | null {
  return date === null ? null : dayOf(date);
}

function daysOf({ spans, planned, events, late }: TrackRow): number[] {
  return [
    ...[...spans, ...planned].flatMap(({ fromDay, toDay }) =>
      toDay === null ? [fromDay] : [fromDay, toDay],
    ),
    ...events.map(({ day }) => day),
    ...(late === null ? [] : [late.fromDay, late.toDay]),
  ];
}
