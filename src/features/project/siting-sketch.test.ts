import { describe, expect, it } from 'vitest';
import { apiOver } from '../../../tests/api/api-under-test.ts';
import { smallPortfolio } from '../../../tests/api/small-portfolio.ts';
import { boundaries } from '../../contract/boundary.ts';
import { projectDetail } from '../../contract/project-detail.ts';
import { sitingSketch } from './siting-sketch.ts';

const api = apiOver(smallPortfolio());
const area = boundaries.parse(await (await api.get('/api/boundaries')).json());

async function siteOf(project: string) {
  const detail = projectDetail.parse(await (await api.get(`/api/projects/${project}`)).json());
  const [site] = detail.sites;
  return { site, wgs84: site!.wgs84!, nearest: site!.nearestRingPoint! };
}

describe('the sketch of a site', () => {
  it.each([
    ['P1', 660, 260],
    ['P2', 330, 220],
  ])('of %s on %i × %i px holds site and ring point, at one scale', async (project, width, height) => {
    const { site, wgs84, nearest } = await siteOf(project);
    const sketch = sitingSketch(wgs84, nearest, area, width, height);
    for (const { x, y } of [sketch.site, sketch.nearest]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    const linePx = Math.hypot(sketch.site.x - sketch.nearest.x, sketch.site.y - sketch.nearest.y);
    const lineKm = (linePx * sketch.scale.km) / sketch.scale.px;
    // A plane sketch against the geodesic: within half a percent over some kilometres.
    expect(lineKm / (Math.abs(site!.distanceM!) / 1000)).toBeCloseTo(1, 2);
  });

  it('shows a site on the ring with some kilometres around it', () => {
    const [[first] = [[116.4, 40.02]]] = area.ring.polygon;
    const [lon, lat] = first as [number, number];
    const sketch = sitingSketch({ lon, lat }, { lon, lat }, area, 600, 240);
    expect(sketch.site).toEqual({ x: 300, y: 120 });
    expect((600 * sketch.scale.km) / sketch.scale.px).toBeCloseTo(3, 5);
    expect(sketch.scale.px).toBeLessThanOrEqual(180);
  });

  it('closes every outline and labels only what is in the box', async () => {
    const { wgs84, nearest } = await siteOf('P1');
    const sketch = sitingSketch(wgs84, nearest, area, 660, 260);
    expect(sketch.districts).toHaveLength(16);
    expect([sketch.ring, ...sketch.districts].filter((path) => !/^(M[^MZ]+Z)+$/.test(path))).toEqual([]);
    expect(sketch.labels.every(({ x, y }) => x > 0 && x < 660 && y > 0 && y < 260)).toBe(true);
  });
});
