import { describe, expect, it } from 'vitest';
import { award } from '../../../tests/api/small-portfolio.ts';
import type { JudgedAward, ProjectDetail } from '../../contract/project-detail.ts';
import { type Ledger, ledgerOf } from './ledger-rows.ts';

function judged(id: string, more: Partial<JudgedAward>): JudgedAward {
  return {
    ...award(id),
    version: 1,
    holdsOthers: false,
    verdict: 'within',
    allowedMax: null,
    unitSum: null,
    headroom: null,
    utilisationPct: null,
    bindingTerm: null,
    candidates: [],
    explanation: null,
    ...more,
  };
}

const reason = { zh: '退回', en: 'returned' };

/** A1 is paid twice and partly clawed back, A2 is applied for without an amount, A3 approved without amount or date. */
const detail: Pick<ProjectDetail, 'awards' | 'disbursements' | 'clawbacks'> = {
  awards: [
    judged('A1', { appliedFen: 800, appliedOn: '2024-01-10', approvedFen: 600, approvedOn: '2024-06-30' }),
    judged('A2', {
      measure: 'I-1',
      fundingStage: 'applied',
      verdict: null,
      appliedFen: null,
      appliedOn: '2024-06-30',
      approvedFen: null,
      approvedOn: null,
    }),
    judged('A3', {
      measure: 'III-2',
      verdict: 'cannot_verify',
      appliedFen: 0,
      appliedOn: '2024-02-01',
      approvedFen: null,
      approvedOn: null,
    }),
  ],
  disbursements: [
    { version: 1, id: 'D2', awardId: 'A1', amountFen: 200, paidOn: '2024-12-01' },
    { version: 1, id: 'D1', awardId: 'A1', amountFen: 300, paidOn: '2024-06-30' },
  ],
  clawbacks: [{ version: 1, id: 'C1', awardId: 'A1', amountFen: 50, decidedOn: '2025-01-02', reason }],
};

describe('ledgerOf', () => {
  const { rows, totals } = ledgerOf(detail);

  it('runs event by event, on one day from application to claw-back, undated events last', () => {
    expect(rows.map(({ on, id, kind, amountFen }) => [on, id, kind, amountFen])).toEqual([
      ['2024-01-10', 'A1-applied', 'applied', 800],
      ['2024-02-01', 'A3-applied', 'applied', 0],
      ['2024-06-30', 'A2-applied', 'applied', null],
      ['2024-06-30', 'A1-approved', 'approved', 600],
      ['2024-06-30', 'D1', 'disbursed', 300],
      ['2024-12-01', 'D2', 'disbursed', 200],
      ['2025-01-02', 'C1', 'clawedBack', 50],
      [null, 'A3-approved', 'approved', null],
    ]);
  });

  it('names the measure of each event by its award', () => {
    expect(rows.filter(({ awardId }) => awardId === 'A1').every(({ measure }) => measure === 'III-3')).toBe(
      true,
    );
    expect(rows.at(-1)?.measure).toBe('III-2');
  });

  it('has no approval before there is one', () => {
    expect(rows.some(({ id }) => id === 'A2-approved')).toBe(false);
  });

  it('misses nothing under a clause without money, and keeps an amount that is there', () => {
    const under = (approvedFen: number | null): Ledger =>
      ledgerOf({
        awards: [judged('A1', { measure: 'II-1', verdict: 'not_monetary', approvedFen })],
        disbursements: [],
        clawbacks: [],
      });
    expect(under(null).totals.approved).toEqual({ fen: 0, count: 0, missing: 0 });
    expect(under(70).totals.approved).toEqual({ fen: 70, count: 1, missing: 0 });
  });

  it('adds within a kind of money only and counts what is missing', () => {
    expect(totals).toEqual({
      applied: { fen: 800, count: 3, missing: 1 },
      approved: { fen: 600, count: 2, missing: 1 },
      disbursed: { fen: 500, count: 2, missing: 0 },
      clawedBack: { fen: 50, count: 1, missing: 0 },
    });
  });

  it('is the same whatever the order of the records', () => {
    const reversed: Ledger = ledgerOf({
      awards: detail.awards.toReversed(),
      disbursements: detail.disbursements.toReversed(),
      clawbacks: detail.clawbacks,
    });
    expect(reversed).toEqual({ rows, totals });
  });

  it('is empty without awards', () => {
    const nothing = { fen: 0, count: 0, missing: 0 };
    expect(ledgerOf({ awards: [], disbursements: [], clawbacks: [] })).toEqual({
      rows: [],
      totals: { applied: nothing, approved: nothing, disbursed: nothing, clawedBack: nothing },
    });
  });
});
