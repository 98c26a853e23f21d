import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastShareHeight, shareEdges, shareLayout } from './share-layout.ts';
import type { SharePeriod, SharePlot } from './share-row.ts';

const periods: SharePeriod[] = Array.from({ length: 17 }, (_, index) => ({
  key: String(index),
  label: `Q${(index % 4) + 1}`,
  year: String(2022 + Math.floor(index / 4)),
}));
const plots: SharePlot[] = ['approved', 'commissioned'].map((key) => ({
  key,
  title: key,
  countWord: '笔',
  bars: periods.map((period) => ({
    key: period.key,
    shares: [0.5, 0, 0.5],
    mark: null,
    count: '12',
    isSmall: false,
    hintTitle: '',
    hint: [],
  })),
}));

describe('shareLayout', () => {
  it('shares the height that there is, and needs a least one', () => {
    const low = shareLayout({ width: 700, height: 0 }, periods, plots);
    const high = shareLayout({ width: 700, height: 600 }, periods, plots);
    expect(low.height).toBe(leastShareHeight(2));
    expect(high.height).toBeGreaterThan(590);
    expect(high.height).toBeLessThanOrEqual(600);
    for (const { plots: placed } of [low, high]) {
      const [upper, lower] = placed.map(({ top, zero }) => zero - top);
      expect(upper).toBe(lower);
    }
  });

  it('labels as many periods as stand beside each other', () => {
    expect(shareLayout({ width: 900, height: 0 }, periods, plots).labelStep).toBe(1);
    expect(shareLayout({ width: 320, height: 0 }, periods, plots).labelStep).toBeGreaterThan(1);
  });
});

it('shareEdges run from 0 to 1', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 3 }), (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0) || 1;
      const edges = shareEdges(parts.map((part) => part / whole));
      expect(edges).toHaveLength(parts.length + 1);
      expect(edges[0]).toBe(0);
      expect(Math.max(...edges)).toBeLessThanOrEqual(1);
      edges.forEach((edge, index) => expect(edge).toBeGreaterThanOrEqual(edges[index - 1] ?? 0));
    }),
  );
});
