import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { lightRows, sitingRows } from './standing-rows.ts';

const site = (siting: 'outside' | 'inside') => ({ type: 'other' as const, siting, distanceM: null });
const portfolio = buildPortfolio(
  columnsOf({
    dataDate: '2024-12-31',
    units: [],
    projects: [
      ledgerProject('P1', { light: 'red', lightIndicator: 'milestone_overdue', sites: [site('outside')] }),
      ledgerProject('P2', { light: 'red', lightIndicator: 'forecast_slip', district: '110111' }),
      ledgerProject('P3', { light: 'grey', lightIndicator: 'no_milestone_dates', sites: [site('inside')] }),
      ledgerProject('P4', { sites: [site('outside')] }),
    ],
  }),
);

describe('lightRows', () => {
  it('counts projects by light and names the indicator that made each, with its threshold', () => {
    const rows = lightRows(portfolio, selectRows(portfolio, {}));
    expect(rows.map(({ light, shown, all }) => [light, shown, all])).toEqual([
      ['red', 2, 2],
      ['amber', 0, 0],
      ['green', 1, 1],
      ['grey', 1, 1],
    ]);
    expect(rows[0]?.indicators).toMatchObject([
      { indicator: 'milestone_overdue', thresholdDays: 60, shown: 1 },
      { indicator: 'forecast_slip', thresholdDays: 90, shown: 1 },
    ]);
    expect(rows[3]?.indicators).toMatchObject([
      { indicator: 'no_milestone_dates', thresholdDays: null, shown: 1 },
    ]);
  });

  it('shows what the filter shows and keeps the whole as context', () => {
    const rows = lightRows(portfolio, selectRows(portfolio, { district: ['110111'] }));
    expect(rows[0]).toMatchObject({ shown: 1, all: 2 });
    expect(rows[0]?.indicators.map(({ indicator }) => indicator)).toEqual(['forecast_slip']);
  });
});

describe('sitingRows', () => {
  it('counts each project once; one without a site is unknown', () => {
    const rows = sitingRows(portfolio, selectRows(portfolio, {}));
    expect(rows.map(({ siting, shown }) => [siting, shown])).toEqual([
      ['outside', 2],
      ['on_the_line', 0],
      ['inside', 1],
      ['unknown', 1],
    ]);
  });
});
