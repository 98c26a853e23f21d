import { describe, expect, it } from 'vitest';
import { award, milestone, smallPortfolio } from '../../../tests/api/small-portfolio.ts';
import { apiOver } from '../../../tests/api/api-under-test.ts';
import { projectDetail } from '../../contract/project-detail.ts';
import type { AwardRecord, MilestoneRecord } from '../../contract/record.ts';
import { dayOf, isoDateOf } from '../../domain/progress/calendar-day.ts';
import type { PhysicalStage } from '../../domain/vocabulary.ts';
import { thresholdOf } from '../../domain/progress/track-lateness.ts';
import { projectTracks, type TrackRow } from './track-rows.ts';
import type { StageSpan } from '../../domain/progress/track-spans.ts';

const dataDate = '2024-12-31';

type Records = {
  milestones?: MilestoneRecord[];
  awards?: AwardRecord[];
  physicalStage?: PhysicalStage;
};

async function detailOf({ milestones = [], awards = [], physicalStage = 'construction' }: Records) {
  const records = smallPortfolio();
  records.projects = records.projects.slice(0, 1).map((project) => ({ ...project, physicalStage }));
  records.sites = [];
  records.milestones = milestones;
  records.awards = awards;
  records.disbursements = records.disbursements.filter(({ awardId }) =>
    awards.some(({ id }) => id === awardId),
  );
  records.clawbacks = records.clawbacks.filter(({ awardId }) => awards.some(({ id }) => id === awardId));
  const response = await apiOver(records).get('/api/projects/P1');
  return projectDetail.parse(await response.json());
}

async function tracks(records: Records) {
  return projectTracks(await detailOf(records), dataDate);
}

async function physical(milestones: MilestoneRecord[], physicalStage?: PhysicalStage): Promise<TrackRow> {
  const { rows } = await tracks({ milestones, ...(physicalStage === undefined ? {} : { physicalStage }) });
  return rows.find(({ id }) => id === 'physical')!;
}

const words = (spans: StageSpan[]): string[] =>
  spans.map(
    ({ stage, kind, fromDay, toDay }) =>
      `${stage} ${kind} ${isoDateOf(fromDay)}..${toDay === null ? '' : isoDateOf(toDay)}`,
  );
const stage = (
  name: MilestoneRecord['stage'],
  dates: Partial<Pick<MilestoneRecord, 'plannedOn' | 'forecastOn' | 'actualOn'>>,
): MilestoneRecord =>
  milestone(`M-${name}`, { stage: name, plannedOn: null, forecastOn: null, actualOn: null, ...dates });

describe('the physical track', () => {
  it('runs from date to date, then to the data date, then by forecast or plan', async () => {
    const row = await physical([
      stage('filed', { plannedOn: '2024-01-10', actualOn: '2024-01-10' }),
      stage('design', { plannedOn: '2024-03-01', actualOn: '2024-03-20' }),
      stage('construction', { plannedOn: '2024-06-01', actualOn: '2024-07-01' }),
      stage('commissioning', { plannedOn: '2025-01-15', forecastOn: '2025-02-01' }),
      stage('grid_connected', { plannedOn: '2025-03-01' }),
    ]);
    expect(words(row.spans)).toEqual([
      'filed done 2024-01-10..2024-03-20',
      'design done 2024-03-20..2024-07-01',
      'construction current 2024-07-01..2024-12-31',
      'construction expected 2024-12-31..2025-02-01',
      'commissioning expected 2025-02-01..2025-03-01',
      'grid_connected expected 2025-03-01..',
    ]);
    expect(words(row.planned)).toEqual([
      'filed planned 2024-01-10..2024-03-01',
      'design planned 2024-03-01..2024-06-01',
      'construction planned 2024-06-01..2025-01-15',
      'commissioning planned 2025-01-15..2025-03-01',
      'grid_connected planned 2025-03-01..',
    ]);
    expect(row.late).toMatchObject({ stage: 'commissioning', indicator: 'forecast_slip', days: 17 });
    expect(row.late?.threshold).toEqual({ days: 30, light: null });
  });

  it('promises nothing by a date that has passed, and says how late against which threshold', async () => {
    const row = await physical([
      stage('construction', { actualOn: '2024-02-01' }),
      stage('grid_connected', { plannedOn: '2024-10-01' }),
    ]);
    expect(words(row.spans)).toEqual(['construction current 2024-02-01..2024-12-31']);
    expect(row.late).toEqual({
      stage: 'grid_connected',
      indicator: 'milestone_overdue',
      days: 91,
      fromDay: dayOf('2024-10-01'),
      toDay: dayOf(dataDate),
      threshold: { days: 60, light: 'red' },
    });
  });

  it('says when the current stage has no date of its own', async () => {
    const row = await physical([stage('filed', { actualOn: '2024-02-01' })], 'commissioning');
    expect(words(row.spans)).toEqual(['commissioning unclear 2024-02-01..2024-12-31']);
    expect(row.stages.map((each) => `${each.stage} ${each.state}`)).toEqual([
      'filed met',
      'commissioning passed',
    ]);
  });

  it('never runs back, and ends with retirement', async () => {
    const row = await physical(
      [
        stage('filed', { actualOn: '2024-05-01' }),
        stage('design', { actualOn: '2024-04-01' }),
        stage('retired', { actualOn: '2024-08-01' }),
      ],
      'retired',
    );
    expect(words(row.spans)).toEqual([
      'filed done 2024-05-01..2024-05-01',
      'design done 2024-05-01..2024-08-01',
      'retired ended 2024-08-01..2024-08-01',
    ]);
  });

  it('leaves the end of a plant out of the picture until it comes', async () => {
    const row = await physical([stage('retired', { plannedOn: '2044-01-01' })]);
    expect(words([...row.spans, ...row.planned])).toEqual([]);
    expect(row.stages.map((each) => each.stage)).toEqual(['construction', 'retired']);
  });
});

