import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { parkRisks } from './risk-rows.ts';

const portfolio = buildPortfolio(columnsOf(smallLedger()));

describe('parkRisks', () => {
  const risks = parkRisks(portfolio, selectRows(portfolio, {}));

  it('name red and amber projects with the indicator that made them so, and the threshold it passed', () => {
    expect(risks.lights).toMatchObject([
      { projectId: 'P1', light: 'red', indicator: 'milestone_overdue', days: 45, thresholdDays: 14 },
      { projectId: 'P2', light: 'amber', indicator: 'no_milestone_dates', thresholdDays: null },
    ]);
  });

  it('name awards whose verdict asks for someone, the most urgent and largest first', () => {
    expect(
      risks.verdicts.map(({ awardId, verdict, approvedFen }) => [awardId, verdict, approvedFen]),
    ).toEqual([
      ['A4', 'exceeds', 650],
      ['A1', 'interpretation_dependent', 700],
      ['A2', 'interpretation_dependent', 400],
      ['A3', 'cannot_verify', 200],
    ]);
  });

  it('name sites on the line with what the ring means for them, and count those without a position', () => {
    expect(risks.surveys).toMatchObject([{ projectId: 'P2', distanceM: 12, precisionM: 50, isPilot: true }]);
    expect(risks.unplacedSites).toBe(1);
  });

  it('hold to what is shown', () => {
    expect(parkRisks(portfolio, selectRows(portfolio, { park: ['K1'] }))).toMatchObject({
      lights: [{ projectId: 'P1' }],
      verdicts: [{ awardId: 'A4' }, { awardId: 'A1' }],
      surveys: [],
      unplacedSites: 0,
    });
  });

  it('leave open what the ring means where the pilot flag is unknown', () => {
    const other = buildPortfolio(
      columnsOf({
        dataDate: '2026-10-31',
        units: [],
        projects: [
          ledgerProject('P1', {
            pilot: 'unknown',
            sites: [{ type: 'other', siting: 'on_the_line', distanceM: -3 }],
          }),
        ],
      }),
    );
    expect(parkRisks(other, selectRows(other, {})).surveys[0]).toMatchObject({
      isPilot: null,
      distanceM: -3,
    });
  });
});
