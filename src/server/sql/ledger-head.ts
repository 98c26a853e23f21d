import type { RecordOf } from '../../contract/record-kind.ts';
import type { PortfolioRecords } from '../../contract/record.ts';
import type { RecordKind } from '../../domain/vocabulary.ts';
import { type MONEY_SUMS, type NewChange } from '../store.ts';
import type { SqlEngine, Work } from './sql-engine.ts';

type Money = (typeof MONEY_SUMS)[number];

/** What is said of the ledger as a whole: its import, the end of its chain, its sums. */
export type LedgerHead = {
  importId: string;
  ledger: Pick<PortfolioRecords, 'dataDate' | 'synthetic'> | null;
  sequence: number;
  lastHash: string;
  /** fen */
  sums: Record<Money, bigint>;
};

/**
 * Name of the ledger's content. The beginning of the last hash tells apart what two histories with one number hold:
 * after a backup was put back, numbers are used again.
 */
export function versionOf({ importId, sequence, lastHash }: LedgerHead): string {
  return `${importId}-${sequence}-${lastHash.slice(0, 8)}`;
}

export async function readHead(work: Work): Promise<LedgerHead> {
  return headOf(await headRow(work).executeTakeFirstOrThrow());
}

/** As {@link readHead}, after waiting for the writer before. */
export async function readHeadInTurn(engine: SqlEngine, work: Work): Promise<LedgerHead> {
  const row = headRow(work);
  return headOf(await (engine.locksRows ? row.forUpdate() : row).executeTakeFirstOrThrow());
}

const headRow = (work: Work) => work.selectFrom('ledger_version').selectAll();

function headOf(row: Awaited<ReturnType<ReturnType<typeof headRow>['executeTakeFirstOrThrow']>>): LedgerHead {
  return {
    importId: row.version,
    ledger: row.data_date === null ? null : { dataDate: row.data_date, synthetic: Boolean(row.synthetic) },
    sequence: row.sequence,
    lastHash: row.last_hash,
    sums: {
      applied: BigInt(row.applied_fen),
      approved: BigInt(row.approved_fen),
      disbursed: BigInt(row.disbursed_fen),
      clawedBack: BigInt(row.clawed_back_fen),
    },
  };
}

export async function writeHead(engine: SqlEngine, work: Work, head: LedgerHead): Promise<void> {
  const { importId, ledger, sequence, lastHash, sums } = head;
  await work
    .updateTable('ledger_version')
    .set({
      version: importId,
      data_date: ledger?.dataDate ?? null,
      synthetic: ledger === null ? null : engine.flag(ledger.synthetic),
      sequence,
      last_hash: lastHash,
      applied_fen: String(sums.applied),
      approved_fen: String(sums.approved),
      disbursed_fen: String(sums.disbursed),
      clawed_back_fen: String(sums.clawedBack),
    })
    .execute();
}

type Amounts = Partial<Record<Money, number | null>>;
const none = (): Amounts => ({});
const moneyOf: { [Kind in RecordKind]: (record: RecordOf[Kind]) => Amounts } = {
  organisation: none,
  park: none,
  project: none,
  site: none,
  milestone: none,
  award: ({ appliedFen, approvedFen }) => ({ applied: appliedFen, approved: approvedFen }),
  disbursement: ({ amountFen }) => ({ disbursed: amountFen }),
  clawback: ({ amountFen }) => ({ clawedBack: amountFen }),
  output: none,
  districtPolicy: none,
  note: none,
};

/** The sums after one change. */
export function changedSums<Kind extends RecordKind>(
  sums: LedgerHead['sums'],
  { kind, before, after }: Pick<NewChange<Kind>, 'kind' | 'before' | 'after'>,
): LedgerHead['sums'] {
  const amounts: (record: RecordOf[Kind]) => Amounts = moneyOf[kind];
  const [less, more] = [before, after].map((record) => (record === null ? {} : amounts(record)));
  const next = (money: Money): bigint =>
    sums[money] + BigInt(more?.[money] ?? 0) - BigInt(less?.[money] ?? 0);
  return {
    applied: next('applied'),
    approved: next('approved'),
    disbursed: next('disbursed'),
    clawedBack: next('clawedBack'),
  };
}

const sum = (amounts: readonly (number | null)[]): bigint =>
  amounts.reduce<bigint>((total, fen) => total + BigInt(fen ?? 0), 0n);

export function sumsOf({ awards, disbursements, clawbacks }: PortfolioRecords): LedgerHead['sums'] {
  return {
    applied: sum(awards.map(({ appliedFen }) => appliedFen)),
    approved: sum(awards.map(({ approvedFen }) => approvedFen)),
    disbursed: sum(disbursements.map(({ amountFen }) => amountFen)),
    clawedBack: sum(clawbacks.map(({ amountFen }) => amountFen)),
  };
}
