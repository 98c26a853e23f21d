import { readFileSync } from 'node:fs';
import { assert, constantFrom, double, property, record } from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { districtsFile, ringFile } from '../../contract/boundary.ts';
import { buildBoundarySet } from './boundary-set.ts';
import { geodesicM } from './ring-line.ts';
import { checkSite, type SitePoint } from './site-check.ts';

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/boundaries/${name}.geojson`, import.meta.url), 'utf8'));

const ringFeature = ringFile.parse(file('fifth-ring')).features[0]!;
const districtFeatures = districtsFile.parse(file('districts')).features;
const boundaries = buildBoundarySet(
  ringFeature.geometry.coordinates,
  districtFeatures.map(({ properties, geometry }) => ({
    adcode: properties.adcode,
    name: properties.name,
    polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  })),
  ringFeature.properties.uncertaintyM,
);
const outline = ringFeature.geometry.coordinates[0]!;

const wgs84 = (lon: number, lat: number, precisionM: number | null = 0): SitePoint => ({
  lon,
  lat,
  crs: 'WGS84',
  precisionM,
});

/** The same distance by brute force: every edge cut into steps of about a metre, a geodesic to each. */
function bruteForceM(lon: number, lat: number): number {
  const nearestFirst = outline
    .slice(0, -1)
    .map((from, index) => {
      const to = outline[index + 1]!;
      return { from, to, far: geodesicM(lon, lat, ...from), lengthM: geodesicM(...from, ...to) };
    })
    .toSorted((a, b) => a.far - a.lengthM - (b.far - b.lengthM));
  let best = Infinity;
  for (const { from, to, far, lengthM } of nearestFirst) {
    if (far - lengthM > best) break;
    const steps = Math.ceil(lengthM);
    for (let step = 0; step <= steps; step += 1) {
      const share = step / steps;
      const [stepLon, stepLat] = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
      best = Math.min(best, geodesicM(lon, lat, stepLon, stepLat));
    }
  }
  return best;
}

describe('known places', () => {
  it.each([
    ['Future Science City, Energy Valley', 116.4701, 40.1147, 300, 'outside', 110114],
    ['Zhongguancun Life Science Park', 116.28815, 40.09354, 150, 'outside', 110114],
    ['Changping town', 116.2275, 40.2193, 300, 'outside', 110114],
    ['Liangxiang University Town', 116.17038, 39.72186, 150, 'outside', 110111],
    ['manufacturing base at Doudian', 116.07, 39.655, 1500, 'outside', 110111],
    ['Yizhuang core', 116.50736, 39.792, 150, 'outside', 110115],
    ['Yizhuang east', 116.55651, 39.78261, 150, 'outside', 110112],
    ['Tian’anmen Square', 116.3913, 39.9055, 300, 'inside', 110101],
  ] as const)('%s', (_, lon, lat, precisionM, verdict, adcode) => {
    const check = checkSite(boundaries, wgs84(lon, lat, precisionM));
    expect(check.verdict).toBe(verdict);
    expect(check.district?.adcode).toBe(adcode);
    expect(Math.sign(check.distanceM!)).toBe(verdict === 'outside' ? 1 : -1);
  });

  it('does not let the ring’s bounding box decide', () => {
    const [west, south, east, north] = boundaries.ring.extent;
    const corner = checkSite(boundaries, wgs84(west + 0.005, south + 0.005));
    expect(corner.verdict).toBe('outside');
    expect(checkSite(boundaries, wgs84(east - 0.005, north - 0.005)).verdict).toBe('outside');
  });

  it('names no district outside the city', () => {
    for (const [lon, lat] of [
      [117.2, 39.13],
      [116.83, 39.95],
      [115.97, 39.48],
    ] as const) {
      const check = checkSite(boundaries, wgs84(lon, lat));
      expect(check.district).toBeNull();
      expect(check.verdict).toBe('outside');
    }
  });

  it('puts the label of every district into it', () => {
    expect(districtFeatures).toHaveLength(16);
    for (const { properties } of districtFeatures) {
      const [lon, lat] = properties.label;
      expect(checkSite(boundaries, wgs84(lon, lat)).district).toEqual({
        adcode: properties.adcode,
        name: properties.name,
      });
    }
  });
});

describe('distance', () => {
  const near = record({
    lon: double({ min: 115.4, max: 117.5, noNaN: true }),
    lat: double({ min: 39.4, max: 41.1, noNaN: true }),
  });

  it('equals the brute-force geodesic distance within a decimetre all over the city', () => {
    assert(
      property(near, ({ lon, lat }) => {
        const { distanceM } = checkSite(boundaries, wgs84(lon, lat));
        expect(Math.abs(Math.abs(distanceM!) - bruteForceM(lon, lat))).toBeLessThan(0.1);
      }),
      { numRuns: 60 },
    );
  });

  it('equals the stated offset from a long edge, inside and outside', () => {
    const lengths = outline
      .slice(0, -1)
      .map((from, index) => geodesicM(from[0], from[1], outline[index + 1]![0], outline[index + 1]![1]));
    const longest = lengths.indexOf(Math.max(...lengths));
    const [from, to] = [outline[longest]!, outline[longest + 1]!];
    const [midLon, midLat] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const shrink = Math.cos((midLat * Math.PI) / 180);
    const [east, north] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
    const length = Math.hypot(east, north);
    const at = (metres: number) => {
      const degrees = metres / 111_200;
      return checkSite(
        boundaries,
        wgs84(midLon - ((north / length) * degrees) / shrink, midLat + (east / length) * degrees),
      );
    };
    for (const metres of [25, 100, 400]) {
      const [one, other] = [at(metres), at(-metres)];
      expect(one.distanceM! * other.distanceM!).toBeLessThan(0);
      expect(Math.abs(one.distanceM!)).toBeCloseTo(metres, -1);
      expect(Math.abs(Math.abs(one.distanceM!) - Math.abs(other.distanceM!))).toBeLessThan(metres * 0.01);
    }
  });

  it('ends at the named point of the ring, and is zero on its positions', () => {
    assert(
      property(near, ({ lon, lat }) => {
        const { distanceM, nearestRingPoint } = checkSite(boundaries, wgs84(lon, lat));
        const measured = geodesicM(lon, lat, nearestRingPoint!.lon, nearestRingPoint!.lat);
        expect(Math.abs(measured - Math.abs(distanceM!))).toBeLessThan(0.0051);
        const onRing = checkSite(boundaries, wgs84(nearestRingPoint!.lon, nearestRingPoint!.lat));
        expect(Math.abs(onRing.distanceM!)).toBeLessThan(0.1);
      }),
    );
    for (const [lon, lat] of outline) expect(checkSite(boundaries, wgs84(lon, lat)).distanceM).toBe(0);
  });

  it('holds anywhere on earth', () => {
    for (const [lon, lat] of [
      [0, 90],
      [116.4, -90],
      [180, 40],
      [-180, 40],
      [-63.6, -39.9],
    ] as const) {
      const check = checkSite(boundaries, wgs84(lon, lat, 1000));
      expect(check.verdict).toBe('outside');
      const vertexM = Math.min(...outline.map((position) => geodesicM(lon, lat, position[0], position[1])));
      expect(Math.abs(check.distanceM! - vertexM) / vertexM).toBeLessThan(0.01);
    }
    expect(checkSite(boundaries, wgs84(180, 40)).distanceM).toBeCloseTo(
      checkSite(boundaries, wgs84(-180, 40)).distanceM!,
      2,
    );
  });
});

describe('verdict', () => {
  const anyPoint = record({
    lon: double({ min: 116.1, max: 116.7, noNaN: true }),
    lat: double({ min: 39.7, max: 40.1, noNaN: true }),
    crs: constantFrom('WGS84', 'CGCS2000', 'GCJ02', 'BD09'),
    precisionM: double({ min: 0, max: 20_000, noNaN: true }),
  });

  it('is on the line exactly when the distance does not exceed precision + 20 m', () => {
    assert(
      property(anyPoint, (point) => {
        const { verdict, distanceM } = checkSite(boundaries, point);
        expect(verdict === 'on_the_line').toBe(Math.abs(distanceM!) <= point.precisionM + 20);
        const side = distanceM! < 0 ? 'inside' : 'outside';
        expect(['on_the_line', side]).toContain(verdict);
      }),
      { numRuns: 1000 },
    );
  });

  it('turns at precision + uncertainty, to the centimetre', () => {
    const site = wgs84(116.50736, 39.792);
    const { distanceM } = checkSite(boundaries, site);
    const at = (precisionM: number) => checkSite(boundaries, { ...site, precisionM }).verdict;
    expect(at(distanceM! - 20)).toBe('on_the_line');
    expect(at(distanceM! - 20.01)).toBe('outside');
  });

  it('takes the uncertainty from the boundary', () => {
    const site = wgs84(outline[0]![0] - 0.0003, outline[0]![1]);
    expect(checkSite(boundaries, site).verdict).toBe('outside');
    const coarse = buildBoundarySet(ringFeature.geometry.coordinates, [], 50);
    expect(checkSite(coarse, site).verdict).toBe('on_the_line');
  });

  it('is unknown without a position or a CRS, and keeps the distance without a precision', () => {
    const nothing = {
      verdict: 'unknown',
      distanceM: null,
      district: null,
      wgs84: null,
      nearestRingPoint: null,
    };
    expect(checkSite(boundaries, { ...wgs84(116.3, 39.9), lon: null })).toEqual(nothing);
    expect(checkSite(boundaries, { ...wgs84(116.3, 39.9), lat: null })).toEqual(nothing);
    expect(checkSite(boundaries, { ...wgs84(116.3, 39.9), crs: null })).toEqual(nothing);
    const vague = checkSite(boundaries, wgs84(116.2275, 40.2193, null));
    expect(vague.verdict).toBe('unknown');
    expect(vague.distanceM).toBe(checkSite(boundaries, wgs84(116.2275, 40.2193)).distanceM);
    expect(vague.district?.adcode).toBe(110114);
  });
});

describe('coordinate systems', () => {
  const [lon, lat] = [116.50736, 39.792];

  it('differ by about 550 m when GCJ-02 is read as WGS84', () => {
    const { wgs84: converted } = checkSite(boundaries, { lon, lat, crs: 'GCJ02', precisionM: 0 });
    const shiftM = geodesicM(lon, lat, converted!.lon, converted!.lat);
    expect(shiftM).toBeGreaterThan(500);
    expect(shiftM).toBeLessThan(600);
  });

  it('agree after conversion', () => {
    const straight = checkSite(boundaries, wgs84(lon, lat)).distanceM!;
    expect(checkSite(boundaries, { lon, lat, crs: 'CGCS2000', precisionM: 0 }).distanceM).toBe(straight);
    for (const [crs, code] of [
      ['GCJ02', gcoord.GCJ02],
      ['BD09', gcoord.BD09],
    ] as const) {
      const [shiftedLon, shiftedLat] = gcoord.transform([lon, lat], gcoord.WGS84, code);
      const check = checkSite(boundaries, { lon: shiftedLon, lat: shiftedLat, crs, precisionM: 0 });
      expect(Math.abs(check.distanceM! - straight)).toBeLessThan(0.5);
    }
  });

  it('end at the edge of the box in which GCJ-02 is defined', () => {
    const edges = [72.004, 72.0045, 72.01, 72.06, 105, 137.78, 137.83, 137.8347, 180, -180];
    const rims = [0.8293, 0.83, 0.84, 0.9, 35, 55.77, 55.82, 55.8271, 90, -90];
    for (const edge of edges) {
      for (const rim of rims) {
        for (const crs of ['GCJ02', 'BD09'] as const) {
          const { wgs84: converted } = checkSite(boundaries, { lon: edge, lat: rim, crs, precisionM: 0 });
          expect(Math.abs(converted!.lon - edge)).toBeLessThan(0.05);
          expect(Math.abs(converted!.lat - rim)).toBeLessThan(0.05);
        }
      }
    }
  });
});
