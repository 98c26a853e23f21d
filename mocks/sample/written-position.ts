import gcoord from 'gcoord';
import type { CrsCode } from '../../src/domain/vocabulary.ts';

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A WGS84 point as written in a system: CGCS2000 is WGS84 to a metre, the other two are shifted by their own rule. */
export function writtenIn(
  crs: CrsCode,
  { lon, lat }: { lon: number; lat: number },
): { lon: number; lat: number } {
  if (crs === 'WGS84' || crs === 'CGCS2000') return { lon: rounded(lon), lat: rounded(lat) };
  const target = crs === 'GCJ02' ? gcoord.GCJ02 : gcoord.BD09;
  const [writtenLon, writtenLat] = gcoord.transform([lon, lat], gcoord.WGS84, target);
  return { lon: rounded(writtenLon), lat: rounded(writtenLat) };
}
