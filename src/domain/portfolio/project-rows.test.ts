import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import {
  defaultUnitOf,
  hasCeiling,
  naiveSelection,
  naiveSiting,
  total,
} from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf, type Ledger, type LedgerAward } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerAward, ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from './portfolio.ts';
import type { PortfolioFilter } from './portfolio-filter.ts';
import type { SortDirection } from './row-order.ts';
import { selectRows } from './selection.ts';
import { CAP_VERDICTS } from '../vocabulary.ts';
import { PROJECT_SORT_COLUMNS, type ProjectSortColumn } from './project-order.ts';
import {
  type ProjectRow,
  type ProjectRows,
  projectRowAt,
  projectRows,
  sortProjectRows,
} from './project-rows.ts';

function rowsOf(ledger: Ledger, filter: PortfolioFilter): ProjectRows {
  const portfolio = buildPortfolio(columnsOf(ledger));
  return projectRows(portfolio, selectRows(portfolio, filter));
}

function listOf(rows: ProjectRows): ProjectRow[] {
  return Array.from(rows.order, (_, index) => projectRowAt(rows, index));
}

function ids(rows: ProjectRows): string[] {
  return listOf(rows).map(({ id }) => id);
}

describe('projectRows of the small ledger', () => {
  const rows = rowsOf(smallLedger(), {});

  it('put the most urgent verdict first, then the most approved money', () => {
    expect(listOf(rows).map(({ id, verdict, measure }) => [id, verdict, measure])).toEqual([
      ['P1', 'exceeds', 'III-3'],
      ['P2', 'interpretation_dependent', 'III-2'],
      ['P3', 'cannot_verify', 'III-2'],
      ['P4', 'out_of_period', 'I-1'],
    ]);
  });

  it('hold everything that the table shows of a project', () => {
    expect(projectRowAt(rows, 0)).toEqual({
      id: 'P1',
      code: 'BJ-P1',
      nameZh: '示例项目 P1',
      nameEn: 'Sample Project P1',
      organisationNameZh: '示例企业 E1',
      organisationNameEn: 'Sample Enterprise E1',
      district: '110114',
      districtNameZh: '区110114',
      districtNameEn: 'District 110114',
      park: { id: 'K1', nameZh: '园区 K1', nameEn: 'Park K1' },
      route: 'li_solid',
      powerMW: 5,
      capacityMWh: 20,
      durationH: 4,
      efficiencyPct: null,
      cycleLife: null,
      scenario: 'user_side',
      role: 'rnd',
      stage: 'construction',
      pilot: 'yes',
      light: 'red',
      lightIndicator: 'milestone_overdue',
      lightValue: 45,
      verdict: 'exceeds',
      measure: 'III-3',
      utilisationBp: 10834,
      awardCount: 2,
      approvedCount: 2,
      approvedMissingCount: 0,
      approvedFen: 1350,
      disbursedFen: 1050,
      ceilingFen: 1600,
      approvedInCeilingFen: 1350,
      disbursedInCeilingFen: 1050,
      sharesCeiling: true,
      siting: 'outside',
      distanceM: 900,
    });
  });

  it('keep zero, missing and not applicable apart', () => {
    const [, second, third, fourth] = listOf(rows);
    expect(second).toMatchObject({ powerMW: null, capacityMWh: null, disbursedFen: 0, distanceM: 12 });
    expect(third).toMatchObject({
      approvedCount: 3,
      approvedMissingCount: 1,
      approvedFen: 230,
      ceilingFen: null,
    });
    expect(fourth).toMatchObject({
      powerMW: 0,
      capacityMWh: 0,
      park: null,
      lightIndicator: null,
      distanceM: null,
    });

    const applied = listOf(rowsOf(smallLedger(), { funding: ['applied'] }));
    expect(applied).toHaveLength(1);
    expect(applied[0]).toMatchObject({
      id: 'P4',
      verdict: null,
      measure: null,
      utilisationBp: null,
      awardCount: 1,
      approvedCount: 0,
      approvedFen: null,
      disbursedFen: null,
    });
    const unrecorded = listOf(rowsOf(smallLedger(), { measure: ['II-1'] }));
    expect(unrecorded[0]).toMatchObject({
      approvedCount: 1,
      approvedMissingCount: 1,
      approvedFen: null,
      disbursedFen: 0,
    });
  });

  it('sum only the shown awards and say that the ceiling holds others', () => {
    const [first] = listOf(rowsOf(smallLedger(), { verdict: ['exceeds'] }));
    expect(first).toMatchObject({ awardCount: 1, approvedFen: 650, ceilingFen: 600, sharesCeiling: false });
    const [cut] = listOf(rowsOf(smallLedger(), { measure: ['III-2'], district: ['110114'] }));
    expect(cut).toMatchObject({
      approvedFen: 700,
      ceilingFen: 1000,
      utilisationBp: 11000,
      sharesCeiling: true,
    });
  });

  it('refuse an index outside the rows', () => {
    expect(() => projectRowAt(rows, 4)).toThrow('no project row 4 of 4');
    expect(() => projectRowAt(rows, -1)).toThrow(RangeError);
  });
});

