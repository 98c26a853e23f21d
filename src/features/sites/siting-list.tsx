import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { listStep } from './list-step.ts';
import { useRowWindow } from './row-window.ts';
import { COLUMN_COUNT, SitingListHead } from './siting-list-head.tsx';
import { SitingListRow } from './siting-list-row.tsx';
import type { SitingGroup, SitingOrder, SitingRow } from './siting-rows.ts';

const ROW_REM = 2;

type Line = { heading: SitingGroup } | { row: SitingRow };

type Props = {
  groups: readonly SitingGroup[];
  order: SitingOrder | null;
  onOrder: (by: SitingOrder['by']) => void;
  selectedId: string | undefined;
  /** The site that the map points at. */
  pointedId: string | null;
  onPoint: (row: SitingRow | null) => void;
  onChoose: (row: SitingRow) => void;
};

/**
 * The map's twin: the same sites with their figures, in step with it both ways. It is one stop of the tab key; arrow,
 * page, Home and End keys move through it and Enter selects. However many sites there are, only the lines in sight are
 * in the page.
 */
export function SitingList(props: Props): ReactNode {
  const { groups, order, onOrder, selectedId, pointedId, onPoint, onChoose } = props;
  const { t } = useTranslation('map');
  const lines = useMemo(
    () => groups.flatMap((heading): Line[] => [{ heading }, ...heading.rows.map((row) => ({ row }))]),
    [groups],
  );
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const rowPx = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { scroller, onScroll, from, to } = useRowWindow(lines.length, rowPx);
  const [activeId, setActiveId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);

  /** Brings a site's line between the head and the lower edge. */
  const show = (id: string): void => {
    const box = scroller.current;
    const line = lines.findIndex((each) => 'row' in each && each.row.id === id);
    if (box === null || line === -1) return;
    const [top, bottom] = [line * rowPx, (line + 2) * rowPx];
    if (top < box.scrollTop) box.scrollTo({ top });
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTo({ top: bottom - box.clientHeight });
  };
  // Only when another site is selected: the reader's own scrolling is left alone while groups change around it.
  const showSelected = useEffectEvent(show);
  useEffect(() => {
    if (selectedId !== undefined) showSelected(selectedId);
  }, [selectedId]);
  // A line that a key leads to may have to be drawn before it can take the focus.
  useEffect(() => {
    if (wanted.current === null) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-site="${wanted.current}"]`);
    if (button === undefined || button === null) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });

  const focus = (row: SitingRow): void => {
    setActiveId(row.id);
    onPoint(row);
  };
  const step = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ id }) => id === activeId);
    const next = listStep(event.key, at, rows.length);
    const row = next === null ? undefined : rows[next];
    if (row === undefined) return;
    event.preventDefault();
    wanted.current = row.id;
    setActiveId(row.id);
    show(row.id);
  };
  const seen = lines.slice(from, to);
  const seenIds = seen.flatMap((line) => ('row' in line ? [line.row.id] : []));
  const stopId = [activeId, selectedId].find((id) => id !== null && id !== undefined && seenIds.includes(id));

  return (
    <div className="siting-list">
      {rows.length === 0 && <p className="siting-list-empty">{t('list.empty')}</p>}
      <div ref={scroller} className="siting-list-scroll" onScroll={onScroll}>
        <table aria-label={t('list.label')} aria-rowcount={lines.length + 1}>
          <SitingListHead order={order} onOrder={onOrder} />
          <tbody>
            <tr aria-hidden="true" style={{ height: from * rowPx }} />
            {seen.map((line, offset) =>
              'heading' in line ? (
                <tr
                  key={line.heading.group}
                  className="siting-list-heading"
                  aria-rowindex={from + offset + 2}
                >
                  <th scope="rowgroup" colSpan={COLUMN_COUNT}>
                    <GroupName {...line.heading} isSorted={order !== null} />
                  </th>
                </tr>
              ) : (
                <SitingListRow
                  key={line.row.id}
                  row={line.row}
                  line={from + offset}
                  isSelected={line.row.id === selectedId}
                  isPointed={line.row.id === pointedId}
                  isStop={line.row.id === (stopId ?? seenIds[0])}
                  onPoint={onPoint}
                  onFocus={focus}
                  onChoose={onChoose}
                  onKeyDown={step}
                />
              ),
            )}
            <tr aria-hidden="true" style={{ height: (lines.length - to) * rowPx }} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

function GroupName({ group, rows, isSorted }: SitingGroup & { isSorted: boolean }): ReactNode {
  const { t } = useTranslation('map');
  const name = t(group === 'inView' && isSorted ? 'list.inViewSorted' : `list.${group}`);
  return t('list.heading', { name, count: rows.length });
}
