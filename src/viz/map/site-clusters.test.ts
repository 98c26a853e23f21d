import { describe, expect, it } from 'vitest';
import { SITING_VERDICTS, type SitingVerdict } from '../../domain/vocabulary.ts';
import { clusterRadius, siteClusters } from './site-clusters.ts';
import { markRadii, type SiteMarks } from './site-marks.ts';

type Place = { x: number; y: number; siting?: SitingVerdict; isShown?: boolean };

function marksAt(places: readonly Place[]): SiteMarks {
  return {
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }) => y),
    radiusPx: markRadii(new Float64Array(places.length)),
    shape: Uint8Array.from(places, ({ siting = 'outside' }) => SITING_VERDICTS.indexOf(siting)),
    colour: new Uint8Array(places.length),
    isShown: Uint8Array.from(places, ({ isShown = true }) => (isShown ? 1 : 0)),
    hasWarning: new Uint8Array(places.length),
  };
}

/** Sites in a row, a pixel apart in a world of 1000 pixels. */
const row = (count: number, siting: SitingVerdict = 'outside'): Place[] =>
  Array.from({ length: count }, (_, at) => ({ x: 0.5 + at / 1000, y: 0.5, siting }));

/** Sites over the whole square, by a sequence without gaps or heaps. */
const spread = (count: number): Place[] =>
  Array.from({ length: count }, (_, at) => ({
    x: (at * 0.754_877_666) % 1,
    y: (at * 0.569_840_291) % 1,
    siting: SITING_VERDICTS[at % 40 === 0 ? 2 : 0] ?? 'outside',
  }));

describe('clusters of sites', () => {
  it('leave a few sites alone', () => {
    const { clusters, isClustered } = siteClusters(marksAt(row(6)), 1000);
    expect(clusters).toEqual([]);
    expect([...isClustered]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('join a heap, with its middle, its box and its count', () => {
    const { clusters } = siteClusters(marksAt(row(9)), 1000);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.sites).toHaveLength(9);
    expect(clusters[0]?.x).toBeCloseTo(0.504, 6);
    expect(clusters[0]?.box).toEqual({ left: 0.5, right: 0.508, top: 0.5, bottom: 0.5 });
  });

  it('come apart when one is near enough, or asks for none', () => {
    expect(siteClusters(marksAt(row(9)), 100_000).clusters).toEqual([]);
    expect(siteClusters(marksAt(row(9)), Infinity).clusters).toEqual([]);
  });

  it('never take an exception into a cluster of other sites', () => {
    const heap = [...row(20), { x: 0.505, y: 0.5, siting: 'inside' as const }];
    const { clusters, isClustered } = siteClusters(marksAt(heap), 1000);
    expect(clusters.map(({ sites }) => sites.length)).toEqual([20]);
    expect(isClustered[20]).toBe(0);
  });

  it('say the most urgent siting of a heap of exceptions', () => {
    const heap = [...row(5, 'on_the_line'), ...row(1, 'inside')];
    const { clusters } = siteClusters(marksAt(heap), 1000);
    expect(clusters.map(({ worst }) => SITING_VERDICTS[worst])).toEqual(['inside']);
  });

  it('take exceptions in where there are too many to stand apart, and say so', () => {
    const crowd = [...row(20), ...row(160, 'on_the_line'), ...row(1, 'inside')];
    const { clusters } = siteClusters(marksAt(crowd), 1000);
    const first = clusters.find(({ sites }) => sites.includes(180));
    expect(first?.sites.length).toBeGreaterThan(21);
    expect(SITING_VERDICTS[first?.worst ?? 0]).toBe('inside');
  });

  it('hold none of the sites that the filter leaves out', () => {
    const heap = row(9).map((place, at) => ({ ...place, isShown: at !== 0 }));
    const { clusters, isClustered } = siteClusters(marksAt(heap), 1000);
    expect(clusters[0]?.sites).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(isClustered[0]).toBe(0);
  });

  it('stand apart from each other', () => {
    const near = [...row(10), ...row(10).map(({ x, y }) => ({ x: x + 0.03, y: y + 0.004 })), ...row(3)];
    const { clusters } = siteClusters(marksAt(near), 1000);
    for (const a of clusters) {
      for (const b of clusters) {
        if (a === b) continue;
        expect(Math.hypot(a.x - b.x, a.y - b.y) * 1000).toBeGreaterThan(clusterRadius(a) + clusterRadius(b));
      }
    }
    expect(clusters.reduce((sum, { sites }) => sum + sites.length, 0)).toBe(23);
  });

  it('count every one of ten thousand sites once, and leave marks that can be told apart', () => {
    const marks = marksAt(spread(10_000));
    const { clusters, isClustered } = siteClusters(marks, 1200);
    const clustered = clusters.flatMap(({ sites }) => sites);
    const alone = Array.from(isClustered.keys()).filter((site) => isClustered[site] === 0);
    expect(new Set([...clustered, ...alone]).size).toBe(10_000);
    expect(clustered.length + alone.length).toBe(10_000);
    expect(clusters.length + alone.length).toBeLessThan(900);
    expect(Math.max(...clusters.map(clusterRadius))).toBeLessThan(30);
  });
});
