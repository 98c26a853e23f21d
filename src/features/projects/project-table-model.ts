import { createColumnHelper, metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import { PROJECT_COLUMNS } from './project-columns.ts';
import type { ProjectSortColumn } from './project-order.ts';
import type { ProjectRow } from './project-rows.ts';
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
