import type { Header } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { projectTableFeatures, TableRow } from './project-table-model.ts';

type ProjectHeader = Header<typeof projectTableFeatures, TableRow>;

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** Column names as sort buttons, units under them. */
export function ProjectTableHead({ headers }: { headers: readonly ProjectHeader[] }): ReactNode {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {headers.map((header) => (
          <HeadCell key={header.id} header={header} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({ header: { column } }: { header: ProjectHeader }): ReactNode {
  const { t } = useTranslation('projects');
  const { meta } = column.columnDef;
  const sorted = column.getIsSorted();
  const name = meta === undefined ? '' : t(`column.${meta.column}`);
  return (
    <th
      scope="col"
      className={meta?.align === 'right' ? 'right' : undefined}
      aria-sort={sorted === false ? 'none' : ARIA_SORT[sorted]}
    >
      <button type="button" title={t('sortBy', { column: name })} onClick={column.getToggleSortingHandler()}>
        {name}
        <span className="sort-arrow" aria-hidden>
          {sorted === false ? '' : sorted === 'asc' ? '↑' : '↓'}
        </span>
      </button>
      {meta !== undefined && meta.unit !== '' && <small>{meta.unit}</small>}
    </th>
  );
}
