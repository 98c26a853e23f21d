import type { AreaOutline } from '../portfolio-columns.ts';
import type { CrsCode } from '../vocabulary.ts';
import { wgs84Position } from './wgs84-position.ts';

/** Degrees with six decimals are a tenth of a metre, finer than any area is drawn. */
const DEGREE_STEPS = 1e6;
const rounded = (degrees: number): number => Math.round(degrees * DEGREE_STEPS) / DEGREE_STEPS;

/** A recorded outline in WGS84 degrees of six decimals; null stays null. */
export function wgs84Outline(
  outline: { crs: CrsCode; polygons: readonly (readonly (readonly [number, number])[])[][] } | null,
): AreaOutline | null {
  if (outline === null) return null;
  return outline.polygons.map((polygon) =>
    polygon.map((ring) =>
      ring.map(([lon, lat]): [number, number] => {
        const position = wgs84Position(lon, lat, outline.crs);
        return [rounded(position.lon), rounded(position.lat)];
      }),
    ),
  );
}
