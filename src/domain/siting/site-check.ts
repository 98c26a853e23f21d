import type { CrsCode, SitingVerdict } from '../vocabulary.ts';
import type { BoundarySet, District, Ring } from './boundary-set.ts';
import { holdsPosition } from './polygon.ts';
import { distanceToLine } from './ring-line.ts';
import { wgs84Position } from './wgs84-position.ts';

/** A site's position as recorded; null is missing. `precisionM` is the radius of its uncertainty. */
export type SitePoint = {
  lon: number | null;
  lat: number | null;
  crs: CrsCode | null;
  precisionM: number | null;
};

export type SiteCheck = {
  verdict: SitingVerdict;
  /** Signed geodesic metres to the ring, negative inside, to the centimetre; null without a position. */
  distanceM: number | null;
  /** null outside the city and without a position. */
  district: { adcode: number; name: string } | null;
  wgs84: { lon: number; lat: number } | null;
  nearestRingPoint: { lon: number; lat: number } | null;
};

const NO_POSITION: SiteCheck = {
  verdict: 'unknown',
  distanceM: null,
  district: null,
  wgs84: null,
  nearestRingPoint: null,
};

function isInside(ring: Ring, lon: number, lat: number): boolean {
  const [west, south, east, north] = ring.extent;
  if (lon < west || lon > east || lat < south || lat > north) return false;
  return holdsPosition(ring.polygon, lon, lat);
}

function districtAt(districts: readonly District[], lon: number, lat: number): SiteCheck['district'] {
  for (const { adcode, name, polygons, extent } of districts) {
    if (lon < extent[0] || lon > extent[2] || lat < extent[1] || lat > extent[3]) continue;
    if (polygons.some((polygon) => holdsPosition(polygon, lon, lat))) return { adcode, name };
  }
  return null;
}

function decide(distanceM: number, precisionM: number | null, uncertaintyM: number): SitingVerdict {
  if (precisionM === null) return 'unknown';
  if (Math.abs(distanceM) > precisionM + uncertaintyM) return distanceM < 0 ? 'inside' : 'outside';
  return 'on_the_line';
}

/**
 * Where a site stands against the ring (geo rule: `outside` or `inside` only when the distance exceeds the
 * site's precision plus the ring's uncertainty). A position without a CRS is never taken for WGS84: it is
 * `unknown` without a distance; without a precision it is `unknown` with one.
 * The verdict is taken on the distance as returned, rounded to the centimetre, so that a reader can repeat it.
 */
export function checkSite({ ring, districts }: BoundarySet, point: SitePoint): SiteCheck {
  const { lon, lat, crs, precisionM } = point;
  if (lon === null || lat === null || crs === null) return NO_POSITION;
  const wgs84 = wgs84Position(lon, lat, crs);
  const nearest = distanceToLine(ring.line, wgs84.lon, wgs84.lat);
  const roundedM = Math.round(nearest.distanceM * 100) / 100;
  const distanceM = roundedM !== 0 && isInside(ring, wgs84.lon, wgs84.lat) ? -roundedM : roundedM;
  return {
    verdict: decide(distanceM, precisionM, ring.uncertaintyM),
    distanceM,
    district: districtAt(districts, wgs84.lon, wgs84.lat),
    wgs84,
    nearestRingPoint: { lon: nearest.lon, lat: nearest.lat },
  };
}
