import { describe, expect, it } from 'vitest';
import { FUNDING_STAGES, PHYSICAL_STAGES } from '../vocabulary.ts';
import { type Milestone, milestoneStanding } from './milestone-state.ts';
import { hasExited, hasReached, STAGE_TRACKS } from './stage-track.ts';

const dataDate = '2026-10-31';
const grid = (dates: Partial<Milestone>): Milestone => ({
  track: 'physical',
  stage: 'grid_connected',
  plannedOn: null,
  forecastOn: null,
  actualOn: null,
  ...dates,
});

describe('a milestone', () => {
  it.each([
    ['met on time', { plannedOn: '2026-05-01', actualOn: '2026-05-01' }, 'met', 0, 0],
    ['met early', { plannedOn: '2026-05-01', actualOn: '2026-04-01' }, 'met', 0, 0],
    ['met late', { plannedOn: '2026-05-01', actualOn: '2026-05-31' }, 'met_late', 30, 0],
    ['met without a plan', { actualOn: '2026-05-31' }, 'met', 0, 0],
    [
      'met, its forecast no longer counts',
      { plannedOn: '2026-05-01', forecastOn: '2026-12-01', actualOn: '2026-05-01' },
      'met',
      0,
      0,
    ],
    ['due today', { plannedOn: dataDate }, 'due', 0, 0],
    ['overdue by a day', { plannedOn: '2026-10-30' }, 'overdue', 1, 0],
    ['overdue with a forecast', { plannedOn: '2026-10-01', forecastOn: '2026-12-01' }, 'overdue', 30, 61],
    ['overdue by its forecast alone', { forecastOn: '2026-10-21' }, 'overdue', 10, 0],
    ['slipping', { plannedOn: '2026-12-01', forecastOn: '2027-01-10' }, 'slipping', 40, 40],
    ['ahead of plan', { plannedOn: '2026-12-01', forecastOn: '2026-11-10' }, 'due', 0, 0],
    ['without dates', {}, 'undated', 0, 0],
  ] as const)('%s', (_, dates, state, lateDays, slipDays) => {
    expect(milestoneStanding(grid(dates), 'construction', dataDate)).toEqual({ state, lateDays, slipDays });
  });

  it('is passed when its track stands at or beyond it, and then never late', () => {
    const overdue = grid({ plannedOn: '2025-01-01', forecastOn: '2025-06-01' });
    expect(milestoneStanding(overdue, 'commissioning', dataDate).state).toBe('overdue');
    for (const stage of ['grid_connected', 'acceptance', 'operating', 'retired']) {
      expect(milestoneStanding(overdue, stage, dataDate)).toEqual({
        state: 'passed',
        lateDays: 0,
        slipDays: 0,
      });
    }
  });
});

describe('the stage tracks', () => {
  it('hold every stage once, side exits apart', () => {
    expect(STAGE_TRACKS.physical).toEqual(PHYSICAL_STAGES);
    expect([...STAGE_TRACKS.funding, ...FUNDING_STAGES.filter(hasExited)].toSorted()).toEqual(
      FUNDING_STAGES.toSorted(),
    );
    expect(FUNDING_STAGES.filter(hasExited)).toEqual(['rejected', 'withdrawn', 'clawed_back']);
  });

  it('do not mix', () => {
    expect(hasReached('funding', 'approved', 'operating')).toBe(false);
    expect(hasReached('physical', 'operating', 'disbursed')).toBe(false);
    expect(hasReached('funding', 'approved', 'rejected')).toBe(false);
    expect(hasReached('funding', 'approved', 'approved')).toBe(true);
    expect(hasReached('funding', 'disbursed', 'approved')).toBe(false);
  });
});
