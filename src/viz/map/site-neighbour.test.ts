import { describe, expect, it } from 'vitest';
import { isArrowKey, siteTowards } from './site-neighbour.ts';
import { markRadii, type SiteMarks } from './site-marks.ts';

function marksAt(...places: [x: number, y: number, isShown?: 0 | 1][]): SiteMarks {
  const zeros = new Uint8Array(places.length);
  return {
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    isShown: Uint8Array.from(places, ([, , isShown]) => isShown ?? 1),
    radiusPx: markRadii(new Float64Array(places.length)),
    shape: zeros,
    colour: zeros,
    hasWarning: zeros,
  };
}

describe('the next site', () => {
  const cross = marksAt([0, 0], [1, 0], [-1, 0], [0, 1], [0, -1], [3, 0]);

  it.each([
    ['ArrowRight', 1],
    ['ArrowLeft', 2],
    ['ArrowDown', 3],
    ['ArrowUp', 4],
  ] as const)('by %s lies there', (key, site) => {
    expect(siteTowards(cross, 0, key)).toBe(site);
  });

  it('is the nearest in the direction, not behind it and not far aside', () => {
    expect(siteTowards(cross, 1, 'ArrowRight')).toBe(5);
    expect(siteTowards(cross, 5, 'ArrowRight')).toBeNull();
    expect(siteTowards(marksAt([0, 0], [1, 5]), 0, 'ArrowRight')).toBeNull();
  });

  it('is one that the filter shows', () => {
    expect(siteTowards(marksAt([0, 0], [1, 0, 0], [2, 0]), 0, 'ArrowRight')).toBe(2);
  });

  it('steps through sites at one place before it moves on, and back', () => {
    const stacked = marksAt([0, 0], [0, 0], [0, 0], [1, 0], [-1, 0]);
    expect([0, 1, 2].map((site) => siteTowards(stacked, site, 'ArrowRight'))).toEqual([1, 2, 3]);
    expect([2, 1, 0].map((site) => siteTowards(stacked, site, 'ArrowLeft'))).toEqual([1, 0, 4]);
  });

  it('answers to arrow keys alone', () => {
    expect(['ArrowUp', 'Enter', 'a', 'toString'].filter(isArrowKey)).toEqual(['ArrowUp']);
  });
});

describe('mark radii', () => {
  it('have areas in proportion to the capacity', () => {
    const [small = 0, large = 0] = markRadii(Float64Array.of(25, 100));
    expect((large / small) ** 2).toBeCloseTo(4, 5);
  });

  it('keep the smallest and the missing visible', () => {
    const [tiny, missing, zero, huge] = markRadii(Float64Array.of(0.01, Number.NaN, 0, 400));
    expect([tiny, missing, zero]).toEqual([3.3, 3.3, 3.3]);
    expect(huge).toBeCloseTo(12, 5);
  });

  it('shrink together in a crowd', () => {
    const crowd = markRadii(new Float64Array(10_000).fill(5));
    expect(crowd[0]).toBeLessThan(markRadii(new Float64Array(100).fill(5))[0] ?? 0);
  });
});
