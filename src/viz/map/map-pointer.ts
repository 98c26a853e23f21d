import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useState } from 'react';
import type { MapView } from './mercator.ts';
import { viewOf } from './painted-layer.ts';

/** Follows the pointer: what it is on, until the map moves or the pointer leaves; a click chooses it. */
export function useMapPointer<Target extends object>(
  map: LeafletMap | null,
  targetAt: (view: MapView, xPx: number, yPx: number) => Target | null,
  onChoose: (target: Target) => void,
): Target | null {
  const [hovered, setHovered] = useState<Target | null>(null);
  const targetOf = useEffectEvent(({ containerPoint }: LeafletMouseEvent): Target | null =>
    map === null ? null : targetAt(viewOf(map), containerPoint.x, containerPoint.y),
  );
  const choose = useEffectEvent(onChoose);

  useEffect(() => {
    if (map === null) return undefined;
    const onMove = (event: LeafletMouseEvent): void => {
      const target = targetOf(event);
      map.getContainer().style.cursor = target === null ? '' : 'pointer';
      setHovered((before) => (JSON.stringify(before) === JSON.stringify(target) ? before : target));
    };
    const onLeave = (): void => setHovered(null);
    const onClick = (event: LeafletMouseEvent): void => {
      const target = targetOf(event);
      if (target !== null) choose(target);
    };
    map.on({ mousemove: onMove, mouseout: onLeave, movestart: onLeave, click: onClick });
    return () => {
      map.off({ mousemove: onMove, mouseout: onLeave, movestart: onLeave, click: onClick });
    };
  }, [map]);
  return hovered;
}
