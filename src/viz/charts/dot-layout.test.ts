import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearAxis, logAxis } from './dot-axis.ts';
import { dotLanes, dotLayout } from './dot-layout.ts';
import type { DotFacet, DotRow } from './dot-row.ts';

const facet = (key: string): DotFacet => ({
  key,
  title: key,
  axis: linearAxis([0, 100], String),
  columns: [
    { header: '中位数', unit: '%' },
    { header: '未填', unit: '' },
  ],
});
const rows: DotRow[] = ['全钒液流', '固态锂离子'].map((name) => ({
  key: name,
  name,
  colour: 'red',
  safety: 'named',
  state: 'shown',
  cells: [0, 1, 2].map(() => ({
    dots: [],
    median: null,
    range: null,
    texts: ['88.5', '1/26'],
    isSmall: false,
  })),
}));

describe('dotLayout', () => {
  it('sets plots side by side where they have room, the names once', () => {
    const { blocks } = dotLayout(1200, rows, ['a', 'b', 'c'].map(facet));
    expect(blocks.map(({ namesX }) => namesX)).toEqual([0, null, null]);
    expect(new Set(blocks.map(({ rowsTop }) => rowsTop)).size).toBe(1);
    for (const { left, right, columnRights } of blocks) {
      expect(right - left).toBeGreaterThan(100);
      expect(columnRights.every((edge) => edge !== null && edge > right)).toBe(true);
    }
  });

  it('sets them one under the other where they have not, and drops the last columns first', () => {
    const { blocks, height } = dotLayout(300, rows, ['a', 'b', 'c'].map(facet));
    expect(blocks.map(({ namesX }) => namesX)).toEqual([0, 0, 0]);
    const [first, second] = blocks;
    expect(second?.rowsTop).toBeGreaterThan(first?.rowsTop ?? 0);
    expect(height).toBeGreaterThan(blocks.at(-1)?.rowsTop ?? 0);
    expect(first?.columnRights[1]).toBeNull();
  });

  it('keeps everything inside its width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 320, max: 2000 }), fc.integer({ min: 1, max: 3 }), (width, count) => {
        const { blocks } = dotLayout(width, rows, ['a', 'b', 'c'].slice(0, count).map(facet));
        for (const { left, right, columnRights } of blocks) {
          expect(right).toBeGreaterThan(left);
          for (const edge of [right, ...columnRights]) expect(edge ?? 0).toBeLessThanOrEqual(width + 0.001);
        }
      }),
    );
  });
});

describe('dotLanes', () => {
  it('leaves dots apart where they are, and moves covering ones aside', () => {
    expect(dotLanes([0, 20, 40], 6)).toEqual([0, 0, 0]);
    expect(new Set(dotLanes([10, 10, 10], 6)).size).toBe(3);
  });

  it('covers no dot while a lane is free', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }), (places) => {
        const seen = new Set(dotLanes(places, 6).map((offset, index) => `${offset} ${places[index] ?? ''}`));
        expect(seen.size).toBe(places.length);
      }),
    );
  });
});

describe('linearAxis', () => {
  it('has round ticks around the values', () => {
    expect(linearAxis([61, 94], String).ticks.map(({ text }) => text)).toEqual([
      '60',
      '70',
      '80',
      '90',
      '100',
    ]);
    expect(linearAxis([0.1, 0.25], String, 0).ticks[0]?.text).toBe('0');
  });

  it('holds every value, also a single one and none', () => {
    const values = fc.array(
      fc.nat(9_999_999).map((tenths) => tenths / 10),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(values, (drawn) => {
        const { domain, ticks } = linearAxis(drawn, String);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
        for (const value of drawn) {
          const slack = (domain[1] - domain[0]) * 1e-6;
          expect(value).toBeGreaterThanOrEqual(domain[0] - slack);
          expect(value).toBeLessThanOrEqual(domain[1] + slack);
        }
      }),
    );
  });
});

describe('logAxis', () => {
  it('runs in powers of ten', () => {
    expect(logAxis([3, 4000], String).ticks.map(({ value }) => value)).toEqual([1, 10, 100, 1000, 10_000]);
    expect(logAxis([0.05, 20_000], String).ticks).toHaveLength(4);
    expect(logAxis([10], String).domain).toEqual([10, 100]);
  });
});
