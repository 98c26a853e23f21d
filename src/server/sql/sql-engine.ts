import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { StoredInstant } from './account-tables.ts';
import type { Cells, CellValue } from './cell.ts';
import type { StoredFlag, Tables } from './ledger-tables.ts';

/** Inside a transaction: queries run on it, and on nothing else. */
export type Work = Kysely<Tables> | Transaction<Tables>;

/** The words of one engine for what the tables need. */
export type ColumnWords = {
  /** Integer that holds 2^53 - 1. */
  bigInteger: string;
  /** 64-bit floating point. */
  real: string;
  flag: string;
  /** An instant as better-auth keeps it. */
  instant: string;
  /** Primary key that counts up by itself. */
  sequence: string;
  /** What follows the closing parenthesis of a table. */
  tableEnd: string;
  /** Condition under which a column holds a calendar date, YYYY-MM-DD. */
  isDate: (column: string) => string;
  /** Condition under which a column holds a list as JSON. */
  isJsonList: (column: string) => string;
  /** Text of a field of an object that a column holds as JSON. */
  jsonField: (column: string, field: string) => string;
  /** Statements after which the table takes new rows and refuses to change or drop those that stand. */
  refuseChanges: (table: string) => string[];
};

/** What differs between the two engines; everything else is one SQL. */
export type SqlEngine = {
  kind: 'sqlite' | 'postgres';
  /** Where the rows are, in words for a person; never with a password. */
  place: string;
  words: ColumnWords;
  flag: (value: boolean) => StoredFlag;
  instant: (value: Date) => StoredInstant;
  /** Rows of a query as lists in the order of its columns, each of another name. */
  cells: (work: Work, query: RawBuilder<Record<string, unknown>>) => Promise<Cells[]>;
  /** Adds rows to a table. */
  insert: (
    work: Work,
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly CellValue[]>,
  ) => Promise<void>;
  /** Whether a writer must lock the row that orders writers; else each write waits for the one before it anyway. */
  locksRows: boolean;
  /** One consistent reading: no commit of anyone shows in between. */
  read: <Result>(run: (work: Work) => Promise<Result>) => Promise<Result>;
  /** All of it is committed, or nothing is. */
  write: <Result>(run: (work: Work) => Promise<Result>) => Promise<Result>;
  /** A write that no other migrator of the same database runs beside. */
  migrate: <Result>(run: (work: Work) => Promise<Result>) => Promise<Result>;
  hasTable: (name: string) => Promise<boolean>;
  db: Kysely<Tables>;
  close: () => Promise<void>;
};

/** A database that cannot be used as it is; the message says what is wrong and what to do. */
export class DatabaseError extends Error {}
