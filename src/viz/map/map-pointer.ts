import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useState } from 'react';
import type { MapScene } from './map-scene.ts';
import { isSameTarget, type MapTarget, targetAt } from './map-target.ts';
import { viewOf } from './painted-layer.ts';

/** Follows the pointer: what it is on, until the map moves or the pointer leaves; a click chooses it. */
export function useMapPointer(
  map: LeafletMap | null,
  scene: MapScene | null,
  onChoose: (target: MapTarget) => void,
): MapTarget | null {
  const [hovered, setHovered] = useState<MapTarget | null>(null);
  const targetOf = useEffectEvent(({ containerPoint }: LeafletMouseEvent): MapTarget | null => {
    if (map === null || scene === null) return null;
    return targetAt(scene, viewOf(map), containerPoint.x, containerPoint.y);
  });
  const choose = useEffectEvent(onChoose);

  useEffect(() => {
    if (map === null) return undefined;
    const onMove = (event: LeafletMouseEvent): void => {
      const target = targetOf(event);
      map.getContainer().style.cursor = target === null ? '' : 'pointer';
      setHovered((before) => (isSameTarget(before, target) ? before : target));
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
