import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio, type Portfolio } from './portfolio.ts';
import { FILTER_DIMENSIONS, filterValues, knownFilter, type PortfolioFilter } from './portfolio-filter.ts';
import { selectRows } from './selection.ts';

const small = buildPortfolio(columnsOf(smallLedger()));

function ids(all: string[], mask: Uint8Array): string[] {
  return all.filter((_, row) => mask[row] === 1);
}

function shown(
  portfolio: Portfolio,
  filter: PortfolioFilter,
): { projects: string[]; awards: string[]; units: number[] } {
  const selection = selectRows(portfolio, filter);
  return {
    projects: ids(portfolio.columns.projects.id, selection.projects),
    awards: ids(portfolio.columns.awards.id, selection.awards),
    units: [...selection.units.keys()].filter((unit) => selection.units[unit] === 1),
  };
}

describe('selectRows', () => {
  it('shows everything without a filter', () => {
    const selection = selectRows(small, {});
    expect([selection.projectCount, selection.awardCount]).toEqual([4, 8]);
    expect([...selection.units]).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('reads an empty list and a blank text as no filter', () => {
    expect(selectRows(small, { route: [], verdict: [], text: ' \u3000' }).projectCount).toBe(4);
  });

  it('takes the union within a dimension and the intersection across dimensions', () => {
    expect(shown(small, { district: ['110114', '110111'], pilot: ['yes'] }).projects).toEqual([
      'P1',
      'P2',
      'P4',
    ]);
    expect(shown(small, { district: ['110111'], pilot: ['yes'] })).toEqual({
      projects: ['P2'],
      awards: ['A2'],
      units: [0, 3],
    });
  });

  it('finds a project by any of its site types', () => {
    expect(shown(small, { siteType: ['data_centre'] }).projects).toEqual(['P1', 'P2']);
    expect(shown(small, { siteType: ['industrial_plant', 'other'] }).projects).toEqual(['P1', 'P3']);
  });

  it('finds the projects of an enterprise and of a role', () => {
    const [enterprise = ''] = small.columns.organisations.id;
    const mine = small.columns.projects.id.filter(
      (_, row) => small.columns.projects.organisationRow[row] === 0,
    );
    expect(mine.length).toBeGreaterThan(0);
    expect(shown(small, { enterprise: [enterprise] }).projects).toEqual(mine);
    expect(shown(small, { role: ['production'] }).projects).toEqual([]);
  });

  it('finds a project by any site in the area, and none without a position', () => {
    const columns = columnsOf(smallLedger());
    const count = columns.sites.id.length;
    columns.sites.lon = Array.from({ length: count }, (_, site) => (site === 0 ? 116.5 : null));
    columns.sites.lat = Array.from({ length: count }, (_, site) => (site === 0 ? 40.1 : null));
    const portfolio = buildPortfolio(columns);
    const area: [number, number][] = [
      [116.4, 40],
      [116.6, 40],
      [116.5, 40.2],
    ];
    const holder = columns.projects.id[columns.sites.projectRow[0] ?? -1];
    expect(shown(portfolio, { area }).projects).toEqual([holder]);
    expect(shown(portfolio, { area: area.map(([lon, lat]) => [lon + 1, lat]) }).projects).toEqual([]);
  });

  it('selects awards by the months of their approval, both ends included', () => {
    const { approvedDay } = small.columns.awards;
    const days = approvedDay.filter((day) => day !== null).toSorted((a, b) => a - b);
    const month = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7);
    const first = month(days[0] ?? Number.NaN);
    const expected = small.columns.awards.id.filter((_, row) => {
      const day = approvedDay[row] ?? null;
      return day !== null && month(day) === first;
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(shown(small, { period: { from: first, to: first } }).awards).toEqual(expected);
    expect(shown(small, { period: { from: '1999-01', to: '1999-12' } }).projects).toEqual([]);
  });

  it('finds projects in no park', () => {
    expect(shown(small, { park: ['none', 'K2'] }).projects).toEqual(['P2', 'P3', 'P4']);
  });

  it('hides a project none of whose awards passes all dimensions of awards', () => {
    expect(shown(small, { measure: ['III-2'] })).toEqual({
      projects: ['P1', 'P2', 'P3'],
      awards: ['A1', 'A2', 'A3'],
      units: [0, 1, 2, 3, 4],
    });
    // P1 has an award of III-2 and an award that exceeds, but no award that is both.
    expect(shown(small, { measure: ['III-2'], verdict: ['exceeds'] }).projects).toEqual([]);
  });

  it('hides an award of another project although the award passes', () => {
    expect(shown(small, { measure: ['III-2'], route: ['flow_v'] })).toMatchObject({
      projects: ['P3'],
      awards: ['A3'],
    });
  });

  it('finds no verdict on an award before approval', () => {
    expect(shown(small, { verdict: small.dictionaries.verdict }).awards).not.toContain('A8');
    expect(shown(small, { funding: ['applied'] }).awards).toEqual(['A8']);
  });

  it('selects nothing for a value that no row can have, and more beside one that it can', () => {
    expect(shown(small, { route: ['perpetuum'] })).toEqual({ projects: [], awards: [], units: [] });
    expect(shown(small, { year: ['1999'] })).toEqual({ projects: [], awards: [], units: [] });
    expect(shown(small, { route: ['perpetuum', 'li_lfp'] }).projects).toEqual(['P4']);
  });

  it.each([
    ['示例', ['P1', 'P2', 'P3', 'P4']],
    ['ＢＪ－Ｐ３', ['P3']],
    ['sample ENTERPRISE e2', ['P3', 'P4']],
    ['园区 k1', ['P1']],
    ['p1 e2', []],
  ])('finds %s in names, codes, organisations and parks', (text, projects) => {
    expect(shown(small, { text }).projects).toEqual(projects);
  });

  it('does not find a word across two names', () => {
    const ledger = { ...smallLedger(), projects: [ledgerProject('P1', { name: '储' })], units: [] };
    expect(shown(buildPortfolio(columnsOf(ledger)), { text: '储sample' }).projects).toEqual([]);
  });

  it('agrees with plain loops over the records', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const selection = selectRows(portfolio, filter);
        const naive = naiveSelection(ledger, filter);
        expect(ids(portfolio.columns.projects.id, selection.projects)).toEqual(
          naive.projects.map(({ id }) => id),
        );
        expect(ids(portfolio.columns.awards.id, selection.awards)).toEqual(naive.awards.map(({ id }) => id));
        expect(ledger.units.filter((_, unit) => selection.units[unit] === 1)).toEqual(naive.units);
        expect([selection.projectCount, selection.awardCount]).toEqual([
          naive.projects.length,
          naive.awards.length,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('shows no more with a further dimension', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        arbitraryFilter,
        fc.constantFrom(...FILTER_DIMENSIONS),
        fc.nat(),
        (ledger, filter, dimension, pick) => {
          const portfolio = buildPortfolio(columnsOf(ledger));
          const values = filterValues(portfolio, dimension);
          const value = values[pick % Math.max(1, values.length)];
          fc.pre(filter[dimension] === undefined && value !== undefined);
          const before = selectRows(portfolio, filter);
          const after = selectRows(portfolio, { ...filter, [dimension]: [value] });
          for (const rows of ['projects', 'awards', 'units'] as const) {
            expect(after[rows].every((bit, row) => bit <= (before[rows][row] ?? 0))).toBe(true);
          }
        },
      ),
    );
  });
});

describe('knownFilter', () => {
  it('drops what the portfolio does not know and says what', () => {
    const asked = {
      route: ['flow_v', 'perpetuum', 'flow_v'],
      district: ['999999'],
      pilot: [],
      text: '  P1 ',
    };
    expect(knownFilter(small, asked)).toEqual({
      filter: { route: ['flow_v'], text: 'P1' },
      dropped: [
        { dimension: 'district', value: '999999' },
        { dimension: 'route', value: 'perpetuum' },
      ],
    });
  });

  it('leaves a filter of known values as it is', () => {
    const filter = Object.fromEntries(
      FILTER_DIMENSIONS.map((dimension) => [dimension, filterValues(small, dimension).slice(0, 2)]),
    );
    expect(knownFilter(small, filter)).toEqual({ filter, dropped: [] });
  });
});
