import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useRef } from 'react';
import { fitBox, useMapSize } from './leaflet-map.ts';
import type { MapFrame } from './map-frame.ts';
import type { UnitBox } from './map-geometry.ts';
import {
  latOfUnitY,
  lonOfUnitX,
  type MapView,
  pixelX,
  pixelY,
  type UnitPoint,
  unitX,
  unitY,
} from './mercator.ts';
import { viewOf } from './painted-layer.ts';

/** Where one looks: the middle in WGS84 degrees, and Leaflet's zoom. */
export type MapPlace = { lon: number; lat: number; zoom: number };

function placeOf(map: LeafletMap, { position }: MapFrame): MapPlace {
  const { lat, lng } = map.getCenter();
  const [wgsLon, wgsLat] = position({ x: unitX(lng), y: unitY(lat) });
  return { lon: wgsLon, lat: wgsLat, zoom: map.getZoom() };
}

function goTo(map: LeafletMap, { unit }: MapFrame, { lon, lat, zoom }: MapPlace): void {
  const { x, y } = unit(lon, lat);
  map.setView([latOfUnitY(y), lonOfUnitX(x)], zoom, { animate: false });
}

/** Shows the first place, or the home where none is given, widened or moved until the points are in view. */
export function useFirstView(
  map: LeafletMap | null,
  frame: MapFrame,
  home: UnitBox,
  { place, points }: { place: MapPlace | null; points: readonly UnitPoint[] },
): void {
  useMapSize(map, (shown) => {
    if (place !== null) {
      goTo(shown, frame, place);
      return;
    }
    fitBox(shown, home);
    if (points.length > 0) showPoints(shown, points);
  });
}

/** Tells where one looks each time the map comes to rest after a move; not where it opens. */
export function usePlace(
  map: LeafletMap | null,
  frame: MapFrame,
  onPlace: (place: MapPlace, view: MapView) => void,
): void {
  const tell = useEffectEvent((moved: LeafletMap) => onPlace(placeOf(moved, frame), viewOf(moved)));
  useEffect(() => {
    if (map === null) return undefined;
    const onRest = (): void => {
      if (map.getSize().x > 0) tell(map);
    };
    map.on('moveend resize', onRest);
    return () => {
      map.off('moveend resize', onRest);
    };
  }, [map]);
}

/** Keeps the ground in the middle where it is when the frame changes under it. */
export function useFrameChange(map: LeafletMap | null, frame: MapFrame): void {
  const last = useRef(frame);
  useEffect(() => {
    if (map === null || last.current === frame) return;
    if (map.getSize().x > 0) goTo(map, frame, placeOf(map, last.current));
    last.current = frame;
  }, [map, frame]);
}

const MARGIN_PX = 24;
/** Near enough to tell ten metres. */
const CLOSEST_ZOOM = 17;

/** Brings points into view when one of them is not, as near as they allow. */
export function showPoints(map: LeafletMap, points: readonly UnitPoint[]): void {
  const view = viewOf(map);
  const isSeen = points.every(({ x, y }) => {
    const [left, top] = [pixelX(view, x), pixelY(view, y)];
    return (
      left > MARGIN_PX &&
      top > MARGIN_PX &&
      left < view.widthPx - MARGIN_PX &&
      top < view.heightPx - MARGIN_PX
    );
  });
  if (isSeen) return;
  const box: UnitBox = {
    left: Math.min(...points.map(({ x }) => x)),
    right: Math.max(...points.map(({ x }) => x)),
    top: Math.min(...points.map(({ y }) => y)),
    bottom: Math.max(...points.map(({ y }) => y)),
  };
  fitBox(map, box, 14);
}

/** Zooms in on a box, and in any case nearer than before. */
export function zoomInto(map: LeafletMap, box: UnitBox): void {
  const before = map.getZoom();
  fitBox(map, box, CLOSEST_ZOOM);
  if (map.getZoom() < before + 0.5) map.setZoom(Math.min(before + 2, map.getMaxZoom()), { animate: false });
}
