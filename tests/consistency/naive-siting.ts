/*
 * The auditor's copy of the siting rule: positions converted by the published formulas, the nearest point of the ring
 * found edge by edge in a plane, the distance to it by Vincenty's formula. It agrees with the product's geodesics to
 * some centimetres.
 */
import type { SiteRecord } from '../../src/contract/record.ts';

export type NaiveSite = {
  lon: number | null;
  lat: number | null;
  /** Metres, negative inside the ring. */
  distanceM: number | null;
  siting: 'outside' | 'on_the_line' | 'inside' | 'unknown';
};

const RADIANS = Math.PI / 180;

export function judgeSite(
  { lon, lat, crs, precisionM }: SiteRecord,
  outline: readonly (readonly number[])[],
  uncertaintyM: number,
): NaiveSite {
  if (lon === null || lat === null || crs === null)
    return { lon: null, lat: null, distanceM: null, siting: 'unknown' };
  const position = wgs84Of(lon, lat, crs);
  const awayM = metresToLine(position, outline);
  const isInside = crossingsToTheEast(position, outline) % 2 === 1;
  const distanceM = isInside ? -awayM : awayM;
  const at = { lon: position[0], lat: position[1], distanceM };
  if (precisionM === null) return { ...at, siting: 'unknown' };
  if (awayM <= precisionM + uncertaintyM) return { ...at, siting: 'on_the_line' };
  return { ...at, siting: isInside ? 'inside' : 'outside' };
}

/** One site inside decides a project, then one on the line, then one unknown; without a site it is unknown. */
export function sitingOfProject(sites: readonly NaiveSite[]): NaiveSite['siting'] {
  for (const siting of ['inside', 'on_the_line', 'unknown'] as const)
    if (sites.some((site) => site.siting === siting)) return siting;
  return sites.length === 0 ? 'unknown' : 'outside';
}

function wgs84Of(lon: number, lat: number, crs: string): [number, number] {
  if (crs === 'GCJ02') return unshifted(lon, lat);
  if (crs !== 'BD09') return [lon, lat];
  const [x, y] = [lon - 0.0065, lat - 0.006];
  const radius = Math.hypot(x, y) - 0.000_02 * Math.sin((y * Math.PI * 3000) / 180);
  const angle = Math.atan2(y, x) - 0.000_003 * Math.cos((x * Math.PI * 3000) / 180);
  return unshifted(radius * Math.cos(angle), radius * Math.sin(angle));
}

/** The WGS84 position whose GCJ-02 form this is, by coming nearer again and again. */
function unshifted(lon: number, lat: number): [number, number] {
  let guess: [number, number] = [lon, lat];
  for (let round = 0; round < 30; round += 1) {
    const shifted = gcj02Of(guess[0], guess[1]);
    guess = [guess[0] + lon - shifted[0], guess[1] + lat - shifted[1]];
  }
  return guess;
}

function gcj02Of(lon: number, lat: number): [number, number] {
  const [x, y] = [lon - 105, lat - 35];
  const wave = (value: number, parts: readonly (readonly [number, number])[]): number =>
    parts.reduce((sum, [height, length]) => sum + height * Math.sin((value * Math.PI) / length), 0) * (2 / 3);
  const common = wave(x, [
    [20, 1 / 6],
    [20, 1 / 2],
  ]);
  const northM =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    wave(y, [
      [20, 1],
      [40, 3],
      [160, 12],
      [320, 30],
    ]);
  const eastM =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    wave(x, [
      [20, 1],
      [40, 3],
      [150, 12],
      [300, 30],
    ]);
  const [radiusM, eccentricity] = [6_378_245, 0.006_693_421_622_965_943];
  const sine = Math.sin(lat * RADIANS);
  const flat = 1 - eccentricity * sine * sine;
  const degreesNorth = northM / (((radiusM * (1 - eccentricity)) / flat ** 1.5) * RADIANS);
  const degreesEast = eastM / ((radiusM / Math.sqrt(flat)) * Math.cos(lat * RADIANS) * RADIANS);
  return [lon + degreesEast, lat + degreesNorth];
}

function crossingsToTheEast(
  [lon, lat]: readonly [number, number],
  outline: readonly (readonly number[])[],
): number {
  let crossings = 0;
  for (let edge = 1; edge < outline.length; edge += 1) {
    const [fromLon = 0, fromLat = 0] = outline[edge - 1] ?? [];
    const [toLon = 0, toLat = 0] = outline[edge] ?? [];
    if (fromLat > lat === toLat > lat) continue;
    const at = fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon);
    if (at > lon) crossings += 1;
  }
  return crossings;
}

/** The nearest point of each edge is found in a plane around the site; the edges are short. */
function metresToLine(position: readonly [number, number], outline: readonly (readonly number[])[]): number {
  const eastScale = Math.cos(position[1] * RADIANS);
  let least = Number.POSITIVE_INFINITY;
  for (let edge = 1; edge < outline.length; edge += 1) {
    const [fromLon = 0, fromLat = 0] = outline[edge - 1] ?? [];
    const [toLon = 0, toLat = 0] = outline[edge] ?? [];
    const [east, north] = [(toLon - fromLon) * eastScale, toLat - fromLat];
    const [awayEast, awayNorth] = [(position[0] - fromLon) * eastScale, position[1] - fromLat];
    const along = (awayEast * east + awayNorth * north) / (east * east + north * north);
    const share = Math.min(1, Math.max(0, along));
    const at: [number, number] = [fromLon + share * (toLon - fromLon), fromLat + share * (toLat - fromLat)];
    least = Math.min(least, vincentyM(position, at));
  }
  return least;
}

/** Metres on the WGS84 ellipsoid (Vincenty 1975). */
function vincentyM([lonA, latA]: readonly [number, number], [lonB, latB]: readonly [number, number]): number {
  const [a, f] = [6_378_137, 1 / 298.257_223_563];
  const b = a * (1 - f);
  const [u1, u2] = [
    Math.atan((1 - f) * Math.tan(latA * RADIANS)),
    Math.atan((1 - f) * Math.tan(latB * RADIANS)),
  ];
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const apart = (lonB - lonA) * RADIANS;
  let lambda = apart;
  let [sinSigma, cosSigma, sigma, cosSqAlpha, cos2M] = [0, 1, 0, 1, 0];
  for (let round = 0; round < 50; round += 1) {
    sinSigma = Math.hypot(cos2 * Math.sin(lambda), cos1 * sin2 - sin1 * cos2 * Math.cos(lambda));
    if (sinSigma === 0) return 0;
    cosSigma = sin1 * sin2 + cos1 * cos2 * Math.cos(lambda);
    sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cos1 * cos2 * Math.sin(lambda)) / sinSigma;
    cosSqAlpha = 1 - sinAlpha * sinAlpha;
    cos2M = cosSqAlpha === 0 ? 0 : cosSigma - (2 * sin1 * sin2) / cosSqAlpha;
    const c = (f / 16) * cosSqAlpha * (4 + f * (4 - 3 * cosSqAlpha));
    lambda =
      apart +
      (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M * cos2M - 1)));
  }
  const uSq = (cosSqAlpha * (a * a - b * b)) / (b * b);
  const bigA = 1 + (uSq / 16_384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
  const bigB = (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
  const correction =
    bigB *
    sinSigma *
    (cos2M +
      (bigB / 4) *
        (cosSigma * (2 * cos2M * cos2M - 1) -
          (bigB / 6) * cos2M * (4 * sinSigma * sinSigma - 3) * (4 * cos2M * cos2M - 3)));
  return b * bigA * (sigma - correction);
}
