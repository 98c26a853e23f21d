import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerAward, ledgerProject } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio, type Portfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import type { PilotFlag, SitingVerdict } from '../../domain/vocabulary.ts';
import { markColours, markPlaces, placedRows } from './map-marks.ts';
import { COLOUR_SCALES, COLOURINGS, colourGroups } from './site-colouring.ts';
import { bySitingUrgency, needsAttention, shownSites, siteRows } from './site-rows.ts';

function site(siting: SitingVerdict, distanceM: number | null) {
  return { type: 'industrial_plant' as const, siting, distanceM };
}

function portfolioOf(...projects: Parameters<typeof ledgerProject>[]): Portfolio {
  const ledger = {
    dataDate: '2026-10-31',
    projects: projects.map((facts) => ledgerProject(...facts)),
    units: [],
  };
  return buildPortfolio(columnsOf(ledger));
}

const portfolio = portfolioOf(
  [
    'P1',
    {
      route: 'na_ion',
      pilot: 'yes',
      stage: 'operating',
      light: 'amber',
      capacityMWh: null,
      sites: [site('outside', 9000.5), site('inside', -40)],
      awards: [
        ledgerAward('A1', { verdict: 'within' }),
        ledgerAward('A2', { verdict: 'exceeds' }),
        ledgerAward('A3', { funding: 'applied' }),
      ],
    },
  ],
  ['P2', { route: 'li_lfp', capacityMWh: 12, sites: [site('unknown', null)] }],
  ['P3', { route: 'li_other', district: '110111', sites: [site('outside', 300)] }],
);

describe('site rows', () => {
  const rows = siteRows(portfolio);

  it('are one a site, with the project’s facts', () => {
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatchObject({
      projectId: 'P1',
      route: 'na_ion',
      stage: 'operating',
      light: 'amber',
      pilot: 'yes',
      siteType: 'industrial_plant',
      siting: 'inside',
      distanceM: -40,
      siteCount: 2,
      capacityMWh: null,
      verdict: 'exceeds',
      districtNameZh: '区110114',
    });
    expect(rows[2]).toMatchObject({
      projectId: 'P2',
      siteCount: 1,
      capacityMWh: 12,
      verdict: null,
      distanceM: null,
    });
  });

  it('are shown with their project', () => {
    expect([...shownSites(rows, selectRows(portfolio, {}))]).toEqual([1, 1, 1, 1]);
    expect([...shownSites(rows, selectRows(portfolio, { district: ['110111'] }))]).toEqual([0, 0, 0, 1]);
    expect([...shownSites(rows, selectRows(portfolio, { verdict: ['exceeds'] }))]).toEqual([1, 1, 0, 0]);
  });
});

describe('the order of urgency', () => {
  const sited = (id: string, pilot: PilotFlag, siting: SitingVerdict, distanceM: number | null) =>
    [id, { pilot, sites: [site(siting, distanceM)] }] as Parameters<typeof ledgerProject>;
  const order = siteRows(
    portfolioOf(
      sited('far', 'yes', 'outside', 20_000),
      sited('near', 'yes', 'outside', 100),
      sited('insideNoPilot', 'no', 'inside', -50),
      sited('unknown', 'yes', 'unknown', 5000),
      sited('nowhere', 'no', 'unknown', null),
      sited('line', 'unknown', 'on_the_line', 3),
      sited('insideDeep', 'yes', 'inside', -900),
      sited('inside', 'unknown', 'inside', -40),
    ),
  ).toSorted(bySitingUrgency);

  it('has what must be acted on first, then the rest from near to far, without a distance last', () => {
    expect(order.map(({ projectId }) => projectId)).toEqual([
      ...['inside', 'insideDeep', 'line', 'unknown'],
      ...['insideNoPilot', 'near', 'far', 'nowhere'],
    ]);
    expect(order.map(needsAttention)).toEqual([true, true, true, true, false, false, false, false]);
  });
});

describe('colours', () => {
  const rows = siteRows(portfolio);
  const isShown = Uint8Array.of(1, 0, 1, 1);

  it('have a value and a colour of each scale for every site', () => {
    for (const colouring of COLOURINGS) {
      const { values, palette, valueOf } = COLOUR_SCALES[colouring];
      expect(palette).toHaveLength(values.length);
      for (const row of rows) expect(values).toContain(valueOf(row));
    }
  });

  it('are counted by shown sites; routes of one hue share an entry', () => {
    expect(colourGroups(rows, isShown, COLOUR_SCALES.route)).toEqual([
      { colour: 'var(--li_lfp)', values: ['li_lfp', 'li_other'], shown: 2, all: 2 },
      { colour: 'var(--na_ion)', values: ['na_ion'], shown: 1, all: 2 },
    ]);
  });

  it('keep the verdicts apart, and sites before approval', () => {
    const groups = colourGroups(rows, isShown, COLOUR_SCALES.verdict);
    expect(groups.map(({ values, shown, all }) => [...values, shown, all])).toEqual([
      ['exceeds', 1, 2],
      ['none', 2, 2],
    ]);
    expect(new Set(COLOUR_SCALES.verdict.palette).size).toBe(COLOUR_SCALES.verdict.values.length);
  });
});

describe('marks', () => {
  const positions = [null, { lon: 116.4, lat: 39.9 }, null, { lon: 0, lat: 0 }];
  const rows = siteRows(portfolio).map((row, index): typeof row =>
    Object.assign(row, positions[index] ?? { lon: null, lat: null }),
  );
  const placed = placedRows(rows);

  it('are made of sites with coordinates alone', () => {
    expect(placed.map(({ projectId }) => projectId)).toEqual(['P1', 'P3']);
    const places = markPlaces(placed);
    expect(places.x[1]).toBe(0.5);
    expect(places.y[1]).toBeCloseTo(0.5, 12);
    expect([...places.hasWarning]).toEqual([1, 0]);
    expect([...places.shape]).toEqual([2, 0]);
  });

  it('point into the palette of their scale', () => {
    const { palette } = COLOUR_SCALES.route;
    expect([...markColours(placed, COLOUR_SCALES.route)].map((code) => palette[code])).toEqual([
      'var(--na_ion)',
      'var(--li_lfp)',
    ]);
  });
});
