import type { PortfolioRecords } from '../contract/record.ts';

/** The ledger as one consistent reading: every record belongs to this data version. */
export type Ledger = { dataVersion: string; records: PortfolioRecords };

/**
 * Where the records live. The data version changes whenever any record, the policy or a boundary does, so that
 * whatever is derived from one reading holds until it changes; it is cheap to ask for.
 */
export type Store = {
  dataVersion(): Promise<string>;
  /** @throws EmptyLedgerError when no portfolio was imported yet */
  readLedger(): Promise<Ledger>;
  /**
   * Stores records that are parsed and checked, all of them or none. Records that are there already stay, and the
   * answer is `not_empty`, unless they are to be replaced.
   */
  importLedger(records: PortfolioRecords, options: { replace: boolean }): Promise<'imported' | 'not_empty'>;
  close(): Promise<void>;
};

/** There are no records, which is not the same as a portfolio without projects. */
export class EmptyLedgerError extends Error {
  constructor() {
    super('the store holds no records: import a portfolio first');
  }
}
