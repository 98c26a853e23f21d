import { createContext, useContext } from 'react';

/**
 * What single pages remember in the address, beside the filter. Codes are those of records and clauses; a page that
 * finds one it does not know says so.
 */
export type PageSearch = {
  /** Records to hold beside the page's own. */
  with?: readonly string[];
  columns?: readonly string[];
  layers?: readonly string[];
  versions?: readonly string[];
  clause?: string;
  award?: string;
  site?: string;
  tiles?: string;
  tab?: string;
  sort?: string;
  density?: 'compact' | 'comfortable';
  at?: string;
};

export type PageSearchRoad = {
  search: PageSearch;
  /** A step that "back" undoes, unless it replaces the present one. An undefined value takes its key out. */
  change: (
    patch: { [Key in keyof PageSearch]?: PageSearch[Key] | undefined },
    how?: { replace: boolean },
  ) => void;
};

export const PageSearchContext = createContext<PageSearchRoad | null>(null);

/** @throws Error outside a page. */
export function usePageSearch(): PageSearchRoad {
  const road = useContext(PageSearchContext);
  if (road === null) throw new Error('no page above this component');
  return road;
}
