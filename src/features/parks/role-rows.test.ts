import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { roleRows } from './role-rows.ts';

describe('roleRows', () => {
  it('have each role in order, with what is missing and what is filtered out, as plain loops count it', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const shown = selectRows(portfolio, { ...filter, park: ['K1'] }).projects;
        const rows = roleRows(portfolio, shown, selectRows(portfolio, { park: ['K1'] }).projects);
        expect(rows.map(({ role }) => role)).toEqual(['rnd', 'production', 'application']);
        const naive = naiveSelection(ledger, { ...filter, park: ['K1'] }).projects;
        const all = naiveSelection(ledger, { park: ['K1'] }).projects;
        for (const row of rows) {
          const those = naive.filter(({ role = 'rnd' }) => role === row.role);
          expect(row).toEqual({
            role: row.role,
            projects: those.length,
            mwh: total(those.map(({ capacityMWh }) => capacityMWh)),
            missingMWh: those.filter(({ capacityMWh }) => capacityMWh === null).length,
            allProjects: all.filter(({ role = 'rnd' }) => role === row.role).length,
            allMWh: total(
              all.filter(({ role = 'rnd' }) => role === row.role).map(({ capacityMWh }) => capacityMWh),
            ),
          });
        }
      }),
    );
  });
});
