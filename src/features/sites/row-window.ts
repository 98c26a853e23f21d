import { type RefObject, type UIEvent, useEffect, useRef, useState } from 'react';

const OVERSCAN_ROWS = 8;

/** The rows of a long list of equal heights that are in sight, with a few around them. */
export type RowWindow = {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: (event: UIEvent<HTMLDivElement>) => void;
  from: number;
  to: number;
};

export function useRowWindow(count: number, rowPx: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [topPx, setTopPx] = useState(0);
  const [heightPx, setHeightPx] = useState(0);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const observer = new ResizeObserver(() => setHeightPx(box.clientHeight));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const first = Math.floor(topPx / rowPx) - OVERSCAN_ROWS;
  const last = Math.ceil((topPx + heightPx) / rowPx) + OVERSCAN_ROWS;
  return {
    scroller,
    onScroll: ({ currentTarget }) => setTopPx(currentTarget.scrollTop),
    from: Math.max(0, Math.min(first, count - 1)),
    to: Math.min(count, last),
  };
}
