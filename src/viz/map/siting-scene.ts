import type { CallOut } from './call-outs.ts';
import type { IsoLines } from './iso-lines.ts';
import type { UnitLine } from './map-geometry.ts';
import type { MapScene } from './map-scene.ts';
import type { MapTarget } from './map-target.ts';
import { type MapView, pixelX, pixelY } from './mercator.ts';
import type { Loupe } from './paint-loupe.ts';
import type { Halo } from './paint-precision.ts';
import type { Readout } from './paint-readout.ts';
import { clusterRadius, type SiteClustering } from './site-clusters.ts';
import { targetAt } from './map-target.ts';

/** What a reader may take from the map or put on it; the ring is always there. */
export const SITING_PARTS = ['iso', 'roads', 'districts', 'parks', 'sites', 'precision'] as const;
export type SitingPart = (typeof SITING_PARTS)[number];

/** The scene of the map page. */
export type SitingScene = MapScene & {
  parts: ReadonlySet<SitingPart>;
  /** Whether tiles lie below, so that land and water are left to them. */
  isOverTiles: boolean;
  isoLines: IsoLines;
  isoText: (km: number) => string;
  /** Metres per site, NaN where missing. */
  precisionM: Float64Array;
  callOuts: readonly CallOut[];
  /** The chosen area. */
  area: UnitLine | null;
  clustering: (view: MapView) => SiteClustering;
};

/** What is shown of the selected site: the halo once its figures are known, the loupe when it lies on the line. */
export type SelectedSite = { site: number; readout: Readout | null; halo: Halo | null; loupe: Loupe | null };

/** A cluster by its place in the clustering of the view. */
export type SitingTarget = MapTarget | { kind: 'cluster'; id: number };

/** Sites in drawing order without those that are drawn within clusters. */
export function singles({ order, clustering }: SitingScene, view: MapView): Uint32Array {
  const { isClustered } = clustering(view);
  return order.filter((site) => isClustered[site] !== 1);
}

/** Single sites before clusters before parks before districts; null outside the city. */
export function sitingTargetAt(
  scene: SitingScene,
  view: MapView,
  xPx: number,
  yPx: number,
): SitingTarget | null {
  const hasSites = scene.parts.has('sites');
  const order = hasSites ? singles(scene, view) : new Uint32Array(0);
  const parks = scene.parts.has('parks') ? scene.geometry.parks : [];
  const target = targetAt({ ...scene, order, geometry: { ...scene.geometry, parks } }, view, xPx, yPx);
  if (target?.kind === 'site' || !hasSites) return target;
  const id = scene.clustering(view).clusters.findIndex((cluster) => {
    const far = Math.hypot(pixelX(view, cluster.x) - xPx, pixelY(view, cluster.y) - yPx);
    return far <= clusterRadius(cluster) * view.scale + 2;
  });
  return id === -1 ? target : { kind: 'cluster', id };
}
