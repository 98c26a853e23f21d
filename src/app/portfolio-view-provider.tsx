import { type ReactNode, useMemo } from 'react';
import { knownFilter, type PortfolioFilter } from '../domain/portfolio/portfolio-filter.ts';
import type { Portfolio } from '../domain/portfolio/portfolio.ts';
import { selectRows } from '../domain/portfolio/selection.ts';
import { useFilterWords, useValueLabel } from '../features/filter/filter-label.ts';
import { type PortfolioView, PortfolioViewContext } from '../ui/view-context.tsx';
import { useViewSearch } from './use-view-search.ts';
import { filterOf, withFilter } from './view-search.ts';

const EVERYTHING: PortfolioFilter = {};

/** Holds the portfolio against the filter in the address, for every panel below. */
export function PortfolioViewProvider({
  portfolio,
  children,
}: {
  portfolio: Portfolio;
  children: ReactNode;
}): ReactNode {
  const [search, changeView] = useViewSearch();
  const filter = useMemo(() => knownFilter(portfolio, filterOf(search)).filter, [portfolio, search]);
  const selection = useMemo(() => selectRows(portfolio, filter), [portfolio, filter]);
  const valueLabel = useValueLabel(portfolio);
  const filterWords = useFilterWords(filter, valueLabel);

  const changes = useMemo<
    Pick<
      PortfolioView,
      'toggle' | 'setDimension' | 'narrow' | 'setText' | 'setPeriod' | 'setArea' | 'clear' | 'openProject'
    >
  >(() => {
    const changeFilter = (
      change: (filter: PortfolioView['filter']) => PortfolioView['filter'],
      how?: { replace: boolean },
    ): void =>
      changeView((from) => withFilter(from, change(knownFilter(portfolio, filterOf(from)).filter)), how);
    return {
      toggle: (dimension, value) =>
        changeFilter((from) => {
          const values = from[dimension] ?? [];
          const others = values.filter((each) => each !== value);
          return { ...from, [dimension]: others.length < values.length ? others : [...values, value] };
        }),
      setDimension: (dimension, values) => changeFilter((from) => ({ ...from, [dimension]: values })),
      narrow: (dimensions) => changeFilter((from) => ({ ...from, ...dimensions })),
      setText: (text) => changeFilter((from) => ({ ...from, text }), { replace: true }),
      setPeriod: (period) =>
        changeFilter(({ period: _old, ...from }) => (period === null ? from : { ...from, period })),
      setArea: (area) =>
        changeFilter(({ area: _old, ...from }) => (area === null ? from : { ...from, area })),
      clear: () => changeFilter(() => ({})),
      openProject: (project) => changeView((from) => ({ ...from, project })),
    };
  }, [changeView, portfolio]);

  const view = useMemo<PortfolioView>(
    () => ({
      portfolio,
      filter,
      ground: EVERYTHING,
      selection,
      ...changes,
      dataDate: portfolio.columns.dataDate,
      synthetic: portfolio.columns.synthetic,
      filterWords,
    }),
    [portfolio, filter, selection, changes, filterWords],
  );
  return <PortfolioViewContext value={view}>{children}</PortfolioViewContext>;
}
