import { Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROJECT_SORT_COLUMNS, type ProjectSortColumn } from '../../domain/portfolio/project-order.ts';
import { Segment } from '../../ui/segment.tsx';
import { type TableLayout, withMoved, withPinned, withToggled } from './table-layout.ts';

type Props = { layout: TableLayout; onChange: (layout: TableLayout) => void };

const PINS = ['0', '1', '2', '3'] as const;

/** Which columns are shown, in which order, and which of them stay when the others scroll; all of it by buttons. */
export function ColumnMenu({ layout, onChange }: Props): ReactNode {
  const { t } = useTranslation(['projectPage', 'projects']);
  const hidden = PROJECT_SORT_COLUMNS.filter((column) => !layout.columns.includes(column));
  return (
    <Popover position="bottom-end" width="min(22rem, 92vw)" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="button table-tool">
          <IconColumns3 size="1rem" stroke={1.5} aria-hidden />
          {t('columns.open')}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="column-menu" aria-label={t('columns.open')}>
        <h3>{t('columns.shown')}</h3>
        <ol>
          {layout.columns.map((column, index) => (
            <li key={column}>
              <ColumnChoice column={column} layout={layout} onChange={onChange} />
              <MoveButton column={column} places={-1} isEnd={index === 0} {...{ layout, onChange }} />
              <MoveButton
                column={column}
                places={1}
                isEnd={index === layout.columns.length - 1}
                {...{ layout, onChange }}
              />
            </li>
          ))}
        </ol>
        <div className="column-pins">
          <span>{t('columns.pinned')}</span>
          <Segment
            label={t('columns.pinned')}
            value={PINS[layout.pinnedCount] ?? '1'}
            options={PINS.map((value) => ({ value, label: value }))}
            onChange={(value) => onChange(withPinned(layout, Number(value)))}
          />
        </div>
        {hidden.length > 0 && <h3>{t('columns.hidden')}</h3>}
        <ul>
          {hidden.map((column) => (
            <li key={column}>
              <ColumnChoice column={column} layout={layout} onChange={onChange} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

type ColumnProps = Props & { column: ProjectSortColumn };

function ColumnChoice({ column, layout, onChange }: ColumnProps): ReactNode {
  const { t } = useTranslation('projects');
  return (
    <label>
      <input
        type="checkbox"
        checked={layout.columns.includes(column)}
        // The name is the way to the project.
        disabled={column === 'name'}
        onChange={() => onChange(withToggled(layout, column))}
      />
      {t(`column.${column}`)}
    </label>
  );
}

function MoveButton(props: ColumnProps & { places: -1 | 1; isEnd: boolean }): ReactNode {
  const { column, layout, onChange, places, isEnd } = props;
  const { t } = useTranslation(['projectPage', 'projects']);
  const words = t(places < 0 ? 'columns.up' : 'columns.down', { column: t(`projects:column.${column}`) });
  return (
    <button
      type="button"
      className="column-move"
      aria-label={words}
      title={words}
      // A button that became disabled would lose the focus of who moves a column to its end.
      aria-disabled={isEnd}
      onClick={() => onChange(withMoved(layout, column, places))}
    >
      {places < 0 ? <IconArrowUp size="1rem" aria-hidden /> : <IconArrowDown size="1rem" aria-hidden />}
    </button>
  );
}
