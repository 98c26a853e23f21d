import {
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
} from '@tanstack/react-table';
import { PROJECT_COLUMNS } from './project-columns.ts';
import { PROJECT_SORT_COLUMNS, type ProjectSortColumn } from '../../domain/portfolio/project-order.ts';
import type { ProjectRow } from '../../domain/portfolio/project-rows.ts';
import type { ProjectSortKey } from '../../domain/portfolio/project-sort-text.ts';
import type { ProjectTableText } from './project-table-text.ts';

/** What the drawing needs of a column beside its cells. */
type ProjectColumnMeta = { column: ProjectSortColumn; align: 'left' | 'right'; unit: string };
/** A row that is in sight, and its place among all of them. */
export type TableRow = { index: number; row: ProjectRow };

export const projectTableFeatures = tableFeatures({
  rowSortingFeature,
  columnMeta: metaHelper<ProjectColumnMeta>(),
});

const helper = createColumnHelper<typeof projectTableFeatures, TableRow>();

/** Column definitions for the headers and the sort state; cells are drawn from the row itself. */
export function tableColumns(columns: readonly ProjectSortColumn[], text: ProjectTableText) {
  return helper.columns(
    columns.map((column) =>
      helper.accessor(({ row }) => row.id, {
        id: column,
        header: text.column(column),
        sortDescFirst: PROJECT_COLUMNS[column].first === 'descending',
        meta: { column, align: PROJECT_COLUMNS[column].align, unit: text.unit(column) },
      }),
    ),
  );
}

/** Sort keys as the table's model holds them. */
export function sortingOf(keys: readonly ProjectSortKey[]): SortingState {
  return keys.map(({ column, direction }) => ({ id: column, desc: direction === 'descending' }));
}

export function sortKeysOf(sorting: SortingState): ProjectSortKey[] {
  return sorting.flatMap(({ id, desc }) => {
    const column = PROJECT_SORT_COLUMNS.find((each) => each === id);
    return column === undefined ? [] : [{ column, direction: desc ? 'descending' : 'ascending' }];
  });
}
