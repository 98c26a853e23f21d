import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { headlineFigures } from '../../domain/portfolio/headline-figures.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { routeStageTable } from './route-stage-rows.ts';

describe('routeStageTable', () => {
  it('counts projects where they stand, family by family', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    const { rows, stages, total: sum } = routeStageTable(portfolio, selectRows(portfolio, {}), 'physical');
    expect(rows.map(({ route }) => route)).toEqual(['li_solid', 'li_semi_solid', 'li_lfp', 'flow_v']);
    const operating = stages.indexOf('operating');
    expect(rows[3]?.cells[operating]?.shown).toEqual({
      count: 1,
      mwh: 8,
      missingMWh: 0,
      approvedFen: 230,
      missingFen: 1,
    });
    expect(sum.shown).toMatchObject({ count: 4, mwh: 28, missingMWh: 1, approvedFen: 2070, missingFen: 1 });
  });

  it('counts awards on the funding track, without capacity', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    const selection = selectRows(portfolio, { route: ['li_solid'] });
    const { rows, stages, total: sum } = routeStageTable(portfolio, selection, 'funding');
    expect(rows[0]?.cells[stages.indexOf('clawed_back')]?.shown).toMatchObject({
      count: 1,
      approvedFen: 650,
    });
    expect(sum.shown).toMatchObject({ count: 2, mwh: null });
    expect(sum.all.count).toBe(8);
  });

  it('agrees with plain loops over the records, and its totals with the headline', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        arbitraryFilter,
        fc.constantFrom('physical', 'funding'),
        (ledger, filter, track) => {
          const portfolio = buildPortfolio(columnsOf(ledger));
          const selection = selectRows(portfolio, filter);
          const table = routeStageTable(portfolio, selection, track === 'physical' ? 'physical' : 'funding');
          const shown = naiveSelection(ledger, filter);
          for (const row of table.rows) {
            row.cells.forEach((cell, column) => {
              const stage = table.stages[column];
              const projects = shown.projects.filter(
                (project) => project.route === row.route && (track === 'funding' || project.stage === stage),
              );
              const awards = projects
                .flatMap((project) => project.awards)
                .filter((award) => shown.isShown(award) && (track === 'physical' || award.funding === stage));
              const approved = awards.filter(({ verdict }) => verdict !== null);
              const expected = {
                count: track === 'physical' ? projects.length : awards.length,
                mwh: track === 'physical' ? total(projects.map(({ capacityMWh }) => capacityMWh)) : null,
                approvedFen: total(approved.map(({ approvedFen }) => approvedFen)),
                missingFen: approved.filter(({ approvedFen }) => approvedFen === null).length,
              };
              expect(cell.shown).toMatchObject(expected);
            });
          }
          const { approved, projects, capacityMWh, applied } = headlineFigures(portfolio, selection);
          expect(table.total.shown.approvedFen).toBe(approved.fen);
          expect(table.total.shown.count).toBe(track === 'physical' ? projects.shown : applied.count);
          if (track === 'physical') expect(table.total.shown.mwh).toBe(capacityMWh.shown);
          for (const figure of ['count', 'approvedFen', 'missingFen', 'missingMWh'] as const) {
            const sum = table.total.shown[figure];
            expect(total(table.rows.map((row) => row.total.shown[figure]))).toBe(sum);
            expect(total(table.totals.map(({ shown: { [figure]: one } }) => one))).toBe(sum);
          }
        },
      ),
    );
  });
});
