import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { headlineFigures, type KindSum } from '../../domain/portfolio/headline-figures.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { TOTAL_GROUPS, totalRows } from './total-rows.ts';

describe('totals by group', () => {
  it('keep the kinds of money apart', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    const rows = totalRows(portfolio, selectRows(portfolio, { verdict: ['exceeds'] }), 'light');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      value: 'red',
      projects: 1,
      approved: { fen: 650, count: 1, missingCount: 0 },
    });
  });

  it.each(TOTAL_GROUPS)('by %s add up, kind by kind, to the headline of the same filter', (group) => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const selection = selectRows(portfolio, filter);
        const rows = totalRows(portfolio, selection, group);
        const all = headlineFigures(portfolio, selection);
        const total = (sums: KindSum[]): KindSum => ({
          fen: sums.reduce((sum, { fen }) => sum + fen, 0),
          count: sums.reduce((sum, { count }) => sum + count, 0),
          missingCount: sums.reduce((sum, { missingCount }) => sum + missingCount, 0),
        });
        for (const kind of ['applied', 'approved', 'disbursed', 'clawedBack'] as const)
          expect(total(rows.map((row) => row[kind]))).toEqual(all[kind]);
        expect(rows.reduce((sum, { projects }) => sum + projects, 0)).toBe(selection.projectCount);
      }),
      { numRuns: 40 },
    );
  });
});
