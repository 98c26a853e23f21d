import type { Area } from './area-figures.ts';
import { areaHolds } from './area-figures.ts';
import type { Polygon } from './polygon.ts';
import { distanceToLine, ringLine } from './ring-line.ts';

/**
 * How an area lies to the ring: `across` when the ring passes through it; else the metres from its nearest edge.
 * A fact about the area; whether a site is supported is decided for the site.
 */
export type AreaRingDistance = { side: 'outside' | 'inside' | 'across'; nearestM: number };

/** Geodesic metres between the area's edges and the ring's line, 0 for `across`. @param ring in WGS84 */
export function areaRingDistance(area: Area, ring: Polygon): AreaRingDistance {
  const [outline] = ring;
  const outlines = area.flat();
  if (outline === undefined || outlines.length === 0) return { side: 'outside', nearestM: Number.NaN };
  const line = ringLine(outline);
  let nearestM = Infinity;
  let [isInside, isOutside] = [false, false];
  for (const edges of outlines.map(ringLine)) {
    // Cut into short pieces, so that an edge which passes through a corner of the ring is seen on both sides.
    for (let at = 0; at < edges.lon.length; at += 1) {
      const [lon, lat] = [edges.lon[at] ?? 0, edges.lat[at] ?? 0];
      nearestM = Math.min(nearestM, distanceToLine(line, lon, lat).distanceM);
      if (areaHolds([ring], lon, lat)) isInside = true;
      else isOutside = true;
    }
    for (const [lon, lat] of outline) {
      nearestM = Math.min(nearestM, distanceToLine(edges, lon, lat).distanceM);
    }
  }
  const isCut = outline.some(([lon, lat]) => areaHolds(area, lon, lat));
  if (isCut || (isInside && isOutside)) return { side: 'across', nearestM: 0 };
  return { side: isInside ? 'inside' : 'outside', nearestM };
}
