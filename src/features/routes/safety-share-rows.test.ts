import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf, type LedgerProject } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { HIGH_SAFETY_CLASSES, highSafetyOf } from '../../domain/portfolio/high-safety.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { safetyShareRows } from './safety-share-rows.ts';

describe('safetyShareRows', () => {
  it('takes the date of grid connection, else of operation, and counts the undated', () => {
    const portfolio = buildPortfolio(
      columnsOf({
        ...smallLedger(),
        units: [],
        projects: [
          ledgerProject('P1', {
            route: 'flow_v',
            capacityMWh: 6,
            stage: 'operating',
            dates: [
              { stage: 'operating', on: '2024-08-01' },
              { stage: 'grid_connected', on: '2024-02-01' },
            ],
          }),
          ledgerProject('P2', {
            route: 'li_lfp',
            capacityMWh: 2,
            stage: 'operating',
            dates: [{ stage: 'operating', on: '2024-03-31' }],
          }),
          ledgerProject('P3', { stage: 'acceptance' }),
          ledgerProject('P4', { stage: 'construction' }),
        ],
      }),
    );
    const rows = safetyShareRows(portfolio, selectRows(portfolio, {}), 'quarter');
    expect(rows.periods.map(({ key }) => key)).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
      '2024-Q4',
      '2025-Q1',
    ]);
    expect(rows.commissioned[0]?.shown).toEqual({
      named: 6,
      ambiguous: 0,
      not_named: 2,
      count: 2,
      missing: 0,
    });
    expect(rows.undatedProjects).toBe(1);
  });

  it('divides approvals of the small ledger, without those out of period', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    const rows = safetyShareRows(portfolio, selectRows(portfolio, {}), 'year');
    expect(rows.approved[0]?.shown).toEqual({
      named: 1550,
      ambiguous: 400,
      not_named: 0,
      count: 5,
      missing: 1,
    });
    expect(rows).toMatchObject({ undatedAwards: 1, outOfPeriodAwards: 1 });
  });

  it('agrees with plain loops over the records', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const rows = safetyShareRows(portfolio, selectRows(portfolio, filter), 'year');
        const shown = naiveSelection(ledger, filter);
        rows.periods.forEach(({ key }, index) => {
          for (const highSafety of HIGH_SAFETY_CLASSES) {
            const projects = shown.projects.filter(({ route }) => highSafetyOf(route) === highSafety);
            const money = projects
              .flatMap(({ awards }) => awards)
              .filter((award) => shown.isShown(award) && award.verdict !== null)
              .filter(
                ({ verdict, approvedOn }) => verdict !== 'out_of_period' && approvedOn?.slice(0, 4) === key,
              );
            expect(rows.approved[index]?.shown[highSafety]).toBe(
              total(money.map(({ approvedFen }) => approvedFen)),
            );
            const connected = projects.filter((project) => connectedOn(project)?.slice(0, 4) === key);
            expect(rows.commissioned[index]?.shown[highSafety]).toBe(
              total(connected.map(({ capacityMWh }) => capacityMWh)),
            );
          }
        });
      }),
    );
  });
});

function connectedOn({ dates = [] }: LedgerProject): string | undefined {
  const of = (wanted: string): string[] =>
    dates
      .filter(({ stage }) => stage === wanted)
      .map(({ on }) => on)
      .toSorted();
  return of('grid_connected')[0] ?? of('operating')[0];
}
