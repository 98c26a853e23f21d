import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ringFile } from '../../contract/boundary.ts';
import { isoDistanceLine } from './iso-distance.ts';
import { crossedEdges } from './outline-crossing.ts';
import { holdsPosition } from './polygon.ts';
import { distanceToLine, geodesicM, ringLine } from './ring-line.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../../data/boundaries/fifth-ring.geojson', import.meta.url), 'utf8'),
);
const outline = ringFile.parse(file).features[0]?.geometry.coordinates[0] ?? [];
const line = ringLine(outline);

describe('the line of equal distance outside the 5th Ring', () => {
  it.each([1000, 2000, 8000, 40_000])('lies %i m from it at its corners and between them', (distanceM) => {
    const iso = isoDistanceLine(outline, line, distanceM);
    expect(iso.at(-1)).toEqual(iso[0]);
    expect(iso.length).toBeGreaterThan(50);
    for (const [at, [lon, lat]] of iso.entries()) {
      const [nextLon, nextLat] = iso[at + 1] ?? [lon, lat];
      const corner = distanceToLine(line, lon, lat).distanceM;
      const between = distanceToLine(line, (lon + nextLon) / 2, (lat + nextLat) / 2).distanceM;
      expect(Math.abs(corner / distanceM - 1)).toBeLessThan(0.001);
      expect(Math.abs(between / distanceM - 1)).toBeLessThan(0.02);
    }
  });

  it('holds the ring and crosses neither it nor itself', () => {
    for (const distanceM of [1000, 20_000]) {
      const iso = isoDistanceLine(outline, line, distanceM);
      expect(outline.every(([lon, lat]) => holdsPosition([iso], lon, lat))).toBe(true);
      expect(crossedEdges(iso)).toBeNull();
      expect(iso.some(([lon, lat]) => holdsPosition([outline], lon, lat))).toBe(false);
    }
  });

  it('is the same whichever way the outline runs', () => {
    const reversed = outline.toReversed();
    const iso = isoDistanceLine(reversed, ringLine(reversed), 5000);
    const [lon, lat] = iso[10] ?? [0, 0];
    expect(distanceToLine(line, lon, lat).distanceM).toBeCloseTo(5000, 0);
    expect(holdsPosition([outline], lon, lat)).toBe(false);
  });

  it('leaves no gap wider than a bend of the ring asks for', () => {
    const iso = isoDistanceLine(outline, line, 2000);
    const gaps = iso
      .slice(1)
      .map(([lon, lat], at) => geodesicM(lon, lat, iso[at]?.[0] ?? lon, iso[at]?.[1] ?? lat));
    expect(Math.max(...gaps)).toBeLessThan(600);
  });
});
