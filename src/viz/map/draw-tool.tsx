import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Position } from '../../domain/siting/polygon.ts';
import { boxOutline, type DrawnOutline, lassoOutline } from './lasso-outline.ts';

export type DrawTool = 'box' | 'lasso';

function outlineOf(tool: DrawTool, line: readonly Position[]): DrawnOutline {
  const [first, last] = [line[0], line.at(-1)];
  if (tool === 'lasso' || first === undefined || last === undefined) return lassoOutline(line);
  return boxOutline(first, last);
}

function pathOf(tool: DrawTool, line: readonly Position[]): string {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (tool === 'lasso') return `M${line.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
  return `M${first[0]} ${first[1]}H${last[0]}V${last[1]}H${first[0]}Z`;
}

/** Where the pointer is in the element. */
function placeOf(event: PointerEvent<HTMLButtonElement>): Position {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

/** The whole surface, which the keyboard draws. */
function wholeOf({ clientWidth, clientHeight }: Element): DrawnOutline {
  return boxOutline([0, 0], [clientWidth, clientHeight]);
}

/**
 * Takes the pointer, mouse, pen or finger alike, for one area in pixels; Escape ends it without one, and Enter takes
 * all that is in view.
 */
export function DrawSurface({
  tool,
  label,
  onDrawn,
  onCancel,
}: {
  tool: DrawTool;
  label: string;
  onDrawn: (drawn: DrawnOutline) => void;
  onCancel: () => void;
}): ReactNode {
  const surface = useRef<HTMLButtonElement>(null);
  const [line, setLine] = useState<readonly Position[]>([]);
  useEffect(() => surface.current?.focus({ preventScroll: true }), []);

  const start = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine([placeOf(event)]);
  };
  const move = (event: PointerEvent<HTMLButtonElement>): void => {
    if (line.length > 0) setLine([...line, placeOf(event)]);
  };
  const end = (event: PointerEvent<HTMLButtonElement>): void => {
    if (line.length === 0) return;
    setLine([]);
    onDrawn(outlineOf(tool, [...line, placeOf(event)]));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setLine([]);
    onCancel();
  };
  return (
    <button
      ref={surface}
      type="button"
      className="site-map-draw"
      aria-label={label}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setLine([])}
      onKeyDown={onKeyDown}
      // A pointer's click has been drawn by then; one of no clicks is the keyboard's.
      onClick={(event) => {
        if (event.detail === 0) onDrawn(wholeOf(event.currentTarget));
      }}
    >
      <svg aria-hidden="true">
        <path d={pathOf(tool, line)} />
      </svg>
    </button>
  );
}
