import { useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSortColumn } from '../../domain/portfolio/project-order.ts';
import { projectRowAt, type ProjectRows } from '../../domain/portfolio/project-rows.ts';
import type { ProjectSortKey } from '../../domain/portfolio/project-sort-text.ts';
import { columnWidth } from './project-columns.ts';
import { pinnedAt, ProjectTableHead } from './project-table-head.tsx';
import { projectTableFeatures, sortKeysOf, sortingOf, tableColumns } from './project-table-model.ts';
import { ProjectTableRow, type RowPage } from './project-table-row.tsx';
import { useProjectTableText } from './project-table-text.ts';
import { useTableWindow } from './use-table-window.ts';

/** What the table of the page does beside that of a panel. */
export type TablePage = RowPage & {
  isCompact: boolean;
  /** How many columns stay in sight when the others scroll. */
  pinnedCount: number;
  picked: ReadonlySet<string>;
  /** The project whose row has the focus when the table comes back; null for none. */
  returnedTo: string | null;
};

type Props = {
  rows: ProjectRows;
  columns: readonly ProjectSortColumn[];
  /** Columns that say more than their value. */
  detailed: readonly ProjectSortColumn[];
  sort: readonly ProjectSortKey[];
  onSort: (sort: ProjectSortKey[]) => void;
  onOpen: (id: string) => void;
  page?: TablePage;
};

const ROW_REM = 2.25;
const COMPACT_ROW_REM = 1.75;
const PICK_REM = 2;

/**
 * The rows in sight of any number of them. The table's model holds these rows alone and leaves the order to the
 * caller, so that 100,000 projects cost no more than a screenful.
 */
export function ProjectTable({ rows, columns: ids, detailed, sort, onSort, onOpen, page }: Props): ReactNode {
  const { t } = useTranslation('projects');
  const text = useProjectTableText();
  const columns = useMemo(() => tableColumns(ids, text), [ids, text]);
  const count = rows.order.length;
  const returnedTo = page?.returnedTo ?? null;
  const { scroller, spaces, activeIndex, moveTo, onKeyDown } = useTableWindow(
    count,
    page?.isCompact === true ? COMPACT_ROW_REM : ROW_REM,
    () => (returnedTo === null ? null : indexOf(rows, returnedTo)),
  );
  const shown = spaces.flatMap((space) => (space.kind === 'row' ? [space.index] : [])).join(' ');
  const data = useMemo(
    () =>
      (shown === '' ? [] : shown.split(' ').map(Number)).map((index) => ({
        index,
        row: projectRowAt(rows, index),
      })),
    [rows, shown],
  );
  const sorting = sortingOf(sort);
  const table = useTable({
    features: projectTableFeatures,
    columns,
    data,
    state: { sorting },
    onSortingChange: (change) => onSort(sortKeysOf(typeof change === 'function' ? change(sorting) : change)),
    manualSorting: true,
    enableMultiSort: page !== undefined,
    maxMultiSortColCount: 4,
    getRowId: ({ index }) => String(index),
  });
  const modelRows = new Map(table.getRowModel().rows.map((row) => [row.original.index, row]));
  const widths = ids.map((column) => columnWidth(column, detailed.includes(column), text.language));
  const pickRem = page === undefined ? 0 : PICK_REM;
  const total = widths.reduce((sum, width) => sum + width, pickRem);
  const pinnedCount = page?.pinnedCount ?? 0;
  const widthsKey = widths.slice(0, pinnedCount).join(' ');
  const lefts = useMemo(() => leftsOf(widthsKey, pickRem), [widthsKey, pickRem]);
  const columnCount = ids.length + (page === undefined ? 0 : 1);

  return (
    <div
      className="project-table-scroll"
      ref={scroller}
      data-compact={page?.isCompact === true ? '' : undefined}
    >
      <table className="project-table" aria-rowcount={count + 1} style={{ minWidth: `${total}rem` }}>
        <caption className="visually-hidden">
          {t(page === undefined ? 'caption' : 'captionOfPage', { count })}
        </caption>
        <colgroup>
          {page !== undefined && <col style={{ width: `${PICK_REM}rem` }} />}
          {ids.map((column, index) => (
            <col key={column} style={{ width: `${widths[index] ?? 0}rem` }} />
          ))}
        </colgroup>
        <ProjectTableHead
          headers={table.getHeaderGroups()[0]?.headers ?? []}
          lefts={lefts}
          before={
            page !== undefined && (
              <th scope="col" className="project-pick" {...pinnedAt(0)}>
                <span className="visually-hidden">{t('pickColumn')}</span>
              </th>
            )
          }
        />
        <tbody>
          {spaces.map((space) => {
            if (space.kind === 'gap') {
              return (
                <tr key={`gap-${space.before}`} aria-hidden>
                  <td colSpan={columnCount} className="project-table-gap" style={{ height: space.size }}>
                    {'\u00A0'}
                  </td>
                </tr>
              );
            }
            const row = modelRows.get(space.index)?.original.row;
            if (row === undefined) return null;
            return (
              <ProjectTableRow
                key={row.id}
                row={row}
                index={space.index}
                columns={ids}
                detailed={detailed}
                lefts={lefts}
                text={text}
                isActive={space.index === activeIndex}
                isPicked={page?.picked.has(row.id) === true}
                page={page}
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

/** Where the columns of these widths stand, in rem. */
function leftsOf(widths: string, startRem: number): number[] {
  let left = startRem;
  return widths === ''
    ? []
    : widths.split(' ').map((width) => {
        const at = left;
        left += Number(width);
        return at;
      });
}

function indexOf({ portfolio, order }: ProjectRows, id: string): number | null {
  const index = order.indexOf(portfolio.projectRowById.get(id) ?? -1);
  return index === -1 ? null : index;
}
