import { type SortingState, useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ColumnSet, columnsOf, columnWidth } from './project-columns.ts';
import { projectRowAt, type ProjectRows } from './project-rows.ts';
import { ProjectTableHead } from './project-table-head.tsx';
import { projectTableFeatures, tableColumns } from './project-table-model.ts';
import { ProjectTableRow } from './project-table-row.tsx';
import { useProjectTableText } from './project-table-text.ts';
import { useTableWindow } from './use-table-window.ts';

type Props = {
  rows: ProjectRows;
  set: ColumnSet;
  isNarrow: boolean;
  sorting: SortingState;
  onSortingChange: (sorting: SortingState) => void;
  onOpen: (id: string) => void;
};

/**
 * The rows in sight of any number of them. The table's model holds these rows alone and leaves the order to the
 * caller, so that 100,000 projects cost no more than a screenful.
 */
export function ProjectTable({ rows, set, isNarrow, sorting, onSortingChange, onOpen }: Props): ReactNode {
  const { t } = useTranslation('projects');
  const text = useProjectTableText();
  const ids = columnsOf(set, isNarrow, text.language);
  const columns = useMemo(() => tableColumns(ids, text), [ids, text]);
  const count = rows.order.length;
  const { scroller, spaces, activeIndex, moveTo, onKeyDown } = useTableWindow(count);
  const shown = spaces.flatMap((space) => (space.kind === 'row' ? [space.index] : [])).join(' ');
  const data = useMemo(
    () =>
      (shown === '' ? [] : shown.split(' ').map(Number)).map((index) => ({
        index,
        row: projectRowAt(rows, index),
      })),
    [rows, shown],
  );
  const table = useTable({
    features: projectTableFeatures,
    columns,
    data,
    state: { sorting },
    onSortingChange: (change) => onSortingChange(typeof change === 'function' ? change(sorting) : change),
    manualSorting: true,
    enableMultiSort: false,
    getRowId: ({ index }) => String(index),
  });
  const modelRows = new Map(table.getRowModel().rows.map((row) => [row.original.index, row]));
  const widths = ids.map((column) => columnWidth(column, set, text.language));
  const total = widths.reduce((sum, width) => sum + width, 0);

  return (
    <div className="project-table-scroll" ref={scroller}>
      <table className="project-table" aria-rowcount={count + 1} style={{ minWidth: `${total}rem` }}>
        <caption className="visually-hidden">{t('caption', { count })}</caption>
        <colgroup>
          {ids.map((column, index) => (
            <col key={column} style={{ width: `${widths[index] ?? 0}rem` }} />
          ))}
        </colgroup>
        <ProjectTableHead headers={table.getHeaderGroups()[0]?.headers ?? []} />
        <tbody>
          {spaces.map((space) => {
            if (space.kind === 'gap') {
              return (
                <tr key={`gap-${space.before}`} aria-hidden>
                  <td colSpan={ids.length} className="project-table-gap" style={{ height: space.size }}>
                    {'\u00A0'}
                  </td>
                </tr>
              );
            }
            const row = modelRows.get(space.index);
            if (row === undefined) return null;
            return (
              <ProjectTableRow
                key={row.original.row.id}
                row={row.original.row}
                index={space.index}
                columns={ids}
                set={set}
                text={text}
                isActive={space.index === activeIndex}
                onFocus={moveTo}
                onKeyDown={onKeyDown}
                onOpen={onOpen}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
