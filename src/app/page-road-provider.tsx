import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { PageRoadContext, type PagePlace, type PageRoad } from '../ui/page-link.tsx';
import { useViewSearch } from './use-view-search.ts';
import { stringifyViewSearch, viewAlone, type ViewSearch, withFilter } from './view-search.ts';

/** The way from a panel to other pages. */
export function PageRoadProvider({ children }: { children: ReactNode }): ReactNode {
  const [view] = useViewSearch();
  const navigate = useNavigate();
  const road = useMemo<PageRoad>(() => {
    const searchOf = ({ filter, search }: PagePlace): ViewSearch => {
      const carried = viewAlone(view);
      return { ...(filter === undefined ? carried : withFilter(carried, filter)), ...search };
    };
    return {
      addressOf: (place) => `${place.path}${stringifyViewSearch(searchOf(place))}`,
      go: (place) => void navigate({ to: place.path, search: searchOf(place) }),
    };
  }, [view, navigate]);
  return <PageRoadContext value={road}>{children}</PageRoadContext>;
}
