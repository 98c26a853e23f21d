import { holdsPosition } from '../../domain/siting/polygon.ts';
import type { MapScene } from './map-scene.ts';
import { type MapView, pixelsPerMetre, pixelX, pixelY, unitAt } from './mercator.ts';

/** What lies under the pointer; sites are indices into the marks. */
export type MapTarget =
  | { kind: 'site'; site: number }
  | { kind: 'park'; id: string }
  | { kind: 'district'; adcode: number };

/** Marks are hit from this far outside their edge, so that the smallest can be. */
const REACH_PX = 4;

/** Radius of a site's mark in the view. */
export function siteRadius({ marks }: MapScene, view: MapView, site: number): number {
  return (marks.radiusPx[site] ?? 0) * view.scale;
}

function siteAt(scene: MapScene, view: MapView, xPx: number, yPx: number): number | null {
  const { marks, order } = scene;
  let nearest: number | null = null;
  let least = Infinity;
  // From the topmost down: of marks that lie under the pointer alike, the one in sight wins.
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const site = order[at] ?? 0;
    const dx = pixelX(view, marks.x[site] ?? 0) - xPx;
    const dy = pixelY(view, marks.y[site] ?? 0) - yPx;
    const outside = Math.max(0, Math.hypot(dx, dy) - siteRadius(scene, view, site));
    if (outside <= REACH_PX * view.scale && outside < least) {
      nearest = site;
      least = outside;
      if (outside === 0) break;
    }
  }
  return nearest;
}

/** Sites before parks before districts; null outside the city. */
export function targetAt(scene: MapScene, view: MapView, xPx: number, yPx: number): MapTarget | null {
  const site = siteAt(scene, view, xPx, yPx);
  if (site !== null) return { kind: 'site', site };
  const point = unitAt(view, xPx, yPx);
  for (const { id, x, y, radiusM, outline } of scene.geometry.parks) {
    const far = Math.hypot(pixelX(view, x) - xPx, pixelY(view, y) - yPx);
    const isIn =
      outline === null
        ? far <= radiusM * pixelsPerMetre(view, y)
        : outline.polygons.some((polygon) => holdsPosition(polygon, point.x, point.y));
    if (isIn) return { kind: 'park', id };
  }
  const district = scene.geometry.districts.find(
    ({ box, polygons }) =>
      point.x >= box.left &&
      point.x <= box.right &&
      point.y >= box.top &&
      point.y <= box.bottom &&
      polygons.some((polygon) => holdsPosition(polygon, point.x, point.y)),
  );
  return district === undefined ? null : { kind: 'district', adcode: district.adcode };
}
