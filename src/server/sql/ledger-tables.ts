import type { ColumnType } from 'kysely';
import type { Revision } from '../../contract/revision.ts';
import type { AccountTables } from './account-tables.ts';

/** A yes or no as the engine stores it: SQLite has no booleans and keeps 0 or 1, PostgreSQL has its own. */
export type StoredFlag = boolean | 0 | 1;

/** Written once; triggers refuse more. */
type Fixed<Value> = ColumnType<Value, Value, never>;

/** The tables around the records, as queries see them; the tables of the records themselves are `recordForms`. */
type LedgerTables = {
  /** One row: what is said of the portfolio as a whole. Without a data date no portfolio was ever imported. */
  ledger_version: {
    id: ColumnType<number, never, never>;
    /** A word of the last import's own. */
    version: string;
    data_date: string | null;
    synthetic: StoredFlag | null;
    /** The last revision. */
    sequence: number;
    last_hash: string;
    /** Sums over all records, fen, as text: they may exceed what a number holds. */
    applied_fen: string;
    approved_fen: string;
    disbursed_fen: string;
    clawed_back_fen: string;
  };
  revision: {
    sequence: Fixed<number>;
    kind: Fixed<Revision['kind']>;
    record_id: Fixed<string>;
    version: Fixed<number>;
    action: Fixed<Revision['action']>;
    actor_id: Fixed<string>;
    actor_name: Fixed<string>;
    actor_role: Fixed<Revision['actorRole']>;
    at: Fixed<string>;
    before_json: Fixed<string | null>;
    after_json: Fixed<string | null>;
    why: Fixed<string | null>;
    acknowledged_verdict: Fixed<Revision['acknowledgedVerdict']>;
    previous_hash: Fixed<string>;
    hash: Fixed<string>;
  };
  idempotency_key: { caller_id: string; key: string; request: string; answer: string; at: string };
};

/** The tables of a database of ours: the ledger, the accounts and the record of its migrations. */
export type Tables = LedgerTables &
  AccountTables & {
    schema_migration: { version: number; name: string; applied_at: string };
  };
