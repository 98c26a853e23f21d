import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf, type Ledger } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerAward, ledgerProject, ledgerUnit, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { ceilingSums, totalInCeiling } from '../../domain/portfolio/ceiling-sums.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { type DistrictRows, districtRows } from './district-rows.ts';

function rowsOf(ledger: Ledger, filter: PortfolioFilter): DistrictRows {
  const portfolio = buildPortfolio(columnsOf(ledger));
  return districtRows(portfolio, selectRows(portfolio, filter));
}

describe('districtRows of the small ledger', () => {
  it('count a unit across districts in each of them, in full, and say that it is cut', () => {
    expect(rowsOf(smallLedger(), {}).rows).toEqual([
      {
        district: '110114',
        nameZh: '区110114',
        nameEn: 'District 110114',
        shownProjects: 2,
        allProjects: 2,
        shownMWh: 20,
        shownMissingMWh: 0,
        approvedFen: 1440,
        disbursedFen: 1140,
        ceilingFen: 1600,
        approvedInCeilingFen: 1350,
        disbursedInCeilingFen: 1050,
        utilisationPct: '84.37',
        excessFen: 50,
        cutUnitCount: 1,
        attention: { exceeds: 1, interpretation_dependent: 1, cannot_verify: 0 },
      },
      {
        district: '110111',
        nameZh: '区110111',
        nameEn: 'District 110111',
        shownProjects: 2,
        allProjects: 2,
        shownMWh: 8,
        shownMissingMWh: 1,
        approvedFen: 630,
        disbursedFen: 0,
        ceilingFen: 1000,
        approvedInCeilingFen: 400,
        disbursedInCeilingFen: 0,
        utilisationPct: '40.00',
        excessFen: 0,
        cutUnitCount: 1,
        attention: { exceeds: 0, interpretation_dependent: 1, cannot_verify: 1 },
      },
    ]);
  });

  it('count the ceiling of two awards in one unit once', () => {
    const awards = ['A1', 'A2'].map((id) => ledgerAward(id, { approvedFen: 300, verdict: 'within' }));
    const members = awards.map(({ id }) => ({ id, fen: 300 }));
    const { rows } = rowsOf(
      {
        dataDate: '2025-01-15',
        projects: [ledgerProject('P1', { awards })],
        units: [ledgerUnit('III-2', 'enterprise', members, 1000)],
      },
      {},
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ ceilingFen: 1000, approvedInCeilingFen: 600, cutUnitCount: 0 });
  });

  it('name the districts without projects', () => {
    expect(rowsOf(smallLedger(), {}).withoutProjects).toEqual([
      { district: '110112', nameZh: '区110112', nameEn: 'District 110112' },
      { district: '110101', nameZh: '区110101', nameEn: 'District 110101' },
    ]);
  });

  it('say nothing of districts that the caller may not see', () => {
    const seen = buildPortfolio({ ...columnsOf(smallLedger()), districts: [110114, 110112] });
    const { withoutProjects } = districtRows(seen, selectRows(seen, {}));
    expect(withoutProjects.map(({ district }) => district)).toEqual(['110112']);
  });

  it('keep a district whose projects are all hidden', () => {
    const { rows } = rowsOf(smallLedger(), { route: ['li_semi_solid'] });
    expect(
      rows.map(({ district, shownProjects, approvedFen, ceilingFen }) => [
        district,
        shownProjects,
        approvedFen,
        ceilingFen,
      ]),
    ).toEqual([
      ['110111', 1, 400, 1000],
      ['110114', 0, 0, null],
    ]);
  });
});

describe('districtRows of any ledger', () => {
  it('add up to what is shown, each kind of money for itself', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const { rows, withoutProjects } = rowsOf(ledger, filter);
        const { projects, awards } = naiveSelection(ledger, filter);
        const approved = awards.filter(({ verdict }) => verdict !== null);
        expect(rows.length + withoutProjects.length).toBe(4);
        expect(total(rows.map(({ shownProjects }) => shownProjects))).toBe(projects.length);
        expect(total(rows.map(({ allProjects }) => allProjects))).toBe(ledger.projects.length);
        expect(total(rows.map(({ shownMWh }) => shownMWh))).toBe(
          total(projects.map(({ capacityMWh }) => capacityMWh)),
        );
        expect(total(rows.map(({ approvedFen }) => approvedFen))).toBe(
          total(approved.map(({ approvedFen }) => approvedFen)),
        );
        expect(total(rows.map(({ disbursedFen }) => disbursedFen))).toBe(
          total(awards.flatMap(({ paid }) => paid.map(({ fen }) => fen))),
        );
        for (const verdict of ['exceeds', 'interpretation_dependent', 'cannot_verify'] as const) {
          const found = approved.filter((award) => award.verdict === verdict);
          expect(total(rows.map(({ attention }) => attention[verdict]))).toBe(found.length);
        }
      }),
    );
  });

  it('hold a district against the ceilings that a filter for it shows', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        for (const row of districtRows(portfolio, selectRows(portfolio, filter)).rows) {
          const wanted = filter.district ?? [];
          if (wanted.length > 0 && !wanted.includes(row.district)) continue;
          const selection = selectRows(portfolio, { ...filter, district: [row.district] });
          const measures = ceilingSums(portfolio, selection);
          const sum = totalInCeiling(measures);
          expect(row).toMatchObject({
            ceilingFen: sum.ceilingFen,
            approvedInCeilingFen: sum.approvedFen,
            disbursedInCeilingFen: total(measures.map(({ segments }) => segments.in_ceiling.disbursedFen)),
            excessFen: total(
              [...portfolio.unitExcess.certainFen].filter((_, unit) => selection.units[unit] === 1),
            ),
            cutUnitCount: sum.cut,
          });
        }
      }),
    );
  });
});
