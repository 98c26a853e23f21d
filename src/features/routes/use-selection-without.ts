import { useMemo } from 'react';
import type { FilterDimension, PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { type Selection, selectRows } from '../../domain/portfolio/selection.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';

/**
 * What the filter shows without the dimensions that a picture itself sets: their values are marked in the picture
 * instead, and what they leave out stays comparable. `dimensions` is a constant list.
 */
export function useSelectionWithout(dimensions: readonly FilterDimension[]): Selection {
  const { portfolio, filter, selection } = usePortfolioView();
  return useMemo(() => {
    if (dimensions.every((dimension) => (filter[dimension] ?? []).length === 0)) return selection;
    const others: PortfolioFilter = { ...filter };
    for (const dimension of dimensions) delete others[dimension];
    return selectRows(portfolio, others);
  }, [portfolio, filter, selection, dimensions]);
}
