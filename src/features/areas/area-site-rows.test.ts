import { expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { Area } from '../../domain/siting/area-figures.ts';
import { areaSiteCounts, areaSiteRows } from './area-site-rows.ts';

const area: Area = [
  [
    [
      [116, 40],
      [117, 40],
      [117, 41],
      [116, 41],
      [116, 40],
    ],
  ],
];

const site = { type: 'data_centre', siting: 'outside', distanceM: 1 } as const;
const columns = columnsOf({
  dataDate: '2026-10-31',
  units: [],
  projects: ['P1', 'P2', 'P3', 'P4', 'P5'].map((id) => ledgerProject(id, { sites: [site] })),
});
const portfolio = buildPortfolio({
  ...columns,
  parks: { ...columns.parks, id: ['K1', 'K2'] },
  projects: { ...columns.projects, parkRow: [0, 0, 0, 1, null] },
  sites: { ...columns.sites, lon: [116.5, 118, null, 116.2, 118], lat: [40.5, 40.5, null, 40.2, 40.5] },
});

it('the park’s own sites are listed wherever they lie, others only inside', () => {
  const rows = areaSiteRows(portfolio, 'K1', area);
  expect(rows.map(({ projectId, isInside, isOwn }) => [projectId, isInside, isOwn])).toEqual([
    ['P1', true, true],
    ['P2', false, true],
    ['P3', null, true],
    ['P4', true, false],
  ]);
  expect(areaSiteCounts(rows)).toEqual({ inside: 1, outside: 1, unplaced: 1, others: 1 });
});

it('without an area nothing lies inside or outside', () => {
  const rows = areaSiteRows(portfolio, 'K1', []);
  expect(rows.map(({ isInside }) => isInside)).toEqual([null, null, null]);
  expect(areaSiteCounts(rows)).toEqual({ inside: 0, outside: 0, unplaced: 1, others: 0 });
});
