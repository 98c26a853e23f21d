import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio, type Portfolio } from '../../domain/portfolio/portfolio.ts';
import {
  FILTER_DIMENSIONS,
  filterValues,
  type PortfolioFilter,
} from '../../domain/portfolio/portfolio-filter.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { optionCounts } from './option-counts.ts';

/** The slow way: select every value in turn. */
function selectedOneByOne(portfolio: Portfolio, filter: PortfolioFilter): number[][] {
  return FILTER_DIMENSIONS.map((dimension) =>
    filterValues(portfolio, dimension).map(
      (value) => selectRows(portfolio, { ...filter, [dimension]: [value] }).projectCount,
    ),
  );
}

const counted = (portfolio: Portfolio, filter: PortfolioFilter): number[][] =>
  FILTER_DIMENSIONS.map((dimension) => [...optionCounts(portfolio, filter, dimension)]);

describe('optionCounts', () => {
  it('counts a project once under each of its values, beside the other dimensions only', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    for (const filter of [
      {},
      { pilot: ['yes'] },
      { verdict: ['exceeds'], district: ['110114'] },
      { text: 'p1' },
    ]) {
      expect(counted(portfolio, filter)).toEqual(selectedOneByOne(portfolio, filter));
    }
    expect(
      counted(portfolio, {})
        .flat()
        .some((count) => count > 0),
    ).toBe(true);
  });

  it('agrees with selecting each value, for any ledger and filter', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        expect(counted(portfolio, filter)).toEqual(selectedOneByOne(portfolio, filter));
      }),
      { numRuns: 50 },
    );
  });
});
