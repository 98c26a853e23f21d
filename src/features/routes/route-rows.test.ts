import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { highSafetyShares, routeRows } from './route-rows.ts';

const small = buildPortfolio(columnsOf(smallLedger()));

describe('routeRows', () => {
  it('sort by all capacity, keep what the filter hides and tell no capacity from none on record', () => {
    const rows = routeRows(small, selectRows(small, { district: ['110111'] }));
    expect(rows).toEqual([
      {
        route: 'li_solid',
        family: 'lithium',
        highSafety: 'named',
        shownMWh: 0,
        allMWh: 20,
        shownProjects: 0,
        allProjects: 1,
        shownMissingMWh: 0,
      },
      {
        route: 'flow_v',
        family: 'flow',
        highSafety: 'named',
        shownMWh: 8,
        allMWh: 8,
        shownProjects: 1,
        allProjects: 1,
        shownMissingMWh: 0,
      },
      expect.objectContaining({ route: 'li_lfp', shownProjects: 0, allMWh: 0 }),
      expect.objectContaining({
        route: 'li_semi_solid',
        highSafety: 'ambiguous',
        shownMWh: 0,
        shownMissingMWh: 1,
      }),
    ]);
  });

  it('agree with plain loops over the records', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const rows = routeRows(portfolio, selectRows(portfolio, filter));
        const { projects: shown } = naiveSelection(ledger, filter);
        expect(new Set(rows.map(({ route }) => route))).toEqual(
          new Set(ledger.projects.map(({ route }) => route)),
        );
        for (const row of rows) {
          const all = ledger.projects.filter(({ route }) => route === row.route);
          const some = shown.filter(({ route }) => route === row.route);
          expect(row).toMatchObject({
            shownMWh: total(some.map(({ capacityMWh }) => capacityMWh)),
            allMWh: total(all.map(({ capacityMWh }) => capacityMWh)),
            shownProjects: some.length,
            allProjects: all.length,
            shownMissingMWh: some.filter(({ capacityMWh }) => capacityMWh === null).length,
          });
        }
      }),
    );
  });
});

describe('highSafetyShares', () => {
  it('divide the shown capacity in three', () => {
    const shares = highSafetyShares(small, selectRows(small, {}));
    expect(shares.map(({ highSafety, shownMWh, shownShare }) => [highSafety, shownMWh, shownShare])).toEqual([
      ['named', 28, 1],
      ['ambiguous', 0, 0],
      ['not_named', 0, 0],
    ]);
  });

  it('have no share of nothing', () => {
    const shares = highSafetyShares(small, selectRows(small, { route: ['li_semi_solid'] }));
    expect(shares[1]).toEqual({
      highSafety: 'ambiguous',
      shownMWh: 0,
      allMWh: 0,
      shownShare: null,
      shownProjects: 1,
      allProjects: 1,
      shownMissingMWh: 1,
    });
  });

  it('add up to the rows of the routes', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const selection = selectRows(portfolio, filter);
        const rows = routeRows(portfolio, selection);
        const shares = highSafetyShares(portfolio, selection);
        for (const figure of [
          'shownMWh',
          'allMWh',
          'shownProjects',
          'allProjects',
          'shownMissingMWh',
        ] as const) {
          expect(total(shares.map((share) => share[figure]))).toBe(total(rows.map((row) => row[figure])));
        }
        const known = shares.map(({ shownShare }) => shownShare).filter((share) => share !== null);
        if (known.length > 0) expect(total(known)).toBeCloseTo(1, 12);
      }),
    );
  });
});
