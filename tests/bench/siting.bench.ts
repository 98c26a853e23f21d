import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { districtsFile, ringFile } from '../../src/contract/boundary.ts';
import { buildBoundarySet } from '../../src/domain/siting/boundary-set.ts';
import { checkSite, type SitePoint } from '../../src/domain/siting/site-check.ts';

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/boundaries/${name}.geojson`, import.meta.url), 'utf8'));
const ring = ringFile.parse(file('fifth-ring')).features.flatMap(({ geometry }) => geometry.coordinates);
const districts = districtsFile.parse(file('districts')).features.map(({ properties, geometry }) => ({
  adcode: properties.adcode,
  name: properties.name,
  polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
}));
const boundaries = buildBoundarySet(ring, districts);

/** Evenly spread over the city by the golden ratio and its square. */
function sites(count: number, crs: SitePoint['crs']): SitePoint[] {
  return Array.from({ length: count }, (_, index) => ({
    lon: 115.6 + 1.6 * ((index * 0.618033988749895) % 1),
    lat: 39.5 + 1.4 * ((index * 0.381966011250105) % 1),
    crs,
    precisionM: 100,
  }));
}

const tenThousand = sites(10_000, 'WGS84');
const tenThousandShifted = sites(10_000, 'GCJ02');
const twoHundredThousand = sites(200_000, 'WGS84');

describe('siting', () => {
  it('judges sites', async ({ bench }) => {
    let judged = 0;
    const judge = (points: readonly SitePoint[]) => (): void => {
      judged = 0;
      for (const point of points) if (checkSite(boundaries, point).distanceM !== null) judged += 1;
    };
    await bench.compare(
      bench('10,000 sites', judge(tenThousand)),
      bench('10,000 sites in GCJ-02', judge(tenThousandShifted)),
    );
    expect(judged).toBe(10_000);
    const large = bench('200,000 sites', judge(twoHundredThousand));
    await large.run({ iterations: 3, warmupIterations: 1, time: 0 });
    expect(judged).toBe(200_000);
  });

  it('checks and prepares the boundaries', async ({ bench }) => {
    let prepared = 0;
    const prepare = (): void => {
      prepared = buildBoundarySet(ring, districts).districts.length;
    };
    await bench('boundaries', prepare).run();
    expect(prepared).toBe(16);
  });
});
