import { createContext, type MouseEvent, type ReactNode, useContext } from 'react';
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

type PageLinkProps = PagePlace & { className?: string; label?: string; children: ReactNode };

/** A link to another page of the product, which keeps language and filter; it opens in a new tab as any other. */
export function PageLink({ className, label, children, ...place }: PageLinkProps): ReactNode {
  const road = useContext(PageRoadContext);
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (road === null || !isPlain) return;
    event.preventDefault();
    road.go(place);
  }
  return (
    <a href={road?.addressOf(place) ?? place.path} className={className} aria-label={label} onClick={follow}>
      {children}
    </a>
  );
}
