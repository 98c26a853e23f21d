import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProjectCell } from './project-cell.tsx';
import { type ColumnSet, PROJECT_COLUMNS } from './project-columns.ts';
import type { ProjectSortColumn } from './project-order.ts';
import type { ProjectRow } from './project-rows.ts';
import type { ProjectTableText } from './project-table-text.ts';

type Props = {
  row: ProjectRow;
  index: number;
  columns: readonly ProjectSortColumn[];
  set: ColumnSet;
  text: ProjectTableText;
  isActive: boolean;
  onFocus: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (id: string) => void;
};

/** One project; a click anywhere opens it, for the keyboard its name is a button. */
export const ProjectTableRow = memo(function ProjectTableRow(props: Props): ReactNode {
  const { row, index, columns, set, text, isActive, onFocus, onKeyDown, onOpen } = props;
  const { t } = useTranslation('projects');
  const name = text.name(row);
  const openRow = (): void => {
    // Marking a figure to copy it is no click.
    if (getSelection()?.isCollapsed !== false) onOpen(row.id);
  };
  return (
    <tr aria-rowindex={index + 2} data-row-index={index} onClick={openRow}>
      {columns.map((column) =>
        column === 'name' ? (
          <th key={column} scope="row">
            <button
              type="button"
              className="project-open"
              tabIndex={isActive ? 0 : -1}
              title={`${t('open', { name })} (${row.code})`}
              onFocus={() => onFocus(index)}
              onKeyDown={onKeyDown}
              onClick={(event) => {
                event.stopPropagation();
                onOpen(row.id);
              }}
            >
              {name}
            </button>
          </th>
        ) : (
          <td key={column} className={PROJECT_COLUMNS[column].align === 'right' ? 'right' : undefined}>
            <ProjectCell column={column} row={row} set={set} text={text} />
          </td>
        ),
      )}
    </tr>
  );
});
