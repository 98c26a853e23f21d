import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf, type Ledger } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { TIMELINE_STEPS, type TimelineRows, type TimelineStep, timelineRows } from './timeline-rows.ts';

function rowsOf(ledger: Ledger, filter: PortfolioFilter, step: TimelineStep): TimelineRows {
  const portfolio = buildPortfolio(columnsOf(ledger));
  return timelineRows(portfolio, selectRows(portfolio, filter), step);
}

describe('timelineRows of the small ledger', () => {
  it('run by quarter from the first money to the data date, the last one partial', () => {
    const { periods, ...rows } = rowsOf(smallLedger(), {}, 'quarter');
    expect(periods.map(({ key, isPartial }) => [key, isPartial])).toEqual([
      ['2024-Q1', false],
      ['2024-Q2', false],
      ['2024-Q3', false],
      ['2024-Q4', false],
      ['2025-Q1', true],
    ]);
    expect(periods[1]).toEqual({ key: '2024-Q2', startMonth: 24_291, endMonth: 24_293, isPartial: false });
    expect(rows).toEqual({
      approvedFen: [0, 700, 1050, 200, 0],
      disbursedFen: [0, 300, 100, 650, 0],
      allApprovedFen: [0, 700, 1050, 200, 0],
      allDisbursedFen: [0, 300, 100, 650, 0],
      outOfPeriod: { fen: 90, count: 1, disbursedFen: 90 },
      undated: { fen: 30, count: 1 },
      missingAmountCount: 1,
    });
  });

  it('leave no month out', () => {
    const { periods, approvedFen } = rowsOf(smallLedger(), {}, 'month');
    expect(periods.map(({ key }) => key)).toEqual([
      ...['2024-03', '2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09', '2024-10', '2024-11'],
      ...['2024-12', '2025-01'],
    ]);
    expect(approvedFen).toEqual([0, 0, 700, 0, 650, 400, 0, 0, 0, 200, 0]);
  });

  it('keep periods and the sums of all under a filter', () => {
    const rows = rowsOf(smallLedger(), { district: ['110111'] }, 'year');
    expect(rows.periods.map(({ key }) => key)).toEqual(['2024', '2025']);
    expect(rows).toMatchObject({
      approvedFen: [600, 0],
      allApprovedFen: [1950, 0],
      disbursedFen: [0, 0],
      allDisbursedFen: [1050, 0],
      outOfPeriod: { fen: 0, count: 0, disbursedFen: 0 },
    });
  });

  it.each([
    ['2024-12-31', [['2024', false]]],
    ['2024-12-30', [['2024', true]]],
  ])('with data to %s', (dataDate, years) => {
    const { periods } = rowsOf({ ...smallLedger(), dataDate }, {}, 'year');
    expect(periods.map(({ key, isPartial }) => [key, isPartial])).toEqual(years);
  });

  it('reach past the data date where a record does', () => {
    const { periods, disbursedFen } = rowsOf({ ...smallLedger(), dataDate: '2024-06-30' }, {}, 'quarter');
    expect(periods.map(({ key, isPartial }) => [key, isPartial])).toEqual([
      ['2024-Q1', false],
      ['2024-Q2', false],
      ['2024-Q3', true],
      ['2024-Q4', true],
    ]);
    expect(total(disbursedFen)).toBe(1050);
  });

  it('have no period without money', () => {
    const rows = rowsOf({ dataDate: '2025-01-15', projects: [], units: [] }, {}, 'month');
    expect([rows.periods, rows.approvedFen, rows.allDisbursedFen]).toEqual([[], [], []]);
  });
});

describe('timelineRows of any ledger', () => {
  it('hold every shown amount once: in a period, out of the period, or undated', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        arbitraryFilter,
        fc.constantFrom(...TIMELINE_STEPS),
        (ledger, filter, step) => {
          const rows = rowsOf(ledger, filter, step);
          const { awards } = naiveSelection(ledger, filter);
          const approved = awards.filter(({ verdict }) => verdict !== null);
          expect(total(rows.approvedFen) + rows.outOfPeriod.fen + rows.undated.fen).toBe(
            total(approved.map(({ approvedFen }) => approvedFen)),
          );
          expect(total(rows.disbursedFen) + rows.outOfPeriod.disbursedFen).toBe(
            total(awards.flatMap(({ paid }) => paid.map(({ fen }) => fen))),
          );
          for (const list of [
            rows.approvedFen,
            rows.disbursedFen,
            rows.allApprovedFen,
            rows.allDisbursedFen,
          ]) {
            expect(list).toHaveLength(rows.periods.length);
          }
          expect(rows.approvedFen.every((fen, period) => fen <= (rows.allApprovedFen[period] ?? -1))).toBe(
            true,
          );
        },
      ),
    );
  });

  it('put each amount into the period of its date', () => {
    fc.assert(
      fc.property(arbitraryLedger, (ledger) => {
        const { periods, approvedFen, disbursedFen } = rowsOf(ledger, {}, 'month');
        const counted = ledger.projects.flatMap(({ awards }) =>
          awards.filter(({ verdict }) => verdict !== 'out_of_period'),
        );
        periods.forEach(({ key }, period) => {
          const judged = counted.filter(
            ({ verdict, approvedOn }) => verdict !== null && approvedOn?.startsWith(key),
          );
          expect(approvedFen[period]).toBe(total(judged.map((award) => award.approvedFen)));
          const paid = counted.flatMap((award) => award.paid.filter(({ on }) => on.startsWith(key)));
          expect(disbursedFen[period]).toBe(total(paid.map(({ fen }) => fen)));
        });
      }),
    );
  });
});
