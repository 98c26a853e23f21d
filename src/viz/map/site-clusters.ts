import { SITING_VERDICTS } from '../../domain/vocabulary.ts';
import { boxAround, type UnitBox } from './map-geometry.ts';
import type { MapView, UnitPoint } from './mercator.ts';
import type { SiteMarks } from './site-marks.ts';

/** Sites drawn as one mark with their count. */
export type SiteCluster = UnitPoint & {
  sites: readonly number[];
  /** Index into `SITING_VERDICTS` of the most urgent of its sites. */
  worst: number;
  box: UnitBox;
};

export type SiteClustering = {
  clusters: readonly SiteCluster[];
  /** 1 per site that is drawn within a cluster. */
  isClustered: Uint8Array;
};

/** The exceptions first; they are never drawn within a cluster of the others. */
const URGENCY = (['inside', 'on_the_line', 'unknown', 'outside'] as const).map((siting) =>
  SITING_VERDICTS.indexOf(siting),
);
export const EXCEPTIONS: ReadonlySet<number> = new Set(URGENCY.slice(0, 2));

/** Fewer sites than this within reach are still told apart. */
const LEAST = { ordinary: 7, exception: 4 };
const REACH_PX = { ordinary: 26, exception: 20 };
/** Between the marks of two clusters. */
const GAP_PX = 2;

type Grid = Map<number, number[]>;

const key = (column: number, row: number): number => column * 2 ** 26 + row;

function gridOf({ x, y }: SiteMarks, sites: readonly number[], reach: number): Grid {
  const grid: Grid = new Map();
  for (const site of sites) {
    const cell = key(Math.floor((x[site] ?? 0) / reach), Math.floor((y[site] ?? 0) / reach));
    const held = grid.get(cell);
    if (held === undefined) grid.set(cell, [site]);
    else held.push(site);
  }
  return grid;
}

/** Sites within reach of a site that no cluster holds yet, itself among them. */
function freeWithin(
  marks: SiteMarks,
  grid: Grid,
  isTaken: Uint8Array,
  from: number,
  reach: number,
): number[] {
  const [fromX = 0, fromY = 0] = [marks.x[from], marks.y[from]];
  const [column, row] = [Math.floor(fromX / reach), Math.floor(fromY / reach)];
  const found: number[] = [];
  for (let dx = -1; dx <= 1; dx += 1) {
    for (let dy = -1; dy <= 1; dy += 1) {
      for (const site of grid.get(key(column + dx, row + dy)) ?? []) {
        const far = Math.hypot((marks.x[site] ?? 0) - fromX, (marks.y[site] ?? 0) - fromY);
        if (isTaken[site] === 0 && far <= reach) found.push(site);
      }
    }
  }
  return found;
}

function clusterOf({ x, y, shape }: SiteMarks, sites: readonly number[]): SiteCluster {
  const places = Float64Array.from(sites.flatMap((site) => [x[site] ?? 0, y[site] ?? 0]));
  const middle = { x: 0, y: 0 };
  for (const site of sites) {
    middle.x += (x[site] ?? 0) / sites.length;
    middle.y += (y[site] ?? 0) / sites.length;
  }
  const worst = URGENCY.find((siting) => sites.some((site) => shape[site] === siting)) ?? 0;
  return { ...middle, sites, worst, box: boxAround([places]) };
}

/** Heaps of sites within reach of each other; what stays alone is not in them. */
function heaps(marks: SiteMarks, sites: readonly number[], reach: number, least: number): number[][] {
  const isTaken = new Uint8Array(marks.x.length);
  const grid = gridOf(marks, sites, reach);
  const found: number[][] = [];
  for (const site of sites) {
    if (isTaken[site] === 1) continue;
    const near = freeWithin(marks, grid, isTaken, site, reach);
    if (near.length < least) continue;
    for (const each of near) isTaken[each] = 1;
    found.push(near);
  }
  return found;
}

/** The first cluster whose mark the point or mark touches; -1 for none. */
function touched(
  clusters: readonly SiteCluster[],
  { x, y }: UnitPoint,
  radiusPx: number,
  worldPx: number,
): number {
  return clusters.findIndex(
    (cluster) =>
      Math.hypot(cluster.x - x, cluster.y - y) * worldPx < clusterRadius(cluster) + radiusPx + GAP_PX,
  );
}

/** Joins clusters whose marks would cover each other until none do. */
function apart(marks: SiteMarks, clusters: readonly SiteCluster[], worldPx: number): SiteCluster[] {
  const settled: SiteCluster[] = [];
  const waiting = [...clusters];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const at = touched(settled, next, clusterRadius(next), worldPx);
    const [other] = at === -1 ? [] : settled.splice(at, 1);
    if (other === undefined) settled.push(next);
    else waiting.push(clusterOf(marks, [...next.sites, ...other.sites]));
  }
  return settled;
}

/**
 * Groups shown sites that would cover each other at this zoom. It depends on the zoom alone, not on the part in view,
 * so that clusters stand still while one drags.
 * @param worldPx width of the world in pixels of the normal type size; Infinity groups nothing
 */
export function siteClusters(marks: SiteMarks, worldPx: number): SiteClustering {
  const isClustered = new Uint8Array(marks.x.length);
  if (worldPx === Infinity) return { clusters: [], isClustered };
  const shown = Array.from(marks.isShown.keys()).filter((site) => marks.isShown[site] === 1);
  const isException = (site: number): boolean => EXCEPTIONS.has(marks.shape[site] ?? 0);
  const kinds = (['ordinary', 'exception'] as const).map((kind) => {
    const sites = shown.filter((site) => isException(site) === (kind === 'exception'));
    const found = heaps(marks, sites, REACH_PX[kind] / worldPx, LEAST[kind]);
    const clusters = apart(
      marks,
      found.map((heap) => clusterOf(marks, heap)),
      worldPx,
    );
    const held = new Set(clusters.flatMap((cluster) => cluster.sites));
    // A site alone under a cluster's mark would not be seen.
    const covered = new Map<number, number[]>();
    for (const site of sites) {
      if (held.has(site)) continue;
      const at = touched(clusters, { x: marks.x[site] ?? 0, y: marks.y[site] ?? 0 }, -GAP_PX, worldPx);
      if (at !== -1) covered.set(at, [...(covered.get(at) ?? []), site]);
    }
    return clusters.map((cluster, at) => {
      const more = covered.get(at);
      return more === undefined ? cluster : clusterOf(marks, [...cluster.sites, ...more]);
    });
  });
  const clusters = kinds.flat();
  for (const { sites } of clusters) for (const site of sites) isClustered[site] = 1;
  return { clusters, isClustered };
}

/** From this width of the world on every site stands alone: Leaflet's zoom of 15.5. */
const ALONE_PX = 256 * 2 ** 15.5;

/** The clusters of a view, kept until the zoom changes. */
export function clusteringByView(marks: SiteMarks): (view: MapView) => SiteClustering {
  let last: { worldPx: number; clustering: SiteClustering } | null = null;
  return (view) => {
    const plainPx = view.worldPx / view.scale;
    const worldPx = plainPx >= ALONE_PX ? Infinity : plainPx;
    if (last?.worldPx !== worldPx) last = { worldPx, clustering: siteClusters(marks, worldPx) };
    return last.clustering;
  };
}

/** Radius of a cluster's mark at scale 1: it grows with the order of the count. */
export function clusterRadius({ sites }: SiteCluster): number {
  return 9 + 5 * Math.log10(sites.length);
}
