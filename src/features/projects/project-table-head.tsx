import type { Header } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { projectTableFeatures, TableRow } from './project-table-model.ts';

type ProjectHeader = Header<typeof projectTableFeatures, TableRow>;

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

type HeadProps = {
  headers: readonly ProjectHeader[];
  /** A cell before the first column. */
  before?: ReactNode;
  /** Where a column stays when the others scroll, in rem; undefined for one that scrolls. */
  lefts: readonly (number | undefined)[];
};

/** Column names as sort buttons, units under them. */
export function ProjectTableHead({ headers, before, lefts }: HeadProps): ReactNode {
  const hasOrder = headers.filter(({ column }) => column.getIsSorted() !== false).length > 1;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {before}
        {headers.map((header, index) => (
          <HeadCell key={header.id} header={header} hasOrder={hasOrder} left={lefts[index]} />
        ))}
      </tr>
    </thead>
  );
}

type CellProps = { header: ProjectHeader; hasOrder: boolean; left: number | undefined };

function HeadCell({ header: { column }, hasOrder, left }: CellProps): ReactNode {
  const { t } = useTranslation('projects');
  const { meta } = column.columnDef;
  const sorted = column.getIsSorted();
  const name = meta === undefined ? '' : t(`column.${meta.column}`);
  return (
    <th
      scope="col"
      className={meta?.align === 'right' ? 'right' : undefined}
      {...pinnedAt(left)}
      aria-sort={sorted === false ? 'none' : ARIA_SORT[sorted]}
    >
      <button type="button" title={t('sortBy', { column: name })} onClick={column.getToggleSortingHandler()}>
        {name}
        <span className="sort-arrow" aria-hidden>
          {sorted === false ? '' : sorted === 'asc' ? '↑' : '↓'}
          {hasOrder && sorted !== false && column.getSortIndex() + 1}
        </span>
      </button>
      {meta !== undefined && meta.unit !== '' && <small>{meta.unit}</small>}
    </th>
  );
}

/** What keeps a cell in sight, `left` rem from the edge. */
export function pinnedAt(left: number | undefined): { 'data-pinned'?: ''; style?: { left: string } } {
  return left === undefined ? {} : { 'data-pinned': '', style: { left: `${left}rem` } };
}
