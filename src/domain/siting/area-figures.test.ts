import { assert, integer, property, tuple } from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { areaDifference } from './area-difference.ts';
import { type Area, areaCentroid, areaHolds, areaKm2 } from './area-figures.ts';
import { areaRingDistance } from './area-ring-distance.ts';
import { geodesicM } from './ring-line.ts';
import type { Polygon, Position } from './polygon.ts';

function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Karney's area of a geodesic polygon. */
function geodesicKm2(outline: readonly Position[]): number {
  const polygon = geographiclib.Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of outline.slice(1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN) / 1e6;
}

/** The same edges with many corners, so that geodesics follow straight lon/lat lines. */
function dense(outline: readonly Position[], steps: number): Position[] {
  return outline.slice(1).flatMap((to, index) => {
    const from = outline[index]!;
    return Array.from({ length: steps }, (_, step): Position => {
      const share = (step + 1) / steps;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    });
  });
}

describe('square kilometres', () => {
  it('are those of the ellipsoid', () => {
    const outline = box(116.2, 40.1, 116.5, 40.3);
    const points = dense(outline, 500);
    expect(areaKm2([[outline]]) / geodesicKm2([points.at(-1)!, ...points])).toBeCloseTo(1, 7);
    const slanted: Position[] = [
      [116.2, 40.1],
      [116.21, 40.1],
      [116.215, 40.12],
      [116.2, 40.1],
    ];
    const slantedPoints = dense(slanted, 500);
    const slantedKm2 = geodesicKm2([slantedPoints.at(-1)!, ...slantedPoints]);
    expect(areaKm2([[slanted]]) / slantedKm2).toBeCloseTo(1, 7);
  });

  it('leave holes out, add polygons, and do not depend on the turning', () => {
    const outer = box(116.2, 40.1, 116.5, 40.3);
    const hole = box(116.3, 40.15, 116.4, 40.2);
    const whole = areaKm2([[outer]]);
    expect(areaKm2([[outer, hole]])).toBeCloseTo(whole - areaKm2([[hole]]), 9);
    expect(areaKm2([[outer.toReversed(), hole]])).toBeCloseTo(whole - areaKm2([[hole]]), 9);
    expect(areaKm2([[outer, hole], [hole]])).toBeCloseTo(whole, 9);
    expect(areaKm2([])).toBe(0);
  });

  it('are exact for a field of a hundred metres', () => {
    const field = box(116.2, 40.1, 116.201, 40.101);
    const width = geodesicM(116.2, 40.1005, 116.201, 40.1005);
    const height = geodesicM(116.2, 40.1, 116.2, 40.101);
    expect(areaKm2([[field]]) * 1e6).toBeCloseTo(width * height, 2);
  });
});

describe('centre', () => {
  it('lies in the middle, drawn away from a hole', () => {
    const outer = box(116.2, 40.1, 116.6, 40.3);
    expect(areaCentroid([[outer]])).toEqual([expect.closeTo(116.4, 9), expect.closeTo(40.2, 9)]);
    const holed = areaCentroid([[outer, box(116.2, 40.1, 116.4, 40.3)]]);
    expect(holed).toEqual([expect.closeTo(116.5, 9), expect.closeTo(40.2, 9)]);
    expect(areaCentroid([])).toBeNull();
  });

  it('weighs polygons by their area', () => {
    const centre = areaCentroid([[box(116, 40, 116.1, 40.1)], [box(117, 40, 117.3, 40.1).toReversed()]]);
    expect(centre?.[0]).toBeCloseTo((116.05 + 3 * 117.15) / 4, 9);
  });
});

it('an area holds what lies in a polygon and in none of its holes', () => {
  const area: Area = [[box(116, 40, 117, 41), box(116.4, 40.4, 116.6, 40.6)], [box(118, 40, 119, 41)]];
  expect([areaHolds(area, 116.2, 40.5), areaHolds(area, 118.5, 40.5)]).toEqual([true, true]);
  expect([areaHolds(area, 116.5, 40.5), areaHolds(area, 117.5, 40.5)]).toEqual([false, false]);
});

