import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SitingOrder } from './siting-rows.ts';

const COLUMNS = [
  { id: 'project', order: 'project', look: undefined },
  { id: 'district', order: null, look: 'siting-list-wide' },
  { id: 'route', order: null, look: 'siting-list-route' },
  { id: 'distance', order: 'distance', look: 'siting-list-number' },
  { id: 'precision', order: 'precision', look: 'siting-list-number' },
  { id: 'siting', order: null, look: 'siting-list-siting' },
] as const;

/** With the column of the siting's glyph. */
export const COLUMN_COUNT = COLUMNS.length + 1;

/** The list's head, whose buttons sort: up, down, and the list's own order again. */
export function SitingListHead({
  order,
  onOrder,
}: {
  order: SitingOrder | null;
  onOrder: (by: SitingOrder['by']) => void;
}): ReactNode {
  const { t } = useTranslation('map');
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="siting-list-mark">
          <span className="visually-hidden">{t('list.siting')}</span>
        </th>
        {COLUMNS.map(({ id, order: by, look }) => {
          const isSorted = by !== null && order?.by === by;
          const words = `${t(`list.${id}`)}${look === 'siting-list-number' ? ` ${t('list.unit')}` : ''}`;
          const direction = order?.isDescending === true ? 'descending' : 'ascending';
          const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
          return (
            <th key={id} scope="col" className={look} aria-sort={isSorted ? direction : undefined}>
              {by === null ? (
                words
              ) : (
                <button
                  type="button"
                  title={t('list.sort', { column: t(`list.${id}`) })}
                  onClick={() => onOrder(by)}
                >
                  {words}
                  {isSorted && <Arrow size="0.75rem" aria-hidden />}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
