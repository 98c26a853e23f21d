import { describe, expect, it } from 'vitest';
import { columnsOf, dayOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { PhysicalStage } from '../../domain/vocabulary.ts';
import { milestoneExtent, type MilestoneRow, milestoneRows } from './milestone-rows.ts';

type Date3 = { stage: PhysicalStage; planned?: string; forecast?: string; actual?: string };
type Project = { stage: PhysicalStage; dates: Date3[] };

const DATA_DATE = '2026-10-31';

function portfolioOf(projects: Record<string, Project>) {
  const entries = Object.entries(projects);
  const columns = columnsOf({
    dataDate: DATA_DATE,
    units: [],
    projects: entries.map(([id, { stage }]) => ledgerProject(id, { stage })),
  });
  const dates = entries.flatMap(([, each], projectRow) =>
    each.dates.map((date) => ({ ...date, projectRow })),
  );
  const day = (text: string | undefined): number | null => (text === undefined ? null : dayOf(text));
  return buildPortfolio({
    ...columns,
    milestones: {
      projectRow: dates.map(({ projectRow }) => projectRow),
      awardRow: dates.map(() => null),
      trackCode: dates.map(() => columns.dictionaries.track.indexOf('physical')),
      stageCode: dates.map(({ stage }) => columns.dictionaries.physicalStage.indexOf(stage)),
      plannedDay: dates.map(({ planned }) => day(planned)),
      forecastDay: dates.map(({ forecast }) => day(forecast)),
      actualDay: dates.map(({ actual }) => day(actual)),
    },
  });
}

function rowsOf(projects: Record<string, Project>): MilestoneRow[] {
  return milestoneRows(portfolioOf(projects), new Uint8Array(Object.keys(projects).length).fill(1));
}

const overdue = (planned: string): Project => ({
  stage: 'construction',
  dates: [
    { stage: 'construction', planned: '2025-01-01', actual: '2025-01-01' },
    { stage: 'commissioning', planned },
  ],
});
const ahead = (planned: string): Project => ({
  stage: 'design',
  dates: [
    { stage: 'design', planned: '2026-01-01', actual: '2026-01-01' },
    { stage: 'construction', planned },
  ],
});

describe('milestoneRows', () => {
  it('put late projects first, the latest before, then those with the nearest next milestone', () => {
    const rows = rowsOf({
      near: ahead('2026-12-01'),
      undated: { stage: 'filed', dates: [] },
      far: ahead('2027-06-01'),
      late20: overdue('2026-10-11'),
      reached: {
        stage: 'operating',
        dates: [{ stage: 'operating', planned: '2026-01-01', actual: '2026-01-01' }],
      },
      late100: overdue('2026-07-23'),
      slightly: overdue('2026-10-30'),
    });
    expect(rows.map(({ id, group }) => [id, group])).toEqual([
      ['late100', 'late'],
      ['late20', 'late'],
      ['near', 'ahead'],
      ['far', 'ahead'],
      ['slightly', 'overdue'],
      ['reached', 'reached'],
      ['undated', 'undated'],
    ]);
    expect(rows[0]?.late).toMatchObject({
      stage: 'commissioning',
      indicator: 'milestone_overdue',
      days: 100,
      threshold: { days: 60, light: 'red' },
    });
    expect(rows[2]?.next).toEqual({ stage: 'construction', day: dayOf('2026-12-01') });
  });

  it('take a threshold as exceeded only beyond it', () => {
    expect(rowsOf({ at: overdue('2026-10-17') })[0]).toMatchObject({ group: 'overdue', late: { days: 14 } });
    expect(rowsOf({ beyond: overdue('2026-10-16') })[0]).toMatchObject({ group: 'late', late: { days: 15 } });
  });

  it('call a slip beyond its threshold late, after what is overdue already', () => {
    const slip = ahead('2026-12-01');
    slip.dates[1] = { stage: 'construction', planned: '2026-12-01', forecast: '2027-12-01' };
    const rows = rowsOf({ slip, overdue: overdue('2026-10-01') });
    expect(rows.map(({ id }) => id)).toEqual(['overdue', 'slip']);
    expect(rows[1]?.late).toMatchObject({ indicator: 'forecast_slip', days: 365 });
    expect(rows[1]?.next).toEqual({ stage: 'construction', day: dayOf('2027-12-01') });
  });

  it('keep plan, actual and forecast apart', () => {
    const [row] = rowsOf({
      P: {
        stage: 'construction',
        dates: [
          { stage: 'design', planned: '2026-01-01', actual: '2026-02-01' },
          { stage: 'construction', planned: '2026-05-01', actual: '2026-06-01' },
          { stage: 'commissioning', planned: '2026-12-01', forecast: '2026-12-20' },
        ],
      },
    });
    expect(row?.spans.map(({ stage, kind }) => [stage, kind])).toEqual([
      ['design', 'done'],
      ['construction', 'current'],
      ['construction', 'expected'],
      ['commissioning', 'expected'],
    ]);
    expect(row?.planned.map(({ stage }) => stage)).toEqual(['design', 'construction', 'commissioning']);
    expect(row?.stages.map(({ state }) => state)).toEqual(['met_late', 'met_late', 'slipping']);
    expect(row?.group).toBe('ahead');
  });

  it('leave out what is not shown, and funding tracks', () => {
    const portfolio = portfolioOf({ P1: ahead('2026-12-01'), P2: ahead('2027-01-01') });
    expect(milestoneRows(portfolio, Uint8Array.of(0, 1)).map(({ id }) => id)).toEqual(['P2']);
    portfolio.columns.milestones.trackCode.fill(portfolio.dictionaries.track.indexOf('funding'));
    expect(milestoneRows(portfolio, Uint8Array.of(1, 0))[0]).toMatchObject({ group: 'undated', late: null });
  });
});

describe('milestoneExtent', () => {
  it('spans every row and the data date', () => {
    expect(milestoneExtent([], DATA_DATE)).toEqual({ firstDay: dayOf(DATA_DATE), lastDay: dayOf(DATA_DATE) });
    const { firstDay, lastDay } = milestoneExtent(rowsOf({ P: ahead('2027-03-01') }), DATA_DATE);
    expect([firstDay, lastDay]).toEqual([dayOf('2026-01-01'), dayOf('2027-03-01')]);
  });
});
