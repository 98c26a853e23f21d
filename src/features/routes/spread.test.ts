import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutlier, spreadOf } from './spread.ts';

describe('spreadOf', () => {
  it('has no spread of nothing', () => {
    expect(spreadOf([])).toBeNull();
  });

  it('interpolates between ranks', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({
      median: 2.5,
      lowest: 1,
      highest: 4,
      lowerFence: -0.5,
      upperFence: 5.5,
    });
  });

  it('has a median with as many values above as below', () => {
    const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (drawn) => {
        const spread = spreadOf(drawn);
        const median = spread?.median ?? Number.NaN;
        const below = drawn.filter((value) => value < median).length;
        const above = drawn.filter((value) => value > median).length;
        expect(below).toBeLessThanOrEqual(drawn.length / 2);
        expect(above).toBeLessThanOrEqual(drawn.length / 2);
        expect([spread?.lowest, spread?.highest]).toEqual([Math.min(...drawn), Math.max(...drawn)]);
      }),
    );
  });
});

describe('isOutlier', () => {
  it('is a value beyond the fences', () => {
    const values = [10, 11, 12, 13, 14, 40];
    const spread = spreadOf(values);
    expect(values.filter((value) => isOutlier(value, spread, values.length))).toEqual([40]);
  });

  it('is none in a sample too small to have any', () => {
    expect(isOutlier(40, spreadOf([1, 1, 1, 40]), 4)).toBe(false);
  });
});
