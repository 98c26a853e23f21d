import gcoord from 'gcoord';
import type { CrsCode } from '../vocabulary.ts';

/**
 * The box in which GCJ-02 and BD-09 are defined, 0.05 degrees narrower than gcoord's own. At its edge, where a
 * converted point leaves the box and is then read unconverted, gcoord's search for the inverse never ends.
 */
const SHIFTED_BOX = { west: 72.054, south: 0.88, east: 137.784, north: 55.777 };

function isShifted(lon: number, lat: number): boolean {
  return (
    lon > SHIFTED_BOX.west && lon < SHIFTED_BOX.east && lat > SHIFTED_BOX.south && lat < SHIFTED_BOX.north
  );
}

/**
 * A recorded position in WGS84. CGCS2000 is used as it is (under 1 m apart); GCJ-02 and BD-09 are converted
 * inside China's box and stand for WGS84 outside it, as their own definition has it.
 */
export function wgs84Position(lon: number, lat: number, crs: CrsCode): { lon: number; lat: number } {
  if (crs === 'WGS84' || crs === 'CGCS2000' || !isShifted(lon, lat)) return { lon, lat };
  const [wgsLon, wgsLat] = gcoord.transform([lon, lat], gcoord[crs], gcoord.WGS84);
  return { lon: wgsLon, lat: wgsLat };
}
