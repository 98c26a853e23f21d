import { createContext, useContext } from 'react';
import type { FilterDimension, FilterPeriod, PortfolioFilter } from '../domain/portfolio/portfolio-filter.ts';
import type { Portfolio } from '../domain/portfolio/portfolio.ts';
import type { Selection } from '../domain/portfolio/selection.ts';
import type { Outline } from '../domain/siting/polygon.ts';

/** What every panel draws from: the records, what the filter shows of them, and the ways to change the filter. */
export type PortfolioView = {
  portfolio: Portfolio;
  filter: PortfolioFilter;
  /** What the page is about, whatever is filtered: nothing, or the one record of its own. */
  ground: PortfolioFilter;
  selection: Selection;
  /** Adds the value to its dimension, or takes it out. */
  toggle: (dimension: FilterDimension, value: string) => void;
  setDimension: (dimension: FilterDimension, values: readonly string[]) => void;
  /** Several dimensions in one step; those not named stay. */
  narrow: (dimensions: PortfolioFilter) => void;
  setText: (text: string) => void;
  /** Months of approval; null for all. */
  setPeriod: (period: FilterPeriod | null) => void;
  /** An outline in WGS84 degrees; null for everywhere. */
  setArea: (area: Outline | null) => void;
  clear: () => void;
  openProject: (id: string) => void;
  /** Calendar date (YYYY-MM-DD) to which the records are complete. */
  dataDate: string;
  synthetic: boolean;
  /** The active filters in words, '' when there are none. */
  filterWords: string;
};

export const PortfolioViewContext = createContext<PortfolioView | null>(null);

/** @throws Error outside the page that provides the view. */
export function usePortfolioView(): PortfolioView {
  const view = useContext(PortfolioViewContext);
  if (view === null) throw new Error('no portfolio view above this component');
  return view;
}
