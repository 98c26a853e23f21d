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

/** Fewer sites than this within reach are still told apart, and in a crowd hardly any are. */
const LEAST = { ordinary: 7, exception: 4, crowd: 3 };
const REACH_PX = { ordinary: 26, exception: 20, crowd: 52 };
/** More shown sites than this are a crowd. */
const CROWD = 1500;
/** More exceptions than this would cover the map; they then join the others, and their clusters say so. */
const MOST_APART = 150;
/** Between the marks of two clusters. */
const GAP_PX = 2;
/** Wider than two marks that touch: a cluster of a million has a radius of 39. */
const CELL_PX = 80;

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

/** Clusters by where they lie, to find the one whose mark a point or another mark touches. */
class ClusterGrid {
  readonly #cells = new Map<number, Set<SiteCluster>>();
  readonly #worldPx: number;

  constructor(worldPx: number) {
    this.#worldPx = worldPx;
  }

  add(cluster: SiteCluster): void {
    const cell = this.#cell(cluster, 0, 0);
    const held = this.#cells.get(cell);
    if (held === undefined) this.#cells.set(cell, new Set([cluster]));
    else held.add(cluster);
  }

  remove(cluster: SiteCluster): void {
    this.#cells.get(this.#cell(cluster, 0, 0))?.delete(cluster);
  }

  touching(place: UnitPoint, radiusPx: number): SiteCluster | null {
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const cluster of this.#cells.get(this.#cell(place, dx, dy)) ?? []) {
          const farPx = Math.hypot(cluster.x - place.x, cluster.y - place.y) * this.#worldPx;
          if (farPx < clusterRadius(cluster) + radiusPx) return cluster;
        }
      }
    }
    return null;
  }

  all(): SiteCluster[] {
    return [...this.#cells.values()].flatMap((held) => [...held]);
  }

  #cell({ x, y }: UnitPoint, dx: number, dy: number): number {
    const scale = this.#worldPx / CELL_PX;
    return key(Math.floor(x * scale) + dx, Math.floor(y * scale) + dy);
  }
}

/** Clusters whose marks do not cover each other: those that would are joined until none do. */
function apart(marks: SiteMarks, clusters: readonly SiteCluster[], worldPx: number): ClusterGrid {
  const settled = new ClusterGrid(worldPx);
  const waiting = [...clusters];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const other = settled.touching(next, clusterRadius(next) + GAP_PX);
    if (other === null) {
      settled.add(next);
    } else {
      settled.remove(other);
      waiting.push(clusterOf(marks, [...next.sites, ...other.sites]));
    }
  }
  return settled;
}

/** Clusters of some sites, apart from each other, with the single sites that their marks would cover. */
function clustersOf(
  marks: SiteMarks,
  sites: readonly number[],
  worldPx: number,
  kind: keyof typeof LEAST,
): SiteCluster[] {
  const found = heaps(marks, sites, REACH_PX[kind] / worldPx, LEAST[kind]);
  const settled = apart(
    marks,
    found.map((heap) => clusterOf(marks, heap)),
    worldPx,
  );
  const clusters = settled.all();
  const held = new Set(clusters.flatMap((cluster) => cluster.sites));
  const covered = new Map<SiteCluster, number[]>();
  for (const site of sites) {
    if (held.has(site)) continue;
    const above = settled.touching({ x: marks.x[site] ?? 0, y: marks.y[site] ?? 0 }, 0);
    if (above !== null) covered.set(above, [...(covered.get(above) ?? []), site]);
  }
  return clusters.map((cluster) => {
    const more = covered.get(cluster);
    return more === undefined ? cluster : clusterOf(marks, [...cluster.sites, ...more]);
  });
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
  const exceptions = shown.filter((site) => EXCEPTIONS.has(marks.shape[site] ?? 0));
  const isApart = exceptions.length <= MOST_APART;
  const ordinary = isApart ? shown.filter((site) => !EXCEPTIONS.has(marks.shape[site] ?? 0)) : shown;
  const kind = shown.length > CROWD ? 'crowd' : 'ordinary';
  const clusters = [
    ...clustersOf(marks, ordinary, worldPx, kind),
    ...(isApart ? clustersOf(marks, exceptions, worldPx, 'exception') : []),
  ];
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
