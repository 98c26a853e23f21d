import { describe, expect, it } from 'vitest';
import type { AreaDrawing } from './area-drawing.ts';
import { drawingFaults } from './drawing-faults.ts';
import { MAX_POINTS, MAX_POLYGONS } from './geojson-reading.ts';

const bow: [number, number][] = [
  [116, 40],
  [116.1, 40.1],
  [116.1, 40],
  [116, 40.1],
];
const drawn = (ring: [number, number][], isOpen: boolean): AreaDrawing => ({
  crs: 'WGS84',
  polygons: [[ring]],
  openRing: isOpen ? { polygon: 0, ring: 0 } : null,
});
const rules = (drawing: AreaDrawing): string[] => drawingFaults(drawing).map(({ rule }) => rule);

describe('a ring that is being drawn', () => {
  it('may still have few corners, and none of its edges closes it', () => {
    expect(rules(drawn(bow.slice(0, 1), true))).toEqual([]);
    expect(rules(drawn(bow.slice(0, 2), true))).toEqual([]);
    // The way back to the first corner would cross two edges, but it is not drawn yet.
    const open: [number, number][] = [
      [116, 40],
      [116.1, 40],
      [116.02, 40.1],
      [116.09, 40.02],
      [116.2, 40.1],
    ];
    expect(rules(drawn(open, true))).toEqual([]);
    expect(rules(drawn(open, false))).toEqual(['crosses_itself', 'crosses_itself']);
  });

  it('crosses itself as soon as two of its edges do', () => {
    expect(rules(drawn(bow, true))).toEqual(['crosses_itself']);
    expect(rules(drawn(bow, false))).toEqual(['crosses_itself']);
  });
});

it('is judged where it lies in WGS84', () => {
  const [fault] = drawingFaults({ ...drawn(bow, false), crs: 'GCJ02' });
  expect(fault?.at?.[0]).toBeLessThan(116.05);
  expect(fault?.at?.[0]).toBeGreaterThan(116.03);
});

it('has the bounds of what is stored', () => {
  const many = Array.from({ length: MAX_POINTS }, (_, at): [number, number] => {
    const angle = (at / MAX_POINTS) * 2 * Math.PI;
    return [116 + Math.cos(angle), 40 + Math.sin(angle)];
  });
  expect(rules(drawn(many, false))).toEqual(['too_many']);
  expect(rules(drawn(many.slice(1), false))).toEqual([]);
  const polygons = Array.from({ length: MAX_POLYGONS + 1 }, (_, at) => [
    bow.map(([lon, lat], corner): [number, number] => [lon + at, [40, 40, 40.1, 40.1][corner] ?? lat]),
  ]);
  expect(rules({ crs: 'WGS84', polygons, openRing: null })).toContain('too_many');
});
