import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markAt, unrolledLayout, unrolledX, unrolledY } from './unrolled-layout.ts';

describe('the ring pulled straight', () => {
  it('begins in the west-southwest and has the north left of its middle', () => {
    expect([247.5, 270, 0, 90, 180, 247].map(unrolledX)).toEqual([0, 22.5, 112.5, 202.5, 292.5, 359.5]);
  });

  it('draws the root of the distance, inside below the line', () => {
    expect([4000, 0, -9000].map(unrolledY)).toEqual([2, 0, -3]);
  });

  it('has ticks within its domain that keep their distance, for any room and any sites', () => {
    const extents = tuple(integer({ min: -30_000, max: 0 }), integer({ min: 0, max: 120_000 }));
    const rooms = tuple(integer({ min: 300, max: 1800 }), integer({ min: 160, max: 500 }));
    assert(
      property(extents, rooms, (extent, [width, height]) => {
        const { ticks, domain, top, bottom } = unrolledLayout({ width, height }, extent);
        const [low, high] = domain;
        expect(unrolledY(extent[0])).toBeGreaterThanOrEqual(low);
        expect(unrolledY(extent[1])).toBeLessThanOrEqual(high);
        const places = [...ticks.map(({ y }) => y), 0].toSorted((a, b) => a - b);
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(low);
          expect(place).toBeLessThanOrEqual(high);
          const next = places[index + 1];
          if (next !== undefined)
            expect(((next - place) * (bottom - top)) / (high - low)).toBeGreaterThanOrEqual(16.9);
        }
        for (const { km, y } of ticks) expect(Math.sign(y) * y * y).toBeCloseTo(km, 9);
      }),
    );
  });

  it('names four directions where there is no room for eight', () => {
    expect(unrolledLayout({ width: 360, height: 240 }, [0, 1000]).directions).toEqual([0, 90, 180, 270]);
    expect(unrolledLayout({ width: 900, height: 240 }, [0, 1000]).directions).toHaveLength(8);
  });
});

it('finds the nearest mark in reach, and context only where nothing shown is near', () => {
  const marks = {
    x: Float64Array.of(10, 14, 100),
    y: Float64Array.of(10, 10, 10),
    radiusPx: Float64Array.of(4, 4, 20),
    isShown: Uint8Array.of(0, 1, 0),
  };
  expect(markAt(marks, 10, 10, 12)).toBe(1);
  expect(markAt(marks, 115, 10, 12)).toBe(2);
  expect(markAt(marks, 60, 60, 12)).toBeNull();
});
