import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { canvasPen } from './canvas-pen.ts';
import { outlineDistrict } from './map-overlay.ts';
import { siteRadius } from './map-target.ts';
import { paintFurniture } from './paint-furniture.ts';
import { paintReadout, type Readout } from './paint-readout.ts';
import { paintSelected, paintSitingBase, paintSitingSites } from './paint-siting.ts';
import { PaintedLayer, sizedContext, viewOf } from './painted-layer.ts';
import type { SelectedSite, SitingScene, SitingTarget } from './siting-scene.ts';

/** Above Leaflet's tiles (200). */
const PANES = { base: '300', sites: '400' } as const;

function nothing(): void {
  // A layer is there before its scene is.
}

function addLayer(map: LeafletMap, name: keyof typeof PANES): PaintedLayer {
  const pane = map.createPane(name);
  pane.style.zIndex = PANES[name];
  return new PaintedLayer(name, nothing).addTo(map);
}

/** Draws land and lines on one canvas and the sites on another one above it. */
export function useSitingLayers(
  map: LeafletMap | null,
  scene: SitingScene | null,
  selected: SelectedSite | null,
): void {
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
  useEffect(() => {
    if (map === null || scene === null) return;
    layers.current?.base.setPaint((pen, view, visible) => {
      paintSitingBase(pen, view, visible, scene, selected);
    });
  }, [map, scene, selected]);
  useEffect(() => {
    if (map === null || scene === null) return;
    layers.current?.sites.setPaint((pen, view) => paintSitingSites(pen, view, scene));
  }, [map, scene]);
}

/** What the pointer, the keyboard or the list points at, apart from the selected site. */
export type Pointed = { target: SitingTarget; readout: Readout | null } | null;

/** The canvas that stays in place over the map: the selected site, what is pointed at, scale bar, north, inset. */
export function useSitingOverlay(
  map: LeafletMap | null,
  scene: SitingScene | null,
  pointed: Pointed,
  selected: SelectedSite | null,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (map === null || scene === null) return undefined;
    const paint = (): void => {
      const view = viewOf(map);
      const context = canvas.current && sizedContext(canvas.current, view.widthPx, view.heightPx);
      if (context === null || view.widthPx === 0) return;
      const pen = canvasPen(context);
      const target = pointed?.target;
      if (target?.kind === 'district') outlineDistrict(pen, view, scene, target.adcode);
      if (selected !== null) paintSelected(pen, view, scene, selected);
      if (target?.kind === 'site' && target.site !== selected?.site && pointed?.readout) {
        paintReadout(pen, view, pointed.readout, siteRadius(scene, view, target.site), scene.colours);
      }
      paintFurniture(pen, view, scene);
    };
    paint();
    map.on('move zoom resize viewreset', paint);
    return () => {
      map.off('move zoom resize viewreset', paint);
    };
  }, [map, scene, pointed, selected]);
  return canvas;
}

/** Tells which site the pointer is on, for what else shows it. */
export function usePointedSite(hovered: SitingTarget | null, onPoint: (site: number | null) => void): void {
  const site = hovered?.kind === 'site' ? hovered.site : null;
  const tell = useEffectEvent(onPoint);
  useEffect(() => tell(site), [site]);
}
