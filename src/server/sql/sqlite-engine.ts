import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Tables } from './ledger-tables.ts';
import { type ColumnWords, DatabaseError, type SqlEngine, type Work } from './sql-engine.ts';

/** How long a statement waits for another process that is writing. */
const BUSY_TIMEOUT_MS = 5000;

const words: ColumnWords = {
  bigInteger: 'INTEGER',
  real: 'REAL',
  flag: 'INTEGER',
  instant: 'TEXT',
  sequence: 'INTEGER PRIMARY KEY AUTOINCREMENT',
  // Strict tables refuse a value of another type; plain ones would keep it.
  tableEnd: ' STRICT',
  isDate: (column) => `length(${column}) = 10 AND date(${column}) IS ${column}`,
  refuseChanges: (table) =>
    ['UPDATE', 'DELETE'].map(
      (change) =>
        `CREATE TRIGGER ${table}_refuses_${change.toLowerCase()} BEFORE ${change} ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: constraint: what stands is never changed'); END`,
    ),
};

/**
 * Opens an embedded database, created only when asked. Acknowledged writes survive a power cut: full sync on a
 * write-ahead log.
 * @throws DatabaseError when the file is missing or no database
 */
export function openSqlite(path: string, options: { create: boolean }): SqlEngine {
  if (!options.create && !existsSync(path)) {
    throw new DatabaseError(`${path}: no such database. Make it with: parkfolio migrate`);
  }
  const database = openFile(path);
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        prepare: (text) => preparedStatement(database.prepare(text)),
        close: () => database.close(),
      },
    }),
  });

  const within =
    (begin: 'deferred' | 'immediate') =>
    <Result>(run: (work: Work) => Promise<Result>): Promise<Result> =>
      db.connection().execute(async (work) => {
        // Immediate: a writer waits for its turn here, not with a snapshot that can no longer be written.
        await sql`begin ${sql.raw(begin)}`.execute(work);
        try {
          const result = await run(work);
          await sql`commit`.execute(work);
          return result;
        } catch (failure) {
          if (database.isTransaction) await sql`rollback`.execute(work);
          throw failure;
        }
      });

  return {
    kind: 'sqlite',
    place: path,
    words,
    flag: (value) => (value ? 1 : 0),
    instant: (value) => value.toISOString(),
    maxValues: 30_000,
    read: within('deferred'),
    write: within('immediate'),
    migrate: within('immediate'),
    hasTable: async (name) =>
      (await sql`select 1 from sqlite_schema where type = 'table' and name = ${name}`.execute(db)).rows
        .length > 0,
    db,
    close: () => db.destroy(),
  };
}

function openFile(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    return database;
  } catch (failure) {
    database?.close();
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new DatabaseError(`${path}: ${reason}. The file was left as it is.`, { cause: failure });
  }
}

function preparedStatement(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (values: readonly unknown[]) => statement.all(...values.map(bindable)),
    run: (values: readonly unknown[]) => statement.run(...values.map(bindable)),
    iterate: (values: readonly unknown[]) => statement.iterate(...values.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`a ${typeof value} cannot be stored`);
}
