import gcoord from 'gcoord';

/**
 * A WGS84 position in GCJ-02 degrees, as maps of that system draw it: some 550 m off in Beijing. Outside China's box,
 * where GCJ-02 is not defined, the position stays. The way back is `wgs84Position`.
 */
export function gcj02Position(lon: number, lat: number): { lon: number; lat: number } {
  const [gcjLon, gcjLat] = gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02);
  return { lon: gcjLon, lat: gcjLat };
}
