import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent } from 'react';
import { latOfUnitY, lonOfUnitX, unitAt } from './mercator.ts';
import { type OpenArea, type OutlineCorner, outlineTargetAt } from './outline-target.ts';
import { viewOf } from './painted-layer.ts';

/** What the pointer does to an area. */
export type OutlineActions = {
  onAdd: (lon: number, lat: number) => void;
  onClose: () => void;
  onSelect: (corner: OutlineCorner | null) => void;
  onInsert: (after: OutlineCorner, lon: number, lat: number) => void;
  /** `isSame` continues the drag before it. */
  onMove: (corner: OutlineCorner, lon: number, lat: number, isSame: boolean) => void;
};

type Outline = { area: OpenArea; openRing: { polygon: number; ring: number } | null };

/** A smaller movement is a click. */
const DRAG_PX = 3;

/** Sets, grips and drags corners with a mouse, a pen or a finger, while `isEditable`. */
export function useOutlinePointer(
  map: LeafletMap | null,
  { area, openRing }: Outline,
  isEditable: boolean,
  actions: OutlineActions,
): void {
  const placeOf = (event: MouseEvent): { pixel: [number, number]; position: [number, number] } => {
    if (map === null) return { pixel: [0, 0], position: [0, 0] };
    const { x, y } = map.mouseEventToContainerPoint(event);
    const unit = unitAt(viewOf(map), x, y);
    return { pixel: [x, y], position: [lonOfUnitX(unit.x), latOfUnitY(unit.y)] };
  };
  const targetOf = useEffectEvent((event: PointerEvent) => {
    if (map === null) return null;
    const pointer = event.pointerType === 'mouse' ? 'fine' : 'coarse';
    return outlineTargetAt(viewOf(map), area, openRing, placeOf(event).pixel, pointer);
  });
  /** The corner that a press grips: one that is set anew in the middle of an edge, too. */
  const grip = useEffectEvent((event: PointerEvent): OutlineCorner | null => {
    const target = targetOf(event);
    if (target === null) return null;
    const { corner } = target;
    const isOfOpen = openRing?.polygon === corner.polygon && openRing.ring === corner.ring;
    if (openRing !== null && isOfOpen && corner.corner === 0) {
      actions.onClose();
      return null;
    }
    if (target.kind === 'corner') {
      actions.onSelect(corner);
      return corner;
    }
    const [lon, lat] = placeOf(event).position;
    actions.onInsert(corner, lon, lat);
    return { ...corner, corner: corner.corner + 1 };
  });
  const drag = useEffectEvent((corner: OutlineCorner, event: PointerEvent, isSame: boolean): void => {
    const [lon, lat] = placeOf(event).position;
    actions.onMove(corner, lon, lat, isSame);
  });
  const click = useEffectEvent((event: MouseEvent): void => {
    const [lon, lat] = placeOf(event).position;
    if (openRing === null) actions.onSelect(null);
    else actions.onAdd(lon, lat);
  });

  useEffect(() => {
    if (map === null || !isEditable) return undefined;
    const container = map.getContainer();
    let held: { corner: OutlineCorner | null; x: number; y: number; isDragged: boolean } | null = null;
    let isSpent = false;

    const onDown = (event: PointerEvent): void => {
      isSpent = false;
      if (!event.isPrimary || event.button !== 0 || targetOf(event) === null) return;
      isSpent = true;
      map.dragging.disable();
      held = { corner: grip(event), x: event.clientX, y: event.clientY, isDragged: false };
      container.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent): void => {
      if (held === null) {
        container.style.cursor = targetOf(event) === null ? '' : 'pointer';
        return;
      }
      const { corner, x, y, isDragged } = held;
      if (corner === null || (!isDragged && Math.hypot(event.clientX - x, event.clientY - y) < DRAG_PX))
        return;
      drag(corner, event, isDragged);
      held.isDragged = true;
    };
    const onUp = (): void => {
      if (held === null) return;
      held = null;
      map.dragging.enable();
    };
    const onClick = ({ originalEvent }: LeafletMouseEvent): void => {
      if (!isSpent) click(originalEvent);
      isSpent = false;
    };
    // Before Leaflet, which would begin to drag the map.
    container.addEventListener('pointerdown', onDown, { capture: true });
    container.addEventListener('pointermove', onMove);
    container.addEventListener('pointerup', onUp);
    container.addEventListener('pointercancel', onUp);
    map.on('click', onClick);
    return () => {
      container.removeEventListener('pointerdown', onDown, { capture: true });
      container.removeEventListener('pointermove', onMove);
      container.removeEventListener('pointerup', onUp);
      container.removeEventListener('pointercancel', onUp);
      map.off('click', onClick);
      container.style.cursor = '';
      map.dragging.enable();
    };
  }, [map, isEditable]);
}
