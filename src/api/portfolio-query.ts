import { queryOptions } from '@tanstack/react-query';
import { endpoints } from '../contract/endpoint.ts';
import type { PortfolioColumns } from '../domain/portfolio-columns.ts';
import { buildPortfolio, type Portfolio } from '../domain/portfolio/portfolio.ts';
import { ApiError } from './api-error.ts';
import { reader } from './client.ts';

const readColumns = reader(endpoints.portfolio);

/** The client gives one object per data version, so this builds once per version. */
const built = new WeakMap<PortfolioColumns, Portfolio>();

function portfolioOf(columns: PortfolioColumns): Portfolio {
  const known = built.get(columns);
  if (known !== undefined) return known;
  try {
    const portfolio = buildPortfolio(columns);
    built.set(columns, portfolio);
    return portfolio;
  } catch (error) {
    // A code or row that points nowhere: the columns are well-formed, but no portfolio.
    if (error instanceof RangeError) throw new ApiError('unreadable', error.message, { cause: error });
    throw error;
  }
}

/** The whole portfolio, built for filtering. A failed refetch leaves the last good one in place. */
export const portfolioQuery = queryOptions({
  queryKey: ['portfolio'],
  queryFn: async ({ signal }) => portfolioOf(await readColumns({}, signal)),
  staleTime: 60_000,
  refetchInterval: 5 * 60_000,
  structuralSharing: false,
});