describe('what a new outline wins and loses', () => {
  it('is nothing for the same one, and all for one elsewhere', () => {
    const area: Area = [[box(116, 40, 116.3, 40.2), box(116.1, 40.1, 116.2, 40.15)]];
    const same = areaDifference(area, area);
    expect(same.gainedKm2).toBeCloseTo(0, 9);
    expect(same.lostKm2).toBeCloseTo(0, 9);
    const away: Area = [[box(117, 40, 117.3, 40.2)]];
    const moved = areaDifference(area, away);
    expect(moved.gainedKm2).toBeCloseTo(areaKm2(away), 9);
    expect(moved.lostKm2).toBeCloseTo(areaKm2(area), 9);
    expect(moved.keptKm2).toBeCloseTo(0, 9);
    expect(areaDifference([], away)).toEqual({ gainedKm2: areaKm2(away), lostKm2: 0, keptKm2: 0 });
  });

  it('is the half that a box was pushed aside', () => {
    const { gainedKm2, lostKm2, keptKm2 } = areaDifference(
      [[box(116, 40, 116.2, 40.1)]],
      [[box(116.1, 40, 116.3, 40.1)]],
    );
    expect(gainedKm2 / keptKm2).toBeCloseTo(1, 9);
    expect(lostKm2 / keptKm2).toBeCloseTo(1, 9);
  });

  it('adds up, whatever cuts across what', () => {
    const corner = tuple(integer({ min: 0, max: 1000 }), integer({ min: 0, max: 1000 }));
    const triangle = tuple(corner, corner, corner).filter(
      ([a, b, c]) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) > 50,
    );
    const areaOf = (corners: readonly (readonly [number, number])[]): Area => {
      const outline = corners.map(([x, y]): Position => [116 + x / 10_000, 40 + y / 10_000]);
      return [[[...outline, outline[0]!]]];
    };
    assert(
      property(triangle, triangle, (one, other) => {
        const [before, after] = [areaOf(one), areaOf(other)];
        const { gainedKm2, lostKm2, keptKm2 } = areaDifference(before, after);
        expect(lostKm2 + keptKm2).toBeCloseTo(areaKm2(before), 6);
        expect(gainedKm2 + keptKm2).toBeCloseTo(areaKm2(after), 2);
        const back = areaDifference(after, before);
        expect(back.gainedKm2).toBeCloseTo(lostKm2, 6);
        expect(back.lostKm2).toBeCloseTo(gainedKm2, 6);
      }),
    );
  });
});

describe('distance to the ring', () => {
  const ring: Polygon = [box(116.2, 39.8, 116.5, 40)];

  it('is that of the nearest edge, on either side', () => {
    const outside = areaRingDistance([[box(116.3, 40.1, 116.4, 40.2)]], ring);
    expect(outside.side).toBe('outside');
    expect(outside.nearestM).toBeCloseTo(geodesicM(116.35, 40, 116.35, 40.1), 0);
    const inside = areaRingDistance([[box(116.3, 39.85, 116.4, 39.9)]], ring);
    expect(inside.side).toBe('inside');
  });

  it('is measured to a corner of the ring as well', () => {
    const { nearestM } = areaRingDistance([[box(116.6, 40.1, 116.7, 40.2)]], ring);
    expect(nearestM).toBeCloseTo(geodesicM(116.5, 40, 116.6, 40.1), 0);
  });

  it('says when the ring passes through', () => {
    expect(areaRingDistance([[box(116.3, 39.95, 116.4, 40.2)]], ring)).toEqual({
      side: 'across',
      nearestM: 0,
    });
    expect(areaRingDistance([[box(116, 39, 117, 41)]], ring).side).toBe('across');
  });
});
