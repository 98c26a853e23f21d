import { describe, expect, it } from 'vitest';
import { type MapView, pixelX, pixelY, unitX, unitY } from './mercator.ts';
import { type OpenArea, outlineTargetAt, pixelMiddles, pixelRings } from './outline-target.ts';

const world = 256 * 2 ** 12;
const view: MapView = {
  widthPx: 800,
  heightPx: 600,
  worldPx: world,
  leftPx: unitX(116) * world - 100,
  topPx: unitY(40.1) * world - 100,
  scale: 1,
};
const at = (lon: number, lat: number): [number, number] => [
  pixelX(view, unitX(lon)),
  pixelY(view, unitY(lat)),
];
const area: OpenArea = [
  [
    [
      [116, 40],
      [116.2, 40],
      [116.2, 40.1],
      [116, 40.1],
    ],
  ],
];

describe('what lies under the pointer', () => {
  it('is the corner within reach, farther for a finger', () => {
    const [x, y] = at(116.2, 40);
    const corner = { kind: 'corner', corner: { polygon: 0, ring: 0, corner: 1 } };
    expect(outlineTargetAt(view, area, null, [x + 6, y - 6], 'fine')).toEqual(corner);
    expect(outlineTargetAt(view, area, null, [x + 12, y], 'fine')).toBeNull();
    expect(outlineTargetAt(view, area, null, [x + 12, y], 'coarse')).toEqual(corner);
  });

  it('is the middle of an edge, of the one that closes the ring too, but not while corners are set', () => {
    const [x, y] = at(116, 40.05);
    expect(outlineTargetAt(view, area, null, [x, y], 'fine')).toEqual({
      kind: 'middle',
      corner: { polygon: 0, ring: 0, corner: 3 },
    });
    expect(outlineTargetAt(view, area, { polygon: 0, ring: 0 }, [x, y], 'fine')).toBeNull();
  });
});

it('edges too short to grip, and the one that an open ring lacks, have no middle', () => {
  const rings = pixelRings(view, area);
  expect(pixelMiddles(rings, 1, () => false)).toHaveLength(4);
  expect(pixelMiddles(rings, 1, () => true)).toHaveLength(3);
  const far = { ...view, worldPx: 256 * 2 ** 7 };
  expect(pixelMiddles(pixelRings(far, area), 1, () => false)).toEqual([]);
});
