import { type MapView, pixelX, pixelY, unitX, unitY } from './mercator.ts';

/** A corner of an area by polygon, ring (0 is the outer one) and place in the ring, all from 0. */
export type OutlineCorner = { polygon: number; ring: number; corner: number };

/** Rings of an area in WGS84 degrees, each without the position that repeats its first. */
export type OpenArea = readonly (readonly (readonly (readonly [number, number])[])[])[];

/** `middle`: of the edge that begins at the corner, where a new corner can be set. */
export type OutlineTarget = { kind: 'corner' | 'middle'; corner: OutlineCorner };

/** Shorter edges show no middle: there is no room to grip it. */
const SHORTEST_EDGE_PX = 36;
const REACH_PX = { fine: 9, coarse: 20 } as const;

export function isSameCorner(a: OutlineCorner | null, b: OutlineCorner | null): boolean {
  return (
    a === b ||
    (a !== null && b !== null && a.polygon === b.polygon && a.ring === b.ring && a.corner === b.corner)
  );
}

export type PixelCorner = OutlineCorner & { x: number; y: number };

/** Every corner in pixels, ring by ring. */
export function pixelRings(view: MapView, area: OpenArea): PixelCorner[][] {
  return area.flatMap((polygon, at) =>
    polygon.map((ring, ringAt) =>
      ring.map(([lon, lat], corner) => ({
        polygon: at,
        ring: ringAt,
        corner,
        x: pixelX(view, unitX(lon)),
        y: pixelY(view, unitY(lat)),
      })),
    ),
  );
}

/** Middles of the edges that have room for one. @param isOpen whether a ring's last corner does not lead to its first */
export function pixelMiddles(
  rings: readonly (readonly PixelCorner[])[],
  scale: number,
  isOpen: (ring: PixelCorner) => boolean,
): PixelCorner[] {
  return rings.flatMap((ring) =>
    ring.flatMap((from, index) => {
      const isLast = index === ring.length - 1;
      const to = ring[(index + 1) % ring.length];
      if (to === undefined || ring.length < 2 || (isLast && isOpen(from))) return [];
      if (Math.hypot(to.x - from.x, to.y - from.y) < SHORTEST_EDGE_PX * scale) return [];
      return [{ ...from, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }];
    }),
  );
}

function nearest(points: readonly PixelCorner[], x: number, y: number, reach: number): PixelCorner | null {
  let best: PixelCorner | null = null;
  let bestPx = reach;
  for (const point of points) {
    const far = Math.hypot(point.x - x, point.y - y);
    if (far > bestPx) continue;
    [best, bestPx] = [point, far];
  }
  return best;
}

/** What lies under the pointer: a corner before the middle of an edge. */
export function outlineTargetAt(
  view: MapView,
  area: OpenArea,
  openRing: { polygon: number; ring: number } | null,
  [x, y]: readonly [number, number],
  pointer: keyof typeof REACH_PX,
): OutlineTarget | null {
  const rings = pixelRings(view, area);
  const reach = REACH_PX[pointer] * view.scale;
  const corner = nearest(rings.flat(), x, y, reach);
  if (corner !== null) return { kind: 'corner', corner: cornerOf(corner) };
  // While corners are being set, a click between two of them is the next corner.
  if (openRing !== null) return null;
  const middle = nearest(
    pixelMiddles(rings, view.scale, () => false),
    x,
    y,
    reach,
  );
  return middle === null ? null : { kind: 'middle', corner: cornerOf(middle) };
}

function cornerOf({ polygon, ring, corner }: PixelCorner): OutlineCorner {
  return { polygon, ring, corner };
}
