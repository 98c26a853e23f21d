import type { RecordOf } from '../contract/record-kind.ts';
import type { AwardRecord, PortfolioRecords } from '../contract/record.ts';
import type { Revision } from '../contract/revision.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import type { Place } from './access.ts';

/** Versions of the records of each kind by id; a record that is not in the map has version 1. */
export type RecordVersions = Readonly<Record<RecordKind, ReadonlyMap<string, number>>>;

/** The ledger as one consistent reading: every record belongs to this data version. */
export type Ledger = { dataVersion: string; records: PortfolioRecords; versions: RecordVersions };

/** A record as it is after a change; `record` is null when it was withdrawn. */
export type LedgerChange<Some extends RecordKind = RecordKind> = {
  [Kind in Some]: { kind: Kind; id: string; version: number; record: RecordOf[Kind] | null };
}[Some];

export type StoredRecord<Kind extends RecordKind> = { version: number; record: RecordOf[Kind] };

/** Which record, wherever it is read from. */
export type RecordName = { kind: RecordKind; id: string };

/** One change of one record, with everything that its revision says. */
export type NewChange<Some extends RecordKind = RecordKind> = {
  [Kind in Some]: {
    kind: Kind;
    id: string;
    action: 'create' | 'edit' | 'withdraw';
    /** The version after the change: 1 for a creation. */
    version: number;
    before: RecordOf[Kind] | null;
    after: RecordOf[Kind] | null;
  };
}[Some];
export type Authorship = Pick<
  Revision,
  'actorId' | 'actorName' | 'actorRole' | 'at' | 'why' | 'acknowledgedVerdict'
>;

/** A first answer that is given again when its request is repeated; `request` tells another request under its key. */
export type RememberedAnswer = { request: string; answer: string };

/** How long an answer is remembered. */
export const REMEMBERED_MS = 7 * 86_400_000;
/** More changes than these are not told one by one. */
export const MOST_CHANGES_TOLD = 10_000;
/** Records that are named when others may refer to more. */
export const MOST_REFERRERS = 20;

/** Awards of one measure that share a key with others; a key that is not asked for matches nothing. */
export type AwardKeys = {
  measure: string;
  ids: readonly string[];
  projectIds: readonly string[];
  organisationIds: readonly string[];
  baseRefs: readonly string[];
};

export const MONEY_SUMS = ['applied', 'approved', 'disbursed', 'clawedBack'] as const;

/** Reading and writing inside one transaction; nothing of it shows before it is committed, all or none. */
export type LedgerWork = {
  find<Kind extends RecordKind>(kind: Kind, id: string): Promise<StoredRecord<Kind> | undefined>;
  /** Records of the portfolio that refer to this one, some of them at least when there are any. */
  referrers(kind: RecordKind, id: string): Promise<RecordName[]>;
  /** Districts of every project, award (by its project) and output that names the organisation, each once; null: of none. */
  placesNaming(organisationId: string): Promise<Place[]>;
  /** Every award of the measure, of whatever stage, with one of the keys. */
  awardsWith(keys: AwardKeys): Promise<AwardRecord[]>;
  projectOfCode(code: string): Promise<StoredRecord<'project'> | undefined>;
  organisationOfCreditCode(creditCode: string): Promise<StoredRecord<'organisation'> | undefined>;
  /** Sum of one kind of money over the whole ledger, fen. */
  sumFen(money: (typeof MONEY_SUMS)[number]): Promise<bigint>;
  recall(callerId: string, key: string): Promise<RememberedAnswer | undefined>;
  remember(callerId: string, key: string, answer: RememberedAnswer, at: string): Promise<void>;
  /** Stores the change and appends its revision to the chain. */
  apply(change: NewChange, authorship: Authorship): Promise<void>;
};

/**
 * Where the records live. The data version changes whenever any record, the policy or a boundary does, so that
 * whatever is derived from one reading holds until it changes; it is cheap to ask for.
 */
export type Store = {
  dataVersion(): Promise<string>;
  /** @throws EmptyLedgerError when no portfolio was imported yet */
  readLedger(): Promise<Ledger>;
  /**
   * What changed between a data version and now, in order; null when that cannot be told record by record (an
   * import, another policy, a version of another store): read the whole ledger then.
   */
  changesSince(dataVersion: string): Promise<{ dataVersion: string; changes: LedgerChange[] } | null>;
  /**
   * Runs `run` in one transaction that no other write runs beside, here or in another process. A failure inside
   * undoes all of it.
   * @throws EmptyLedgerError when no portfolio was imported yet
   */
  write<Answer>(run: (work: LedgerWork) => Promise<Answer>): Promise<Answer>;
  /** Revisions of one record, newest first. */
  revisionsOf(kind: RecordKind, id: string): Promise<Revision[]>;
  /** Revisions of all of these records together, newest first. */
  revisionsOfAll(records: readonly RecordName[]): Promise<Revision[]>;
  /** Withdrawals of records that belonged to one of these projects, or of these awards. */
  withdrawalsFrom(owner: 'projectId' | 'awardId', ids: readonly string[]): Promise<Revision[]>;
  /** The whole chain in order, in pieces. */
  revisions(): AsyncIterable<Revision>;
  /**
   * Stores records that are parsed and checked, all of them or none, and appends one revision. Records that are there
   * already stay, and the answer is `not_empty`, unless they are to be replaced.
   */
  importLedger(
    records: PortfolioRecords,
    options: { replace: boolean; authorship: Authorship },
  ): Promise<'imported' | 'not_empty'>;
  close(): Promise<void>;
};

/** There are no records, which is not the same as a portfolio without projects. */
export class EmptyLedgerError extends Error {
  constructor() {
    super('the store holds no records: import a portfolio first');
  }
}

/** The store cannot answer now: its database is away, its disk is full. What was acknowledged before stays. */
export class StoreUnavailableError extends Error {}
