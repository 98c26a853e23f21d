import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { canvasPen } from './canvas-pen.ts';
import type { MapPen } from './map-pen.ts';
import type { MapScene } from './map-scene.ts';
import { type MapTarget, siteRadius } from './map-target.ts';
import type { MapView } from './mercator.ts';
import { paintFurniture } from './paint-furniture.ts';
import { paintReadout, type Readout } from './paint-readout.ts';
import { sizedContext, viewOf } from './painted-layer.ts';
import { pixelLine } from './pixel-line.ts';

/** The view, each time the map comes to rest. */
export function useRestingView(map: LeafletMap | null): MapView | null {
  const [view, setView] = useState<MapView | null>(null);
  useEffect(() => {
    if (map === null) return undefined;
    const onRest = (): void => setView(viewOf(map));
    onRest();
    map.on('moveend zoomend resize viewreset', onRest);
    return () => {
      map.off('moveend zoomend resize viewreset', onRest);
    };
  }, [map]);
  return view;
}

/** Draws the border of the district that is pointed at. */
export function outlineDistrict(
  pen: MapPen,
  view: MapView,
  { geometry, colours }: MapScene,
  adcode: number,
): void {
  const lines = geometry.districts.find((district) => district.adcode === adcode)?.lines ?? [];
  const outlines = lines.map((line) => pixelLine(view, line));
  pen.path(outlines, true, { stroke: colours.accent, strokeOpacity: 0.7, strokeWidth: 1.5 * view.scale });
}

/**
 * The canvas over the map that stays in place: scale bar, north, inset, and what the pointer or the keyboard points at.
 */
export function useMapOverlay(
  map: LeafletMap | null,
  scene: MapScene | null,
  target: MapTarget | null,
  readout: Readout | null,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (map === null || scene === null) return undefined;
    const paint = (): void => {
      const view = viewOf(map);
      const context = canvas.current && sizedContext(canvas.current, view.widthPx, view.heightPx);
      if (context === null || view.widthPx === 0) return;
      const pen = canvasPen(context);
      if (target?.kind === 'district') outlineDistrict(pen, view, scene, target.adcode);
      if (target?.kind === 'site' && readout !== null) {
        paintReadout(pen, view, readout, siteRadius(scene, view, target.site), scene.colours);
      }
      paintFurniture(pen, view, scene);
    };
    paint();
    map.on('move zoom resize viewreset', paint);
    return () => {
      map.off('move zoom resize viewreset', paint);
    };
  }, [map, scene, target, readout]);
  return canvas;
}
