import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef } from 'react';
import type { MapScene } from './map-scene.ts';
import { paintBase } from './paint-base.ts';
import { furnitureBoxes } from './paint-furniture.ts';
import { paintLabels } from './paint-labels.ts';
import { paintSites } from './paint-sites.ts';
import { PaintedLayer } from './painted-layer.ts';
import { placeLabels } from './place-labels.ts';

const PANES = { base: '200', sites: '400' } as const;

function nothing(): void {
  // A layer is there before its scene is.
}

function addLayer(map: LeafletMap, name: keyof typeof PANES): PaintedLayer {
  const pane = map.createPane(name);
  pane.style.zIndex = PANES[name];
  return new PaintedLayer(name, nothing).addTo(map);
}

/** Draws the scene on two canvases, so that a click on a filter repaints the sites alone. */
export function useMapLayers(map: LeafletMap | null, scene: MapScene | null): void {
  const layers = useRef<{ base: PaintedLayer; sites: PaintedLayer } | null>(null);
  useEffect(() => {
    if (map === null) return undefined;
    const added = { base: addLayer(map, 'base'), sites: addLayer(map, 'sites') };
    layers.current = added;
    return () => {
      layers.current = null;
      added.base.remove();
      added.sites.remove();
    };
  }, [map]);

  const { geometry, colours, filter, words, controls } = scene ?? {};
  // Names keep clear of sites wherever these are, shown or not: only their places matter here.
  const { x, y, radiusPx, hasWarning } = scene?.marks ?? {};
  useEffect(() => {
    if (map === null || geometry === undefined || colours === undefined || filter === undefined) return;
    if (
      words === undefined ||
      controls === undefined ||
      x === undefined ||
      y === undefined ||
      radiusPx === undefined ||
      hasWarning === undefined
    )
      return;
    layers.current?.base.setPaint((pen, view, visible) => {
      paintBase(pen, view, { geometry, colours, filter });
      const taken = furnitureBoxes(visible, geometry, controls);
      const labels = placeLabels(visible, geometry, { x, y, radiusPx, hasWarning }, words.inside, taken);
      paintLabels(pen, labels, colours, view.scale, visible.leftPx - view.leftPx, visible.topPx - view.topPx);
    });
  }, [map, geometry, colours, filter, words, controls, x, y, radiusPx, hasWarning]);

  useEffect(() => {
    if (map === null || scene === null) return;
    layers.current?.sites.setPaint((pen, view) => paintSites(pen, view, scene));
  }, [map, scene]);
}
