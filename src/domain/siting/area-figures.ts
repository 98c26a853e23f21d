import { holdsPosition, type Polygon, type Position } from './polygon.ts';

/** Closed outlines in WGS84 degrees, polygon by polygon, the outer one first, then holes. */
export type Area = readonly Polygon[];

const RADIANS = Math.PI / 180;
const EQUATORIAL_RADIUS_M = 6_378_137;
const FIRST_ECCENTRICITY_SQUARED = 6.694_379_990_141_316_5e-3;
const FIRST_ECCENTRICITY = Math.sqrt(FIRST_ECCENTRICITY_SQUARED);
const POLAR_RADIUS_SQUARED = EQUATORIAL_RADIUS_M ** 2 * (1 - FIRST_ECCENTRICITY_SQUARED);
const M2_PER_KM2 = 1e6;

/** Square metres of the ellipsoid between the equator and a latitude, for each radian of longitude (Snyder 1987, 3-12). */
function beltM2(lat: number): number {
  const sin = Math.sin(lat * RADIANS);
  const eccentric = FIRST_ECCENTRICITY * sin;
  return (
    (POLAR_RADIUS_SQUARED / 2) *
    (sin / (1 - eccentric * eccentric) + Math.atanh(eccentric) / FIRST_ECCENTRICITY)
  );
}

/**
 * Square metres inside a closed outline whose edges are straight in lon/lat, as RFC 7946 defines them: the belt
 * under each edge by Simpson's rule, off by less than 1e-9 of it for edges up to 100 km.
 */
function outlineM2(outline: readonly Position[]): number {
  const [start] = outline;
  if (start === undefined) return 0;
  // Belts are counted from the outline's own latitude: from the equator, rounding would count for square metres.
  const base = beltM2(start[1]);
  const belt = (lat: number): number => beltM2(lat) - base;
  let sum = 0;
  let previous = start;
  for (const corner of outline) {
    const middle = (previous[1] + corner[1]) / 2;
    const mean = (belt(previous[1]) + 4 * belt(middle) + belt(corner[1])) / 6;
    sum += mean * (corner[0] - previous[0]) * RADIANS;
    previous = corner;
  }
  return Math.abs(sum);
}

/** Square kilometres on the WGS84 ellipsoid, without the holes. The polygons may touch but not overlap. */
export function areaKm2(area: Area): number {
  let sum = 0;
  for (const polygon of area) {
    for (const [ring, outline] of polygon.entries()) sum += (ring === 0 ? 1 : -1) * outlineM2(outline);
  }
  return sum / M2_PER_KM2;
}

/** Whether the area holds a WGS84 position; of areas that share a border exactly one holds a position on it. */
export function areaHolds(area: Area, lon: number, lat: number): boolean {
  return area.some((polygon) => holdsPosition(polygon, lon, lat));
}

/**
 * The area's centre of mass, `[lon, lat]`; it may lie outside of a bent area. Taken in degrees: for an area of 10 km
 * that is within 2 m of the centre on the ground. null without an area.
 */
export function areaCentroid(area: Area): [number, number] | null {
  const origin = area[0]?.[0]?.[0];
  if (origin === undefined) return null;
  let [weight, lon, lat] = [0, 0, 0];
  for (const polygon of area) {
    for (const [ring, outline] of polygon.entries()) {
      let [twice, sumLon, sumLat] = [0, 0, 0];
      let previous = outline[0];
      for (const corner of outline) {
        if (previous === undefined) continue;
        const [ax, ay] = [previous[0] - origin[0], previous[1] - origin[1]];
        const [bx, by] = [corner[0] - origin[0], corner[1] - origin[1]];
        const cross = ax * by - bx * ay;
        twice += cross;
        sumLon += cross * (ax + bx);
        sumLat += cross * (ay + by);
        previous = corner;
      }
      const sign = Math.sign(twice) * (ring === 0 ? 1 : -1);
      weight += sign * twice;
      lon += (sign * sumLon) / 3;
      lat += (sign * sumLat) / 3;
    }
  }
  return weight > 0 ? [origin[0] + lon / weight, origin[1] + lat / weight] : null;
}
