import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { azimuthFrom, directionOf, unrolledRows } from './ring-unrolled-rows.ts';
import { sitingRows } from './siting-rows.ts';

const ring = [
  [
    [116, 39.8],
    [116.6, 39.8],
    [116.6, 40],
    [116, 40],
    [116, 39.8],
  ],
] as const;

describe('direction', () => {
  it('runs clockwise from north', () => {
    const middle = [116.3, 39.9] as const;
    expect(azimuthFrom(middle, 116.3, 41)).toBe(0);
    expect(azimuthFrom(middle, 118, 39.9)).toBe(90);
    expect(azimuthFrom(middle, 116.3, 38)).toBe(180);
    expect(azimuthFrom(middle, 114, 39.9)).toBe(270);
    // A degree of longitude is shorter than one of latitude.
    expect(azimuthFrom(middle, 116.4, 40)).toBeCloseTo(37.5, 1);
  });

  it('is named by the nearest of eight, with north on both sides of zero', () => {
    expect([350, 0, 22, 23, 180, 337, 338].map(directionOf)).toEqual(['n', 'n', 'n', 'ne', 's', 'nw', 'n']);
  });
});

it('takes the sites that have a place, and leaves their order', () => {
  const columns = columnsOf({
    dataDate: '2026-10-31',
    units: [],
    projects: [
      ledgerProject('P1', { sites: [{ type: 'data_centre', siting: 'outside', distanceM: 33_000 }] }),
    ],
  });
  const rows = sitingRows(buildPortfolio(columns), { districts: [] });
  const [first] = rows;
  if (first === undefined) throw new Error('the ledger has sites');
  const placed = { ...first, lon: 116.3, lat: 40.3, distanceM: 33_000 };
  const others = [
    { ...placed, id: 'B', lon: 117, lat: 39.9 },
    { ...placed, id: 'C', lon: null, distanceM: null },
  ];
  const unrolled = unrolledRows([{ ...placed, id: 'A' }, ...others], ring);
  expect(unrolled.map(({ id, azimuthDeg }) => [id, Math.round(azimuthDeg)])).toEqual([
    ['A', 0],
    ['B', 90],
  ]);
});
