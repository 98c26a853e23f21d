import { rootRouteId, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ViewSearch } from './view-search.ts';

type ChangeView = (change: (search: ViewSearch) => ViewSearch, how?: { replace: boolean }) => void;

/**
 * The view in the address, and the way to change it. A change is a step that "back" undoes, unless it replaces the
 * present one, as typing does.
 */
export function useViewSearch(): [ViewSearch, ChangeView] {
  const search = useSearch({ from: rootRouteId });
  const navigate = useNavigate();
  const changeView = useCallback<ChangeView>(
    (change, how) => {
      void navigate({ to: '.', search: change, replace: how?.replace === true, resetScroll: false });
    },
    [navigate],
  );
  return [search, changeView];
}
