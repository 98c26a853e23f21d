import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { defaultUnitOf, hasCeiling, naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import {
  columnsOf,
  type Ledger,
  type LedgerAward,
  type LedgerUnit,
} from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from './portfolio.ts';
import type { PortfolioFilter } from './portfolio-filter.ts';
import { selectRows } from './selection.ts';
import { noVerdicts } from './word-counts.ts';
import { type CapRow, capRows } from './cap-rows.ts';

function rowsOf(ledger: Ledger, filter: PortfolioFilter): CapRow[] {
  const portfolio = buildPortfolio(columnsOf(ledger));
  return capRows(portfolio, selectRows(portfolio, filter));
}

function rowOf(rows: CapRow[], measure: string): CapRow | undefined {
  return rows.find((row) => row.measure === measure);
}

describe('capRows of the small ledger', () => {
  const rows = rowsOf(smallLedger(), {});

  it('has a row per measure with awards, in the order of the dictionary, of the kind its ledger shows', () => {
    expect(rows.map(({ measure, kind }) => [measure, kind])).toEqual([
      ['II-2', 'no_amount'],
      ['III-2', 'ceiling'],
      ['III-3', 'ceiling'],
      ['II-1', 'non_monetary'],
      ['I-1', 'ceiling'],
    ]);
  });

  it('holds the awards of units with a ceiling against it, and only those', () => {
    expect(rowOf(rows, 'III-2')).toEqual({
      measure: 'III-2',
      kind: 'ceiling',
      approvedFen: 1100,
      disbursedFen: 400,
      ceilingFen: 1000,
      headroomFen: 0,
      utilisationPct: '110.00',
      excessFen: 0,
      readingExcessFen: 100,
      unverifiedFen: 200,
      unverifiedCount: 1,
      othersFen: 0,
      othersCount: 0,
      othersExceedingCount: 0,
      noAmountFen: 0,
      noAmountCount: 0,
      nonMonetaryFen: 0,
      nonMonetaryCount: 0,
      outOfPeriodFen: 0,
      outOfPeriodCount: 0,
      unitCount: 1,
      cutUnitCount: 0,
      awardCount: 3,
      missingAmountCount: 0,
      verdictCounts: { ...noVerdicts(), interpretation_dependent: 2, cannot_verify: 1 },
    });
  });

  it('shows what exceeds under every reading as such', () => {
    expect(rowOf(rows, 'III-3')).toMatchObject({
      approvedFen: 650,
      ceilingFen: 600,
      utilisationPct: '108.34',
      excessFen: 50,
      readingExcessFen: 0,
      verdictCounts: { exceeds: 1 },
    });
  });

  it('sets money without a stated amount, without money and out of the period apart', () => {
    const nothing = {
      approvedFen: 0,
      ceilingFen: null,
      headroomFen: null,
      utilisationPct: null,
      unverifiedCount: 0,
    };
    expect(rowOf(rows, 'II-2')).toMatchObject({ ...nothing, noAmountFen: 30, noAmountCount: 1 });
    expect(rowOf(rows, 'II-1')).toMatchObject({
      ...nothing,
      nonMonetaryFen: 0,
      nonMonetaryCount: 1,
      missingAmountCount: 1,
    });
    expect(rowOf(rows, 'I-1')).toMatchObject({
      ...nothing,
      outOfPeriodFen: 90,
      outOfPeriodCount: 1,
      awardCount: 1,
    });
  });

  it('keeps the ceiling of a unit that the filter cuts, in full and once, and says so', () => {
    expect(rowOf(rowsOf(smallLedger(), { district: ['110114'] }), 'III-2')).toMatchObject({
      approvedFen: 700,
      ceilingFen: 1000,
      headroomFen: 0,
      utilisationPct: '70.00',
      readingExcessFen: 100,
      unitCount: 1,
      cutUnitCount: 1,
      unverifiedCount: 0,
    });
  });

  it('keeps a measure whose awards are all hidden', () => {
    const hidden = rowOf(rowsOf(smallLedger(), { measure: ['II-2'] }), 'III-3');
    expect(hidden).toMatchObject({
      kind: 'ceiling',
      ceilingFen: null,
      awardCount: 0,
      unitCount: 0,
      excessFen: 0,
    });
  });
});

/** The figures of a measure by plain loops. */
function naiveRow(ledger: Ledger, filter: PortfolioFilter, measure: string) {
  const shown = naiveSelection(ledger, filter);
  const awards = shown.awards.filter((award) => award.measure === measure && award.verdict !== null);
  const under = awards.filter((award) => hasCeiling(defaultUnitOf(ledger, award)));
  const rest = awards.filter((award) => !under.includes(award));
  const of = (verdict: string): LedgerAward[] => rest.filter((award) => award.verdict === verdict);
  const elsewhere = new Set([...of('no_quantified_cap'), ...of('not_monetary'), ...of('out_of_period')]);
  const apart = rest.filter((award) => !elsewhere.has(award));
  const others = apart.filter((award) => defaultUnitOf(ledger, award)?.holdsOthers === true);
  const unverified = apart.filter((award) => !others.includes(award));
  const units = shown.units.filter((unit) => unit.measure === measure);
  const ceilings = units.filter((unit) => unit.isDefault && hasCeiling(unit));
  return {
    approvedFen: total(under.map(({ approvedFen }) => approvedFen)),
    disbursedFen: total(under.flatMap(({ paid }) => paid.map(({ fen }) => fen))),
    ceilingFen: ceilings.length === 0 ? null : total(ceilings.map(({ limitFen }) => limitFen)),
    headroomFen: ceilings.length === 0 ? null : total(ceilings.map(({ headroomFen }) => headroomFen)),
    unverifiedFen: total(unverified.map(({ approvedFen }) => approvedFen)),
    unverifiedCount: unverified.length,
    othersFen: total(others.map(({ approvedFen }) => approvedFen)),
    othersCount: others.length,
    othersExceedingCount: others.filter(({ verdict }) => verdict === 'exceeds').length,
    noAmountFen: total(of('no_quantified_cap').map(({ approvedFen }) => approvedFen)),
    nonMonetaryCount: of('not_monetary').length,
    outOfPeriodFen: total(of('out_of_period').map(({ approvedFen }) => approvedFen)),
    excessFen: total(ceilings.map((unit) => certainExcess(ledger, unit))),
    readingExcessFen: Math.max(
      0,
      ...[...Map.groupBy(units, ({ basis, reading }) => `${basis}/${reading}`).values()].map((candidate) =>
        total(candidate.map((unit) => readingExcess(ledger, unit))),
      ),
    ),
    unitCount: ceilings.length,
    cutUnitCount: ceilings.filter(
      ({ awardIds }) => !awardIds.every((id) => awards.some((award) => award.id === id)),
    ).length,
    awardCount: awards.length,
    missingAmountCount: awards.filter(({ approvedFen }) => approvedFen === null).length,
  };
}

function excess(unit: LedgerUnit): number {
  return hasCeiling(unit) ? (unit.excessFen ?? 0) : 0;
}

function awardsOf({ projects }: Ledger, { awardIds }: LedgerUnit): LedgerAward[] {
  return projects.flatMap(({ awards }) => awards.filter(({ id }) => awardIds.includes(id)));
}

function certainExcess(ledger: Ledger, unit: LedgerUnit): number {
  return awardsOf(ledger, unit).some(({ verdict }) => verdict === 'exceeds') ? excess(unit) : 0;
}

function readingExcess(ledger: Ledger, unit: LedgerUnit): number {
  const owners = new Set(awardsOf(ledger, unit).flatMap((award) => defaultUnitOf(ledger, award) ?? []));
  return Math.max(0, excess(unit) - total([...owners].map((owner) => certainExcess(ledger, owner))));
}

describe('capRows of any ledger', () => {
  it('agree with plain loops over the records', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        for (const row of rowsOf(ledger, filter))
          expect(row).toMatchObject(naiveRow(ledger, filter, row.measure));
      }),
      { numRuns: 300 },
    );
  });

  it('have each shown approved award in exactly one place, counted by its verdict', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const rows = rowsOf(ledger, filter);
        const approved = naiveSelection(ledger, filter).awards.filter(({ verdict }) => verdict !== null);
        const money = rows.map(
          (row) =>
            row.approvedFen +
            row.unverifiedFen +
            row.othersFen +
            row.noAmountFen +
            row.nonMonetaryFen +
            row.outOfPeriodFen,
        );
        expect(total(money)).toBe(total(approved.map(({ approvedFen }) => approvedFen)));
        expect(total(rows.map(({ awardCount }) => awardCount))).toBe(approved.length);
        for (const { verdictCounts, awardCount } of rows)
          expect(total(Object.values(verdictCounts))).toBe(awardCount);
      }),
    );
  });

  it('show no more money, ceilings or excess with a filter than without', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const whole = rowsOf(ledger, {});
        rowsOf(ledger, filter).forEach((row, index) => {
          const all = whole[index];
          expect(row.measure).toBe(all?.measure);
          expect(row.kind).toBe(all?.kind);
          for (const figure of [
            'approvedFen',
            'disbursedFen',
            'unverifiedFen',
            'othersFen',
            'excessFen',
            'readingExcessFen',
          ] as const) {
            expect(row[figure]).toBeLessThanOrEqual(all?.[figure] ?? -1);
          }
          expect(row.ceilingFen ?? 0).toBeLessThanOrEqual(all?.ceilingFen ?? 0);
          expect(all?.cutUnitCount).toBe(0);
        });
      }),
    );
  });
});
