import { describe, expect, it } from 'vitest';
import { publishedGcj02 } from '../../../tests/fixtures/published-gcj02.ts';
import { gcj02Position } from './gcj02-position.ts';
import { geodesicM } from './ring-line.ts';
import { wgs84Position } from './wgs84-position.ts';

const PLACES: [string, number, number][] = [
  ['Future Science City', 116.4701, 40.1147],
  ['Zhongguancun Life Science Park', 116.28815, 40.09354],
  ['Liangxiang University Town', 116.17038, 39.72186],
  ['Yizhuang', 116.50736, 39.792],
  ['the north of Yanqing', 115.97, 40.6],
  ['the east of Pinggu', 117.4, 40.2],
];

describe('a WGS84 position in GCJ-02', () => {
  it.each(PLACES)('is where the published formula puts it: %s', (_, lon, lat) => {
    const gcj = gcj02Position(lon, lat);
    const expected = publishedGcj02(lon, lat);
    expect(geodesicM(gcj.lon, gcj.lat, expected.lon, expected.lat)).toBeLessThan(0.01);
    const shift = geodesicM(lon, lat, gcj.lon, gcj.lat);
    expect(shift).toBeGreaterThan(400);
    expect(shift).toBeLessThan(700);
  });

  it.each(PLACES)('comes back to the same spot: %s', (_, lon, lat) => {
    const gcj = gcj02Position(lon, lat);
    const back = wgs84Position(gcj.lon, gcj.lat, 'GCJ02');
    expect(geodesicM(lon, lat, back.lon, back.lat)).toBeLessThan(0.05);
  });

  it('stays outside the box of its definition', () => {
    expect(gcj02Position(2.35, 48.85)).toEqual({ lon: 2.35, lat: 48.85 });
  });
});