describe('a funding track', () => {
  it('belongs to one award, and takes its own dates where it has no milestone', async () => {
    const { rows, extent } = await tracks({
      awards: [
        award('A1'),
        award('A5', { fundingStage: 'disbursed', approvedOn: '2024-03-01', appliedOn: '2024-02-01' }),
      ],
      milestones: [
        milestone('F1', {
          track: 'funding',
          awardId: 'A1',
          stage: 'expert_review',
          plannedOn: null,
          actualOn: '2024-04-01',
        }),
      ],
    });
    expect(rows.map(({ id }) => id)).toEqual(['A1', 'A5', 'physical']);
    expect(words(rows[0]?.spans ?? [])).toEqual([
      'applied done 2024-01-10..2024-04-01',
      'expert_review done 2024-04-01..2024-06-30',
      'approved current 2024-06-30..2024-12-31',
    ]);
    expect(words(rows[1]?.spans ?? [])).toEqual([
      'applied done 2024-02-01..2024-03-01',
      'approved done 2024-03-01..2024-09-01',
      'disbursed current 2024-09-01..2024-12-31',
    ]);
    expect(rows[1]?.events).toEqual([
      { id: 'A5-approved', kind: 'approved', day: dayOf('2024-03-01'), amountFen: 600_000_000 },
      { id: 'D1', kind: 'disbursed', day: dayOf('2024-09-01'), amountFen: 300_000_000 },
      { id: 'C1', kind: 'clawedBack', day: dayOf('2024-11-01'), amountFen: 10_000_000 },
    ]);
    expect(extent).toEqual({ firstDay: dayOf('2024-01-10'), lastDay: dayOf(dataDate) });
  });

  it('has nothing left to keep once the award left it', async () => {
    const { rows } = await tracks({
      awards: [award('A1', { fundingStage: 'withdrawn', approvedFen: null, approvedOn: null })],
      milestones: [
        milestone('F1', {
          track: 'funding',
          awardId: 'A1',
          stage: 'withdrawn',
          plannedOn: null,
          actualOn: '2024-05-01',
        }),
        milestone('F2', {
          track: 'funding',
          awardId: 'A1',
          stage: 'expert_review',
          plannedOn: '2024-03-01',
          actualOn: null,
        }),
      ],
    });
    expect(rows[0]?.late).toBeNull();
    expect(rows[0]?.events).toEqual([]);
    expect(rows[0]?.stages.map(({ stage, state }) => `${stage} ${state}`)).toEqual([
      'applied met',
      'expert_review left',
      'withdrawn met',
    ]);
    expect(words(rows[0]?.spans ?? [])).toEqual([
      'applied done 2024-01-10..2024-05-01',
      'withdrawn ended 2024-05-01..2024-05-01',
    ]);
  });
});

it('has no extent without a date', async () => {
  const { rows, extent } = await tracks({ milestones: [] });
  expect(extent).toBeNull();
  expect(rows.map(({ id, spans }) => [id, spans.length])).toEqual([['physical', 0]]);
});

describe('a threshold', () => {
  it.each([
    ['milestone_overdue', 153, { days: 60, light: 'red' }],
    ['milestone_overdue', 60, { days: 14, light: 'amber' }],
    ['milestone_overdue', 14, { days: 14, light: null }],
    ['forecast_slip', 91, { days: 90, light: 'red' }],
    ['approved_undisbursed', 366, { days: 365, light: 'amber' }],
    ['no_milestone_dates', 0, null],
  ] as const)('of %s at %i days', (indicator, days, threshold) => {
    expect(thresholdOf(indicator, days)).toEqual(threshold);
  });
});
