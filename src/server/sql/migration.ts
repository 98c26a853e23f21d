import { sql } from 'kysely';
import { accountSchema } from './account-schema.ts';
import { changeSchema } from './change-schema.ts';
import { firstSchema } from './first-schema.ts';
import { parkSchema } from './park-schema.ts';
import { type ColumnWords, DatabaseError, type SqlEngine, type Work } from './sql-engine.ts';

/** One step of the schema. A released step never changes; a change is a next step. */
type Migration = { version: number; name: string; statements: (words: ColumnWords) => string[] };

const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'ledger', statements: firstSchema },
  { version: 2, name: 'changes', statements: changeSchema },
  { version: 3, name: 'accounts', statements: accountSchema },
  { version: 4, name: 'parks', statements: parkSchema },
];

/** The version of the schema that this program reads and writes. */
const SCHEMA_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));

/** Statement by statement, since SQLite takes one at a time. */
async function run(work: Work, text: string): Promise<void> {
  await sql.raw(text).execute(work);
}

/** The version that the database stands at; 0 when it was never migrated. */
async function versionIn(work: Work): Promise<number> {
  const { rows } = await sql<{
    version: number | null;
  }>`select max(version) as version from schema_migration`.execute(work);
  return rows[0]?.version ?? 0;
}

function refuseNewer(place: string, version: number): void {
  if (version <= SCHEMA_VERSION) return;
  throw new DatabaseError(
    `${place}: its schema has version ${version} and this program knows ${SCHEMA_VERSION}. A newer Parkfolio wrote it: run that one.`,
  );
}

/**
 * Brings the schema to this program's version, one transaction a step: whenever it is cut off, the database stands at
 * a version, and running it again finishes.
 * @returns the names of the steps that were applied
 * @throws DatabaseError when a newer program wrote the schema
 */
export async function migrate(engine: SqlEngine): Promise<string[]> {
  const applied: string[] = [];
  for (const { version, name, statements } of MIGRATIONS) {
    const isApplied = await engine.migrate(async (work) => {
      await run(
        work,
        `CREATE TABLE IF NOT EXISTS schema_migration (version INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, applied_at TEXT NOT NULL)${engine.words.tableEnd}`,
      );
      const stands = await versionIn(work);
      refuseNewer(engine.place, stands);
      if (stands >= version) return false;
      for (const statement of statements(engine.words)) await run(work, statement);
      await work
        .insertInto('schema_migration')
        .values({ version, name, applied_at: new Date().toISOString() })
        .execute();
      return true;
    });
    if (isApplied) applied.push(`${version} ${name}`);
  }
  return applied;
}

/**
 * Says no to a database whose schema this program does not know.
 * @throws DatabaseError that says whether to migrate or to run a newer program
 */
export async function requireSchema(engine: SqlEngine): Promise<void> {
  const version = (await engine.hasTable('schema_migration')) ? await versionIn(engine.db) : 0;
  refuseNewer(engine.place, version);
  if (version < SCHEMA_VERSION) {
    throw new DatabaseError(
      `${engine.place}: its schema has version ${version} and this program needs ${SCHEMA_VERSION}. Back it up, then run: parkfolio migrate`,
    );
  }
}
