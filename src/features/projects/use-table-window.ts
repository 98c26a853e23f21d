import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** A row to draw, or the height of rows that are not drawn. */
export type TableSpace = { kind: 'row'; index: number } | { kind: 'gap'; before: number; size: number };

export type TableWindow = {
  scroller: RefObject<HTMLDivElement | null>;
  spaces: TableSpace[];
  /** The one row that the Tab key reaches; the others follow by arrow keys. */
  activeIndex: number;
  moveTo: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

const HEAD_REM = 3;
const OVERSCAN = 6;
const PAGE = 10;

/**
 * Which of `count` rows are drawn: those in sight and the active one, wherever it is, so that the focus is never
 * lost by scrolling. Arrow keys, Page Up, Page Down, Home and End move the active row.
 * @param rowRem height of a row. @param startAt the row that has the focus at first; null for none
 */
export function useTableWindow(count: number, rowRem: number, startAt: () => number | null): TableWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [start] = useState(startAt);
  const [active, setActive] = useState(start ?? 0);
  const wantsFocus = useRef(start !== null);
  const activeIndex = Math.min(active, Math.max(0, count - 1));
  const rowPx = rowRem * remPx();
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_REM * remPx(),
    initialRect: { width: 1200, height: 600 },
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (count === 0 || indexes.includes(activeIndex)) return indexes;
      return [...indexes, activeIndex].toSorted((a, b) => a - b);
    },
  });

  const items = virtualizer.getVirtualItems();
  const spaces: TableSpace[] = [];
  let end = 0;
  for (const { index, start, end: itemEnd } of items) {
    if (start > end) spaces.push({ kind: 'gap', before: index, size: start - end });
    spaces.push({ kind: 'row', index });
    end = itemEnd;
  }
  const totalPx = virtualizer.getTotalSize();
  if (totalPx > end) spaces.push({ kind: 'gap', before: count, size: totalPx - end });

  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowPx]);
  useLayoutEffect(() => {
    if (start !== null) virtualizer.scrollToIndex(start, { align: 'center' });
  }, [virtualizer, start]);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-row-index="${activeIndex}"] .project-open`)
      ?.focus({ preventScroll: true });
  }, [activeIndex]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = targetOf(event.key, activeIndex, count);
    if (target === null) return;
    event.preventDefault();
    if (target === activeIndex) return;
    wantsFocus.current = true;
    virtualizer.scrollToIndex(target, { align: 'auto' });
    setActive(target);
  };
  const moveTo = useCallback((index: number) => setActive(index), []);
  return { scroller, spaces, activeIndex, moveTo, onKeyDown };
}

function targetOf(key: string, index: number, count: number): number | null {
  const last = count - 1;
  const steps: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: last,
  };
  const target = steps[key];
  return target === undefined ? null : Math.max(0, Math.min(last, target));
}

function remPx(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size > 0 ? size : 16;
}
