import { type ReactNode, type Ref, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import './chart.css';

/** Room for a picture in pixels of the normal type size (height: 0 where it may choose), and what one of them measures in CSS pixels. */
export type ChartRoom = { width: number; height: number; scale: number };

type Props = {
  /** What the picture shows, in one sentence; the figures themselves are in the table twin. */
  label: string;
  /** Receives the box, in which `drawnSvg` finds the picture. */
  host: Ref<HTMLDivElement>;
  /**
   * Given, the picture fills the height that its panel has to spare, and no less than this (pixels of the normal
   * type size); otherwise it has the height that it needs.
   */
  leastHeight?: number;
  /** A picture with buttons in it is a group of its own: an image could not hold them. */
  isGroup?: boolean;
  children: (room: ChartRoom) => ReactNode;
};

/**
 * Measures the room of a chart and draws it to that width; one image to a screen reader. Where the reader or a wide
 * screen enlarges the type, the whole picture grows with it.
 */
export function ChartBox({ label, host, leastHeight, isGroup = false, children }: Props): ReactNode {
  const [room, setRoom] = useState<ChartRoom>({ width: 0, height: 0, scale: 1 });
  const isFilling = leastHeight !== undefined;
  const measure = useCallback(
    (box: HTMLDivElement) => {
      const update = (): void => {
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
        const scale = rem > 0 ? rem / 16 : 1;
        const width = Math.floor(box.clientWidth / scale);
        const height = Math.floor(box.clientHeight / scale);
        setRoom((now) =>
          now.width === width && now.scale === scale && (!isFilling || now.height === height)
            ? now
            : { width, height: isFilling ? height : 0, scale },
        );
      };
      update();
      const observer = new ResizeObserver(update);
      observer.observe(box);
      // Paper has another width, and is drawn on before an observer would be told.
      const fitPaper = (): void => flushSync(update);
      window.addEventListener('beforeprint', fitPaper);
      return () => {
        observer.disconnect();
        window.removeEventListener('beforeprint', fitPaper);
      };
    },
    [isFilling],
  );
  // An image by role: the element of that name could not hold a live drawing.
  const image = { role: isGroup ? 'group' : 'img', 'aria-label': label };
  return (
    <div
      ref={host}
      className={isFilling ? 'chart chart-filling' : 'chart'}
      style={isFilling ? { minHeight: `${leastHeight / 16}rem` } : {}}
      {...image}
    >
      <div ref={measure}>
        {room.width > 0 && <div style={room.scale === 1 ? {} : { zoom: room.scale }}>{children(room)}</div>}
      </div>
    </div>
  );
}

/** The picture drawn in a box, for export; null before it is drawn. */
export function drawnSvg(box: HTMLElement | null): SVGSVGElement | null {
  return box?.querySelector<SVGSVGElement>('svg.recharts-surface') ?? null;
}
