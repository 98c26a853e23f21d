import { useCallback, useMemo } from 'react';
import { projectSortKeys, projectSortText } from '../../domain/portfolio/project-sort-text.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import type { TableView } from './saved-views.ts';
import { layoutOf, layoutText } from './table-layout.ts';

/** The view of the table in the page's address, and the way to change it; it replaces the present step, as a switch does. */
export function useTableView(): [TableView, (change: Partial<TableView>) => void] {
  const {
    search: { columns, sort, density },
    change,
  } = usePageSearch();
  const view = useMemo<TableView>(
    () => ({
      layout: layoutOf(columns),
      sort: projectSortKeys(sort),
      isCompact: density === 'compact',
    }),
    [columns, sort, density],
  );
  const changeView = useCallback(
    (patch: Partial<TableView>) => {
      const next = { ...view, ...patch };
      change(
        {
          columns: layoutText(next.layout),
          sort: projectSortText(next.sort),
          density: next.isCompact ? 'compact' : undefined,
        },
        { replace: true },
      );
    },
    [view, change],
  );
  return [view, changeView];
}
