import type { ProjectDetail } from '../../contract/project-detail.ts';

/** One kind of money a column; they are never added to one another. */
export const MONEY_KINDS = ['applied', 'approved', 'disbursed', 'clawedBack'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

/** `kind` says which column holds the amount; null fen means that the record lacks it. */
export type LedgerRow = {
  id: string;
  on: string | null;
  awardId: string;
  measure: string;
  kind: MoneyKind;
  amountFen: number | null;
};

export type Ledger = {
  rows: LedgerRow[];
  /** Sums within a column only; `missing` counts the rows of the kind without an amount. */
  totals: Record<MoneyKind, { fen: number; count: number; missing: number }>;
};

/**
 * The project's money, event by event in order of date (undated ones last).
 * Applications count from the first stage; approvals only for awards that are approved or later, and under clauses
 * without money only where an amount is recorded.
 */
export function ledgerOf(detail: Pick<ProjectDetail, 'awards' | 'disbursements' | 'clawbacks'>): Ledger {
  const measureOf = new Map(detail.awards.map((award) => [award.id, award.measure]));
  const rows: LedgerRow[] = [];
  for (const award of detail.awards) {
    const entry = { awardId: award.id, measure: award.measure };
    rows.push({
      ...entry,
      id: `${award.id}-applied`,
      on: award.appliedOn,
      kind: 'applied',
      amountFen: award.appliedFen,
    });
    // A clause without money is approved without an amount: nothing is missing.
    const isWithoutMoney = award.verdict === 'not_monetary' && award.approvedFen === null;
    if (award.verdict !== null && !isWithoutMoney) {
      rows.push({
        ...entry,
        id: `${award.id}-approved`,
        on: award.approvedOn,
        kind: 'approved',
        amountFen: award.approvedFen,
      });
    }
  }
  for (const { id, awardId, paidOn, amountFen } of detail.disbursements) {
    rows.push({
      id,
      awardId,
      measure: measureOf.get(awardId) ?? '',
      on: paidOn,
      kind: 'disbursed',
      amountFen,
    });
  }
  for (const { id, awardId, decidedOn, amountFen } of detail.clawbacks) {
    rows.push({
      id,
      awardId,
      measure: measureOf.get(awardId) ?? '',
      on: decidedOn,
      kind: 'clawedBack',
      amountFen,
    });
  }
  const order = (row: LedgerRow): string => `${row.on ?? '9999'}${MONEY_KINDS.indexOf(row.kind)}`;
  rows.sort((a, b) => order(a).localeCompare(order(b)) || a.id.localeCompare(b.id));

  const totals: Ledger['totals'] = {
    applied: { fen: 0, count: 0, missing: 0 },
    approved: { fen: 0, count: 0, missing: 0 },
    disbursed: { fen: 0, count: 0, missing: 0 },
    clawedBack: { fen: 0, count: 0, missing: 0 },
  };
  for (const { kind, amountFen } of rows) {
    const total = totals[kind];
    total.count += 1;
    if (amountFen === null) total.missing += 1;
    else total.fen += amountFen;
  }
  return { rows, totals };
}