/** The order of the urgency by plain comparison. */
function naiveOrder(ledger: Ledger, filter: PortfolioFilter): string[] {
  const { projects, isShown } = naiveSelection(ledger, filter);
  const keyed = projects.map(({ id, awards }) => {
    const shown = awards.filter((award) => isShown(award) && award.verdict !== null);
    const amounts = shown.map(({ approvedFen }) => approvedFen).filter((fen) => fen !== null);
    return { id, rank: rankOf(shown), fen: amounts.length === 0 ? -1 : total(amounts) };
  });
  return keyed.toSorted((a, b) => a.rank - b.rank || b.fen - a.fen).map(({ id }) => id);
}

function rankOf(awards: LedgerAward[]): number {
  return Math.min(
    CAP_VERDICTS.length,
    ...awards.map(({ verdict }) => (verdict === null ? CAP_VERDICTS.length : CAP_VERDICTS.indexOf(verdict))),
  );
}

describe('projectRows of any ledger', () => {
  it('agree with plain loops over the records', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const rows = rowsOf(ledger, filter);
        const { projects, isShown } = naiveSelection(ledger, filter);
        expect(ids(rows)).toEqual(naiveOrder(ledger, filter));
        for (const row of listOf(rows)) {
          const project = projects.find(({ id }) => id === row.id);
          const awards = project?.awards.filter(isShown) ?? [];
          const approved = awards.filter(({ verdict }) => verdict !== null);
          const under = approved.filter((award) => hasCeiling(defaultUnitOf(ledger, award)));
          const units = [...new Set(under.flatMap((award) => defaultUnitOf(ledger, award) ?? []))];
          const own = new Set(under.map(({ id }) => id));
          expect(row).toMatchObject({
            awardCount: awards.length,
            approvedCount: approved.length,
            approvedMissingCount: approved.filter(({ approvedFen }) => approvedFen === null).length,
            ceilingFen: units.length === 0 ? null : total(units.map(({ limitFen }) => limitFen)),
            approvedInCeilingFen: total(under.map(({ approvedFen }) => approvedFen)),
            disbursedInCeilingFen: total(under.flatMap(({ paid }) => paid.map(({ fen }) => fen))),
            sharesCeiling: units.some(({ awardIds }) => awardIds.some((id) => !own.has(id))),
            route: project?.route,
            stage: project?.stage,
            pilot: project?.pilot,
            light: project?.light,
            siting: project && naiveSiting(project),
          });
          const best = approved.filter((award) => rankOf([award]) === rankOf(approved));
          expect(row.verdict).toBe(best[0]?.verdict ?? null);
          const use = Math.max(-1, ...best.map(({ utilisationBp }) => utilisationBp ?? -1));
          expect(row.utilisationBp).toBe(use === -1 ? null : use);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('sortProjectRows', () => {
  const by = (
    column: ProjectSortColumn,
    direction: SortDirection = 'ascending',
    language: 'zh-CN' | 'en' = 'zh-CN',
  ) => ({
    column,
    direction,
    language,
  });

  it.each([
    ['capacityMWh', 'ascending', ['P4', 'P3', 'P1', 'P2']],
    ['capacityMWh', 'descending', ['P1', 'P3', 'P4', 'P2']],
    ['distanceM', 'descending', ['P3', 'P1', 'P2', 'P4']],
    ['light', 'ascending', ['P1', 'P2', 'P3', 'P4']],
    ['stage', 'ascending', ['P4', 'P1', 'P2', 'P3']],
    ['route', 'ascending', ['P1', 'P2', 'P4', 'P3']],
    ['park', 'descending', ['P2', 'P1', 'P3', 'P4']],
    ['measure', 'ascending', ['P2', 'P3', 'P1', 'P4']],
    ['siting', 'ascending', ['P1', 'P2', 'P3', 'P4']],
    ['district', 'ascending', ['P1', 'P4', 'P2', 'P3']],
    ['organisation', 'descending', ['P3', 'P4', 'P1', 'P2']],
    ['utilisationBp', 'descending', ['P2', 'P1', 'P3', 'P4']],
    ['approvedFen', 'ascending', ['P4', 'P3', 'P2', 'P1']],
    ['verdict', 'descending', ['P4', 'P3', 'P2', 'P1']],
    ['code', 'descending', ['P4', 'P3', 'P2', 'P1']],
  ] as const)('by %s, %s', (column, direction, order) => {
    expect(ids(sortProjectRows(rowsOf(smallLedger(), {}), [by(column, direction)]))).toEqual(order);
  });

  it('collates names by language, numbers in them by value', () => {
    const names = ['项目 10', '项目 2', '房山', '昌平'];
    const projects = names.map((name, row) => ledgerProject(`P${row}`, { name }));
    const rows = rowsOf({ dataDate: '2025-01-15', projects, units: [] }, {});
    const sorted = listOf(sortProjectRows(rows, [by('name')]));
    expect(sorted.map(({ nameZh }) => nameZh)).toEqual(['昌平', '房山', '项目 2', '项目 10']);
    expect(ids(sortProjectRows(rows, [by('name', 'descending', 'en')]))).toEqual(['P3', 'P2', 'P1', 'P0']);
  });

  it('keeps the order of ties, so that one sort refines another', () => {
    const projects = [3, 1, 2, 1].map((fen, row) =>
      ledgerProject(`P${row}`, {
        district: row % 2 === 0 ? '110114' : '110111',
        awards: [ledgerAward(`A${row}`, { approvedFen: fen, verdict: 'within' })],
      }),
    );
    const byMoney = sortProjectRows(rowsOf({ dataDate: '2025-01-15', projects, units: [] }, {}), [
      by('approvedFen'),
    ]);
    expect(ids(byMoney)).toEqual(['P1', 'P3', 'P2', 'P0']);
    expect(ids(sortProjectRows(byMoney, [by('district')]))).toEqual(['P2', 'P0', 'P1', 'P3']);
  });

  it('lets a second column decide where the first does not', () => {
    const projects = [
      { light: 'red', fen: 1 },
      { light: 'green', fen: 9 },
      { light: 'red', fen: 7 },
      { light: 'red', fen: null },
    ].map(({ light, fen }, row) =>
      ledgerProject(`P${row}`, {
        light: light === 'red' ? 'red' : 'green',
        awards: [ledgerAward(`A${row}`, { approvedFen: fen, verdict: 'within' })],
      }),
    );
    const rows = rowsOf({ dataDate: '2025-01-15', projects, units: [] }, {});
    const sorted = (...keys: Parameters<typeof by>[]) =>
      ids(
        sortProjectRows(
          rows,
          keys.map((key) => by(...key)),
        ),
      );
    expect(sorted(['light'], ['approvedFen', 'descending'])).toEqual(['P2', 'P0', 'P3', 'P1']);
    expect(sorted(['light', 'descending'], ['approvedFen'])).toEqual(['P1', 'P0', 'P2', 'P3']);
    expect(ids(sortProjectRows(rows, []))).toEqual(ids(rows));
  });

  it('neither loses nor repeats a row by any column', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        fc.constantFrom(...PROJECT_SORT_COLUMNS),
        fc.constantFrom<SortDirection>('ascending', 'descending'),
        (ledger, column, direction) => {
          const rows = rowsOf(ledger, {});
          expect(ids(sortProjectRows(rows, [by(column, direction)])).toSorted()).toEqual(
            ids(rows).toSorted(),
          );
        },
      ),
    );
  });
});
