import { describe, expect, it } from 'vitest';
import { gcj02Position } from './gcj02-position.ts';
import { geodesicM } from './ring-line.ts';
import { wgs84Position } from './wgs84-position.ts';

/** The published shift (Krasovsky's ellipsoid, the polynomial with its sines), written out once more. */
function publishedShift(lon: number, lat: number): { lon: number; lat: number } {
  const [x, y, pi] = [lon - 105, lat - 35, Math.PI];
  const wave = (value: number, period: number): number => Math.sin((value / period) * pi);
  const fine = (20 * wave(x, 1 / 6) + 20 * wave(x, 1 / 2)) * (2 / 3);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    fine +
    (20 * wave(y, 1) + 40 * wave(y, 3)) * (2 / 3) +
    (160 * wave(y, 12) + 320 * wave(y, 30)) * (2 / 3);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    fine +
    (20 * wave(x, 1) + 40 * wave(x, 3)) * (2 / 3) +
    (150 * wave(x, 12) + 300 * wave(x, 30)) * (2 / 3);
  const [a, ee, radians] = [6_378_245, 0.006_693_421_622_965_943, (lat * pi) / 180];
  const magic = 1 - ee * Math.sin(radians) ** 2;
  return {
    lat: lat + (north * 180) / (((a * (1 - ee)) / (magic * Math.sqrt(magic))) * pi),
    lon: lon + (east * 180) / ((a / Math.sqrt(magic)) * Math.cos(radians) * pi),
  };
}

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
    const expected = publishedShift(lon, lat);
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
