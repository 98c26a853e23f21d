import { type ComponentProps, createContext, type MouseEvent, type ReactNode, useContext } from 'react';
import type { PortfolioFilter } from '../domain/portfolio/portfolio-filter.ts';
import type { PageSearch } from './page-search.ts';

/** A page and the view it opens with: the present filter goes along unless another one is given. */
export type PagePlace = { path: string; filter?: PortfolioFilter; search?: PageSearch };

export type PageRoad = {
  addressOf: (place: PagePlace) => string;
  go: (place: PagePlace) => void;
};

/** null where there is nothing but the panel itself; links are then plain addresses. */
export const PageRoadContext = createContext<PageRoad | null>(null);

/** Outside the pages a link takes nothing along. */
const plain: PageRoad = { addressOf: ({ path }) => path, go: ({ path }) => location.assign(path) };

/** The ways to other pages, for what is no link; links are `PageLink`. */
export function usePageRoad(): PageRoad {
  return useContext(PageRoadContext) ?? plain;
}

/** Whether a click or a key asks for a window of its own, which is left to the browser. */
function isForBrowser(event: Pick<MouseEvent, 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

type PageLinkProps = PagePlace &
  Omit<ComponentProps<'a'>, 'href' | 'onClick'> & {
    /** Where the words on it do not say enough. */
    label?: string;
    onFollow?: () => void;
  };

/** A link to another page of the product, which keeps language and filter; a new tab opens it like every other link. */
export function PageLink(props: PageLinkProps): ReactNode {
  const { path, filter, search, label, onFollow, children, ...anchor } = props;
  const { addressOf, go } = usePageRoad();
  const place = { path, ...(filter !== undefined && { filter }), ...(search !== undefined && { search }) };
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    if (event.button !== 0 || isForBrowser(event)) return;
    event.preventDefault();
    onFollow?.();
    go(place);
  }
  return (
    <a {...anchor} href={addressOf(place)} aria-label={label} onClick={follow}>
      {children}
    </a>
  );
}
