import { describe, expect, it } from 'vitest';
import { dayOf, isoDateOf } from './calendar-day.ts';
import {
  LIGHT_INDICATORS,
  LIGHT_RULES,
  type ProgressAward,
  projectLight,
  type ProjectProgress,
} from './project-light.ts';

const dataDate = '2026-10-31';
const ago = (days: number): string => isoDateOf(dayOf(dataDate) - days);

type Dates = Partial<Omit<ProjectProgress['milestones'][number], 'track'>>;
const physical = (dates: Dates) => ({
  track: 'physical' as const,
  stage: 'grid_connected',
  awardId: null,
  plannedOn: null,
  forecastOn: null,
  actualOn: null,
  ...dates,
});
const funding = (dates: Dates) => ({
  ...physical({ stage: 'disbursed', awardId: 'A1', ...dates }),
  track: 'funding' as const,
});
const award = (facts: Partial<ProgressAward> = {}): ProgressAward => ({
  id: 'A1',
  fundingStage: 'approved',
  approvedFen: 100,
  approvedOn: ago(10),
  isDisbursed: false,
  ...facts,
});
const light = (
  milestones: ProjectProgress['milestones'],
  awards: readonly ProgressAward[] = [],
  physicalStage: ProjectProgress['physicalStage'] = 'construction',
) => projectLight({ milestones, awards, physicalStage }, dataDate);

const onPlan = physical({ plannedOn: ago(-100) });

describe('a light', () => {
  it('is green when every date is kept', () => {
    expect(light([onPlan])).toEqual({ light: 'green', indicator: null, value: null });
  });

  it.each([
    [14, 'green', null],
    [15, 'amber', 15],
    [60, 'amber', 60],
    [61, 'red', 61],
  ] as const)('%i days overdue is %s', (days, expected, value) => {
    expect(light([onPlan, physical({ plannedOn: ago(days) })])).toEqual({
      light: expected,
      indicator: value === null ? null : 'milestone_overdue',
      value,
    });
  });

  it.each([
    [30, 'green'],
    [31, 'amber'],
    [90, 'amber'],
    [91, 'red'],
  ] as const)('a forecast %i days after the plan is %s', (days, expected) => {
    const slipped = physical({ plannedOn: ago(-20), forecastOn: ago(-20 - days) });
    expect(light([slipped]).light).toBe(expected);
  });

  it.each([
    [365, {}, 'green'],
    [366, {}, 'amber'],
    [366, { isDisbursed: true }, 'green'],
    [366, { fundingStage: 'disbursed' }, 'green'],
    [366, { fundingStage: 'withdrawn' }, 'green'],
    [366, { approvedFen: null }, 'green'],
    [366, { approvedFen: 0 }, 'green'],
  ] as const)('%i days since an approval %o is %s', (days, facts, expected) => {
    expect(light([onPlan], [award({ approvedOn: ago(days), ...facts })]).light).toBe(expected);
  });

  it('is grey, never green, when no date is recorded', () => {
    const grey = { light: 'grey', indicator: 'no_milestone_dates', value: null };
    expect(light([])).toEqual(grey);
    expect(light([physical({})], [award()])).toEqual(grey);
    expect(light([], [award({ approvedOn: ago(400) })])).toEqual({
      light: 'amber',
      indicator: 'approved_undisbursed',
      value: 400,
    });
  });

  it('names the worst indicator, then the largest excess', () => {
    const overdue70 = physical({ plannedOn: ago(70) });
    const slip200 = physical({ stage: 'operating', plannedOn: ago(-50), forecastOn: ago(-250) });
    expect(light([overdue70, slip200])).toEqual({ light: 'red', indicator: 'forecast_slip', value: 200 });
    const overdue300 = physical({ plannedOn: ago(300) });
    expect(light([overdue300, slip200])).toEqual({
      light: 'red',
      indicator: 'milestone_overdue',
      value: 300,
    });
    const paidLate = award({ approvedOn: ago(3000) });
    expect(light([overdue70], [paidLate]).indicator).toBe('milestone_overdue');
  });

  it('lets no passed milestone and no award that left the track make it red', () => {
    const late = [physical({ plannedOn: ago(300) }), funding({ plannedOn: ago(300) })];
    expect(light(late, [award()], 'construction').light).toBe('red');
    expect(light(late, [award({ fundingStage: 'withdrawn' })], 'operating').light).toBe('green');
    expect(light([funding({ plannedOn: ago(300) })], [award({ fundingStage: 'disbursed' })]).light).toBe(
      'green',
    );
    expect(light([physical({ plannedOn: ago(300), actualOn: ago(100) })]).light).toBe('green');
  });
});

describe('the rules', () => {
  it('are data: other thresholds, other lights', () => {
    const strict = [{ id: 'x', indicator: 'milestone_overdue', thresholdDays: 0, light: 'red' }] as const;
    const progress = {
      physicalStage: 'filed',
      awards: [],
      milestones: [physical({ plannedOn: ago(1) })],
    } as const;
    expect(projectLight(progress, dataDate, strict)).toEqual({
      light: 'red',
      indicator: 'milestone_overdue',
      value: 1,
    });
    expect(projectLight(progress, dataDate, []).light).toBe('green');
  });

  it('use every indicator, each under a name of its own', () => {
    expect(new Set(LIGHT_RULES.map(({ indicator }) => indicator))).toEqual(new Set(LIGHT_INDICATORS));
    expect(new Set(LIGHT_RULES.map(({ id }) => id)).size).toBe(LIGHT_RULES.length);
  });
});
