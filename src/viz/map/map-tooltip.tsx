import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** A note beside a point of the map, on the side where there is room. */
export function MapTooltip({
  x,
  y,
  offset,
  taken,
  children,
}: {
  x: number;
  y: number;
  /** Distance to keep from the point. */
  offset: number;
  /** The side on which something else is drawn. */
  taken: 'left' | 'right';
  children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const note = box.current;
    const room = note?.parentElement;
    if (note === null || room === null || room === undefined) return;
    const fitsLeft = x - offset - note.offsetWidth >= 0;
    const fitsRight = x + offset + note.offsetWidth <= room.clientWidth;
    const isLeft = taken === 'right' ? fitsLeft || !fitsRight : !fitsRight && fitsLeft;
    const left = isLeft ? x - offset - note.offsetWidth : x + offset;
    // Where it must stand on the taken side, it stands lower or higher, off the way to the ring.
    const isAside = isLeft === (taken === 'left');
    const below =
      y + offset + note.offsetHeight <= room.clientHeight ? y + offset : y - offset - note.offsetHeight;
    const top = isAside ? below : y - note.offsetHeight / 2;
    note.style.left = `${Math.max(4, Math.min(left, room.clientWidth - note.offsetWidth - 4))}px`;
    note.style.top = `${Math.max(4, Math.min(top, room.clientHeight - note.offsetHeight - 4))}px`;
  });
  return (
    <div ref={box} className="site-map-tooltip" role="tooltip">
      {children}
    </div>
  );
}
