import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

const draw = (seed: string, count: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.unit());
};

describe('seeded random', () => {
  it('repeats a seed and tells seeds apart', () => {
    expect(draw('1', 50)).toEqual(draw('1', 50));
    expect(draw('1', 5)).not.toEqual(draw('2', 5));
  });

  it('gives a branch its own stream, whatever its parent has drawn', () => {
    const fresh = seededRandom('seed');
    const used = seededRandom('seed');
    for (let count = 0; count < 20; count += 1) used.unit();
    expect(used.branch('sites').unit()).toBe(fresh.branch('sites').unit());
    expect(fresh.branch('sites').unit()).not.toBe(fresh.branch('awards').unit());
  });

  it('spreads evenly over the unit interval', () => {
    const values = draw('spread', 20_000);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length;
      expect(share).toBeGreaterThan(0.09);
      expect(share).toBeLessThan(0.11);
    }
  });

  it('keeps its bounds, its weights and every item of a shuffle', () => {
    const random = seededRandom('bounds');
    const whole = Array.from({ length: 2000 }, () => random.whole(3, 5));
    expect(new Set(whole)).toEqual(new Set([3, 4, 5]));
    const logs = Array.from({ length: 2000 }, () => random.logBetween(0.1, 10));
    expect(logs.every((value) => value >= 0.1 && value < 10)).toBe(true);
    const below = logs.filter((value) => value < 1).length / logs.length;
    expect(Math.abs(below - 0.5)).toBeLessThan(0.05);
    const heavy = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['heavy', 3],
        ['light', 1],
      ]),
    );
    expect(Math.abs(heavy.filter((item) => item === 'heavy').length / 4000 - 0.75)).toBeLessThan(0.03);
    expect(random.shuffled([1, 2, 3, 4, 5]).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    expect(() => random.pick([])).toThrow(RangeError);
    expect(() => random.weighted([['none', 0]])).toThrow(RangeError);
  });
});
