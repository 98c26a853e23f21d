import { type KeyboardEvent, memo, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSortColumn } from '../../domain/portfolio/project-order.ts';
import type { ProjectRow } from '../../domain/portfolio/project-rows.ts';
import { PageLink, type PagePlace, usePageRoad } from '../../ui/page-link.tsx';
import type { PageSearch } from '../../ui/page-search.ts';
import { ProjectCell } from './project-cell.tsx';
import { PROJECT_COLUMNS } from './project-columns.ts';
import { pinnedAt } from './project-table-head.tsx';
import type { ProjectTableText } from './project-table-text.ts';

/** What the table of the page does beside that of a panel: names are links to the projects' own pages, rows can be picked. */
export type RowPage = {
  /** What a project's own page keeps of the table's page. */
  search: PageSearch;
  onLeave: (id: string) => void;
  onPick: (id: string) => void;
};

type Props = {
  row: ProjectRow;
  index: number;
  columns: readonly ProjectSortColumn[];
  detailed: readonly ProjectSortColumn[];
  lefts: readonly (number | undefined)[];
  text: ProjectTableText;
  isActive: boolean;
  isPicked: boolean;
  page: RowPage | undefined;
  onFocus: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (id: string) => void;
};

/** One project; a click anywhere opens it beside the page, with Ctrl or ⌘ its own page. For the keyboard its name is a control. */
export const ProjectTableRow = memo(function ProjectTableRow(props: Props): ReactNode {
  const { row, index, columns, detailed, lefts, text, isPicked, page, onOpen } = props;
  const { t } = useTranslation('projects');
  const { addressOf } = usePageRoad();
  const openRow = (event: MouseEvent): void => {
    const isOnControl = event.target instanceof Element && event.target.closest('a, button, input') !== null;
    // Marking a figure to copy it is no click.
    if (isOnControl || getSelection()?.isCollapsed === false) return;
    if (event.ctrlKey || event.metaKey) open(addressOf(placeOf(row.id, page)), '_blank', 'noopener');
    else onOpen(row.id);
  };
  return (
    <tr
      aria-rowindex={index + 2}
      data-row-index={index}
      data-picked={isPicked ? '' : undefined}
      onClick={openRow}
    >
      {page !== undefined && (
        <td className="project-pick" {...pinnedAt(0)}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('pick', { name: text.name(row) })}
            checked={isPicked}
            onChange={() => page.onPick(row.id)}
          />
        </td>
      )}
      {columns.map((column, place) =>
        column === 'name' ? (
          <th key={column} scope="row" {...pinnedAt(lefts[place])}>
            <ProjectName {...props} />
          </th>
        ) : (
          <td
            key={column}
            className={PROJECT_COLUMNS[column].align === 'right' ? 'right' : undefined}
            {...pinnedAt(lefts[place])}
          >
            <ProjectCell column={column} row={row} isDetailed={detailed.includes(column)} text={text} />
          </td>
        ),
      )}
    </tr>
  );
});

/** Opens the project beside the page, or leads to its page where the table is a page's own. */
function ProjectName(props: Props): ReactNode {
  const { row, index, text, isActive, page, onFocus, onKeyDown, onOpen } = props;
  const { t } = useTranslation('projects');
  const name = text.name(row);
  const control = {
    className: 'project-open',
    tabIndex: isActive ? 0 : -1,
    title: `${t('open', { name })} (${row.code})`,
    onFocus: () => onFocus(index),
  };
  if (page === undefined) {
    return (
      <button type="button" {...control} onKeyDown={onKeyDown} onClick={() => onOpen(row.id)}>
        {name}
      </button>
    );
  }
  return (
    <PageLink
      {...placeOf(row.id, page)}
      {...control}
      onFollow={() => page.onLeave(row.id)}
      onKeyDown={(event) => {
        if (event.key === ' ') {
          event.preventDefault();
          page.onPick(row.id);
        } else onKeyDown(event);
      }}
    >
      {name}
    </PageLink>
  );
}

function placeOf(id: string, page: RowPage | undefined): PagePlace {
  return { path: `/projects/${id}`, ...(page !== undefined && { search: page.search }) };
}
