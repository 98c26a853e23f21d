import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerAward, ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { COST_KINDS, routeCostRows } from './route-cost-rows.ts';

describe('routeCostRows', () => {
  it('divides the money of the projects that have a capacity by that capacity', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    const rows = routeCostRows(portfolio, selectRows(portfolio, {}), 'approved');
    expect(
      rows.map(({ route, funded, lackingMWh, fenPerMWh }) => [route, funded, lackingMWh, fenPerMWh]),
    ).toEqual([
      ['li_solid', 1, 0, 1350 / 20],
      ['li_semi_solid', 1, 1, null],
      ['li_lfp', 1, 1, null],
      ['flow_v', 1, 0, 230 / 8],
    ]);
  });

  it('weighs by capacity, and leaves out a project whose money is incomplete', () => {
    const award = (id: string, approvedFen: number | null) =>
      ledgerAward(id, { approvedFen, verdict: approvedFen === null ? 'cannot_verify' : 'within' });
    const portfolio = buildPortfolio(
      columnsOf({
        ...smallLedger(),
        units: [],
        projects: [
          ledgerProject('P1', { capacityMWh: 1, awards: [award('A1', 100)] }),
          ledgerProject('P2', { capacityMWh: 3, awards: [award('A2', 100)] }),
          ledgerProject('P3', { capacityMWh: 3, awards: [award('A3', 100), award('A4', null)] }),
        ],
      }),
    );
    const [row] = routeCostRows(portfolio, selectRows(portfolio, {}), 'approved');
    expect(row).toMatchObject({ funded: 3, lackingFen: 1, fenPerMWh: 50 });
    expect(row?.spread?.median).toBeCloseTo((100 + 100 / 3) / 2, 9);
  });

  it('agrees with plain loops over the records', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        arbitraryFilter,
        fc.constantFrom(...COST_KINDS),
        (ledger, filter, kind) => {
          const portfolio = buildPortfolio(columnsOf(ledger));
          const shown = naiveSelection(ledger, filter);
          for (const row of routeCostRows(portfolio, selectRows(portfolio, filter), kind)) {
            const money = ledger.projects
              .filter(({ route }) => route === row.route)
              .map((project) => {
                const awards = project.awards.filter((award) => shown.isShown(award));
                const approved = awards.filter(({ verdict }) => verdict !== null);
                return {
                  mwh: project.capacityMWh ?? 0,
                  lacks:
                    kind === 'approved' &&
                    approved.some(
                      ({ approvedFen, verdict }) => approvedFen === null && verdict !== 'not_monetary',
                    ),
                  fen:
                    kind === 'approved'
                      ? total(approved.map(({ approvedFen }) => approvedFen))
                      : total(awards.flatMap(({ paid }) => paid.map(({ fen }) => fen))),
                };
              })
              .filter(({ fen, lacks }) => fen > 0 || lacks);
            const complete = money.filter(({ lacks }) => !lacks);
            const counted = complete.filter(({ mwh }) => mwh > 0);
            expect(row).toMatchObject({
              funded: money.length,
              lackingFen: money.length - complete.length,
              lackingMWh: complete.length - counted.length,
              sumFen: total(counted.map(({ fen }) => fen)),
              sumMWh: total(counted.map(({ mwh }) => mwh)),
            });
            expect(row.shown).toHaveLength(counted.length);
          }
        },
      ),
    );
  });
});
