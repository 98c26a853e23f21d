import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Cells } from './cell.ts';
import { sqliteFailure } from './driver-failure.ts';
import type { Tables } from './ledger-tables.ts';
import { type ColumnWords, DatabaseError, type SqlEngine, type Work } from './sql-engine.ts';

/** How long a statement waits for another process that is writing. */
const BUSY_TIMEOUT_MS = 5000;

/** Statements that are kept prepared; longer texts are hardly ever run twice. */
const MOST_PREPARED = 200;
const LONGEST_PREPARED = 10_000;
/** A database that lives as long as its connection, in no file. */
const IN_MEMORY = ':memory:';

const words: ColumnWords = {
  bigInteger: 'INTEGER',
  real: 'REAL',
  flag: 'INTEGER',
  instant: 'TEXT',
  sequence: 'INTEGER PRIMARY KEY AUTOINCREMENT',
  // Strict tables refuse a value of another type; plain ones would keep it.
  tableEnd: ' STRICT',
  isDate: (column) => `length(${column}) = 10 AND date(${column}) IS ${column}`,
  isJsonList: (column) => `json_valid(${column}) AND json_type(${column}) = 'array'`,
  jsonField: (column, field) => `(${column} ->> '${field}')`,
  refuseChanges: (table) =>
    ['UPDATE', 'DELETE'].map(
      (change) =>
        `CREATE TRIGGER ${table}_refuses_${change.toLowerCase()} BEFORE ${change} ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: constraint: what stands is never changed'); END`,
    ),
};

/**
 * Opens an embedded database, created only when asked. Acknowledged writes survive a power cut: full sync on a
 * write-ahead log.
 * @throws DatabaseError when the file is missing or no database; StoreUnavailableError when it cannot be opened
 */
export function openSqlite(path: string, options: { create: boolean }): SqlEngine {
  if (!options.create && path !== IN_MEMORY && !existsSync(path)) {
    throw new DatabaseError(`${path}: no such database. Make it with: parkfolio migrate`);
  }
  const database = openFile(path);
  const statements = preparedStatements(database, path);
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        prepare: (text) => statements.prepare(text, false),
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
    cells: async (work, query) => {
      const { sql: text, parameters } = query.compile(work);
      return statements.prepare(text, true).all(parameters).map(listed);
    },
    insert: async (_work, table, columns, rows) => {
      const text = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
      const { run } = statements.prepare(text, false);
      for (const row of rows) run(row);
    },
    locksRows: false,
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
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    return database;
  } catch (failure) {
    database?.close();
    const told = sqliteFailure(path, failure);
    if (told !== failure) throw told;
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new DatabaseError(`${path}: ${reason}. The file was left as it is.`, { cause: failure });
  }
}

type Prepared = {
  reader: boolean;
  all: (values: readonly unknown[]) => unknown[];
  run: (values: readonly unknown[]) => ReturnType<StatementSync['run']>;
  iterate: (values: readonly unknown[]) => IterableIterator<unknown>;
};

/** Prepares statements and keeps those that were used last: parsing one takes longer than most take to run. */
function preparedStatements(database: DatabaseSync, place: string) {
  const kept = new Map<string, Prepared>();
  const explained = <Result>(run: () => Result): Result => {
    try {
      return run();
    } catch (failure) {
      throw sqliteFailure(place, failure);
    }
  };
  return {
    prepare(text: string, asLists: boolean): Prepared {
      const key = `${asLists ? 'lists' : 'rows'} ${text}`;
      const known = kept.get(key);
      kept.delete(key);
      if (known !== undefined) {
        kept.set(key, known);
        return known;
      }
      const statement = explained(() => database.prepare(text));
      statement.setReturnArrays(asLists);
      const prepared: Prepared = {
        reader: statement.columns().length > 0,
        all: (values) => explained(() => statement.all(...values.map(bindable))),
        run: (values) => explained(() => statement.run(...values.map(bindable))),
        iterate: (values) => explained(() => statement.iterate(...values.map(bindable))),
      };
      if (text.length > LONGEST_PREPARED) return prepared;
      kept.set(key, prepared);
      const [oldest] = kept.keys();
      if (kept.size > MOST_PREPARED && oldest !== undefined) kept.delete(oldest);
      return prepared;
    },
  };
}

function listed(row: unknown): Cells {
  if (Array.isArray(row)) return row;
  throw new TypeError('the driver gave a row that is no list');
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new TypeError(`a ${typeof value} cannot be stored`);
}
