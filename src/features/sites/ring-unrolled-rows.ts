import { areaCentroid } from '../../domain/siting/area-figures.ts';
import type { Polygon } from '../../domain/siting/polygon.ts';
import type { SitingRow } from './siting-rows.ts';

/** A site on the ring pulled straight. */
export type UnrolledRow = SitingRow & {
  lon: number;
  lat: number;
  /** Clockwise degrees from north, 0 to 360, seen from the middle of the ring. */
  azimuthDeg: number;
  /** Signed metres to the ring, negative inside. */
  distanceM: number;
};

const DEGREES = 180 / Math.PI;

/** Degrees clockwise from north of a position seen from another, on a plane about the latter. */
export function azimuthFrom([lon, lat]: readonly [number, number], toLon: number, toLat: number): number {
  const east = (toLon - lon) * Math.cos(lat / DEGREES);
  const degrees = Math.atan2(east, toLat - lat) * DEGREES;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** The rows that have a place, each with its direction from the middle of the ring, in the order given. */
export function unrolledRows(rows: readonly SitingRow[], ring: Polygon): UnrolledRow[] {
  const middle = areaCentroid([ring]);
  if (middle === null) return [];
  return rows.flatMap((row) => {
    const { lon, lat, distanceM } = row;
    if (lon === null || lat === null || distanceM === null) return [];
    return [{ ...row, lon, lat, distanceM, azimuthDeg: azimuthFrom(middle, lon, lat) }];
  });
}

/** The eight directions, from north on clockwise. */
export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

export function directionOf(azimuthDeg: number): (typeof DIRECTIONS)[number] {
  return DIRECTIONS[Math.round(azimuthDeg / 45) % DIRECTIONS.length] ?? 'n';
}
