import type { PortfolioRecords } from '../contract/record.ts';

/** The ledger as one consistent reading: every record belongs to this data version. */
export type Ledger = { dataVersion: string; records: PortfolioRecords };

/**
 * Where the records live. The data version changes whenever any record, the policy or a boundary does, so that
 * whatever is derived from one reading holds until it changes.
 */
export type Store = {
  dataVersion(): Promise<string>;
  readLedger(): Promise<Ledger>;
};
