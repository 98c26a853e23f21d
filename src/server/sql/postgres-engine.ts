import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types, TypeOverrides } from 'pg';
import { postgresFailure } from './driver-failure.ts';
import type { Tables } from './ledger-tables.ts';
import { type ColumnWords, DatabaseError, type SqlEngine } from './sql-engine.ts';

/** Number that migrators of one database agree to lock; the letters of "park". */
const MIGRATION_LOCK = 0x70_61_72_6b;
const CONNECT_TIMEOUT_MS = 5000;
const MAX_CONNECTIONS = 10;
const ROWS_AT_ONCE = 5000;

const words: ColumnWords = {
  bigInteger: 'BIGINT',
  real: 'DOUBLE PRECISION',
  flag: 'BOOLEAN',
  instant: 'TIMESTAMPTZ',
  sequence: 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
  tableEnd: '',
  isDate: (column) => `${column} ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'`,
  isJsonList: (column) => `json_typeof(${column}::json) = 'array'`,
  jsonField: (column, field) => `(${column}::jsonb ->> '${field}')`,
  refuseChanges: (table) => [
    `CREATE FUNCTION ${table}_refuses_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${table}: constraint: what stands is never changed'; END $$`,
    `CREATE TRIGGER ${table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuses_change()`,
  ],
};

/** The client gives 64-bit integers as text, since a number may not hold them. Ours always does. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`${text} is beyond 2^53 - 1`);
}

/**
 * Opens a PostgreSQL database; connections are made when they are first needed.
 * @throws DatabaseError when the address is no PostgreSQL address
 */
export function openPostgres(url: string): SqlEngine {
  const parsers = new TypeOverrides();
  parsers.setTypeParser(types.builtins.INT8, safeInteger);
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'parkfolio',
    types: parsers,
  });
  // A connection that breaks is replaced; whoever queries next learns whether the server is gone.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const place = placeOf(url);
  const explained = async <Result>(run: () => Promise<Result>): Promise<Result> => {
    try {
      return await run();
    } catch (failure) {
      throw postgresFailure(place, failure);
    }
  };
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        options: pool.options,
        connect: () => explained(() => pool.connect()),
        end: () => pool.end(),
      },
      async onCreateConnection(connection) {
        const execute = connection.executeQuery.bind(connection);
        connection.executeQuery = (query, options) => explained(() => execute(query, options));
      },
    }),
  });
  return {
    kind: 'postgres',
    place,
    words,
    flag: (value) => value,
    instant: (value) => value,
    cells: async (work, query) => (await query.execute(work)).rows.map((row) => Object.values(row)),
    insert: async (work, table, columns, rows) => {
      const names = sql.join(columns.map((name) => sql.ref(name)));
      for (const part of inParts(rows, ROWS_AT_ONCE)) {
        const objects = part.map((row) =>
          Object.fromEntries(row.map((cell, at) => [columns[at] ?? '', cell])),
        );
        // One value whatever the number of rows: hundreds of thousands of single ones take minutes.
        await sql`
          insert into ${sql.table(table)} (${names})
          select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(objects)})
        `.execute(work);
      }
    },
    locksRows: true,
    read: (run) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(run),
    write: (run) => db.transaction().execute(run),
    migrate: (run) =>
      db.transaction().execute(async (work) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(work);
        const encoding = await sql<{ server_encoding: string }>`show server_encoding`.execute(work);
        if (encoding.rows[0]?.server_encoding !== 'UTF8') {
          throw new DatabaseError(`${place}: the database must be created with encoding UTF8`);
        }
        return run(work);
      }),
    hasTable: async (name) =>
      (await sql`select 1 where to_regclass(${name}) is not null`.execute(db)).rows.length > 0,
    db,
    close: () => db.destroy(),
  };
}

function* inParts<Row>(rows: Iterable<Row>, size: number): Generator<Row[]> {
  let part: Row[] = [];
  for (const row of rows) {
    if (part.push(row) < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** The address without user, password and options. */
function placeOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) throw new DatabaseError('DATABASE_URL: expected postgresql://user:password@host/name');
  return `postgresql://${parsed.host || 'localhost'}${parsed.pathname}`;
}
