import { describe, expect, it } from 'vitest';
import { BoundaryError, buildBoundarySet } from './boundary-set.ts';
import { checkSite } from './site-check.ts';

type Positions = [number, number][];

const square: Positions = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

function refusal(ring: Positions[], uncertaintyM?: number): BoundaryError {
  try {
    buildBoundarySet(ring, [], uncertaintyM);
  } catch (error) {
    if (error instanceof BoundaryError) return error;
    throw error;
  }
  throw new Error('the ring was accepted');
}

describe('a ring', () => {
  it.each([
    ['too_short', [square.slice(0, 3)]],
    ['not_closed', [square.slice(0, 4)]],
    ['one_outline', [square, square]],
    ['one_outline', []],
    ['out_of_range', [[...square.slice(0, 2), [1, 90.1], ...square.slice(3)]]],
    ['out_of_range', [[...square.slice(0, 2), [180.5, 1], ...square.slice(3)]]],
    ['out_of_range', [[...square.slice(0, 2), [Number.NaN, 1], ...square.slice(3)]]],
  ] as [string, Positions[]][])('is refused: %s', (rule, ring) => {
    const error = refusal(ring);
    expect(error.record).toBe('ring');
    expect(error.rule).toBe(rule);
    expect(error.message).toMatch(/^ring: .+/);
  });

  it.each([
    [
      'a bow tie',
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ],
    [
      'a corner on another edge',
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'two corners at one place',
      [
        [0, 0],
        [1, 1],
        [2, 0],
        [2, 2],
        [1, 1],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'an edge folded back',
      [
        [0, 0],
        [2, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
    [
      'two edges along each other',
      [
        [0, 0],
        [3, 0],
        [3, 1],
        [2, 1],
        [2, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  ] as [string, Positions][])('is refused when it meets itself: %s', (_, outline) => {
    expect(refusal([outline]).rule).toBe('self_crossing');
  });

  it('is refused with an impossible uncertainty', () => {
    expect(refusal([square], -1).rule).toBe('uncertainty_out_of_range');
    expect(refusal([square], Number.NaN).rule).toBe('uncertainty_out_of_range');
  });

  it('may run either way round, repeat a position and have straight corners', () => {
    const site = { lon: 0.5, lat: 0.4, crs: 'WGS84', precisionM: 0 } as const;
    const plain = checkSite(buildBoundarySet([square], []), site);
    expect(plain.verdict).toBe('inside');
    expect(checkSite(buildBoundarySet([square.toReversed()], []), site).distanceM).toBe(plain.distanceM);
    const stuttering: Positions = [...square.slice(0, 2), [1, 0], [1, 0.5], ...square.slice(2)];
    expect(checkSite(buildBoundarySet([stuttering], []), site).distanceM).toBe(plain.distanceM);
  });

  it('measures long edges on the ellipsoid', () => {
    // 0.4 degrees of latitude from the equator: meridian arc 0.4 * 110,574 m.
    const check = checkSite(buildBoundarySet([square], []), {
      lon: 0.5,
      lat: 0.4,
      crs: 'WGS84',
      precisionM: 0,
    });
    expect(check.distanceM).toBeCloseTo(-44229.75, 0);
    expect(check.nearestRingPoint?.lon).toBeCloseTo(0.5, 6);
    expect(check.nearestRingPoint?.lat).toBeCloseTo(0, 6);
  });
});

describe('districts', () => {
  it('are refused by name', () => {
    expect(() =>
      buildBoundarySet([square], [{ adcode: 110101, name: 'x', polygons: [[square.slice(0, 4)]] }]),
    ).toThrow('district 110101: the last position does not repeat the first');
  });

  it('keep to one side of a shared border, and out of holes', () => {
    const east: Positions = square.map(([lon, lat]) => [lon + 1, lat]);
    const hole: Positions = square.map(([lon, lat]) => [lon * 0.2 + 0.4, lat * 0.2 + 0.4]);
    const set = buildBoundarySet(
      [square],
      [
        { adcode: 1, name: 'west', polygons: [[square, hole]] },
        { adcode: 2, name: 'east', polygons: [[east]] },
      ],
    );
    const at = (lon: number, lat: number) =>
      checkSite(set, { lon, lat, crs: 'WGS84', precisionM: null }).district?.name ?? null;
    expect([at(0.1, 0.5), at(1.5, 0.5), at(0.5, 0.5), at(2.5, 0.5)]).toEqual(['west', 'east', null, null]);
    for (const lat of [0.1, 0.35, 0.5, 0.9]) expect(at(1, lat)).toBe('east');
  });
});
