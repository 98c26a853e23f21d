/** The command `parkfolio`: a server over a database, and what its keeper needs. Reads the environment. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inspect, parseArgs } from 'node:util';
import { z } from 'zod';
import { listenSettings, parsedEnvironment, ruleFileSettings, StartError } from './configuration.ts';
import { loadDataFiles, loadRuleFiles } from './data-files.ts';
import { portfolioPieces } from './portfolio-file.ts';
import { defaultRuleFiles, issueLines, programFolder, startServer } from './serve.ts';
import { migrate, requireSchema } from './sql/migration.ts';
import { openPostgres } from './sql/postgres-engine.ts';
import { claimDatabase } from './sql/server-lock.ts';
import { DatabaseError, type SqlEngine } from './sql/sql-engine.ts';
import { createSqlStore } from './sql/sql-store.ts';
import { openSqlite } from './sql/sqlite-engine.ts';
import { EmptyLedgerError, type Store, StoreUnavailableError } from './store.ts';

const HELP = `parkfolio serve                     serve the app over the database
parkfolio migrate                   make the database, or bring its schema to this program's version
parkfolio import FILE [--replace]   store a portfolio, all of its records or none; --replace drops the present ones
parkfolio export [FILE]             write the portfolio to FILE, or to the standard output

environment
  PARKFOLIO_DB          file of the embedded database (var/parkfolio.db)
  DATABASE_URL          a PostgreSQL address; then that database is used instead
  HOST, PORT            where serve listens (127.0.0.1, 4173)
  PARKFOLIO_POLICY      policy catalogue; PARKFOLIO_BOUNDARIES: folder of the boundaries (both from data/)

exit codes: 0 done, 1 refused or failed, 2 not understood
`;

const environment = z.object({
  ...listenSettings.shape,
  ...ruleFileSettings(defaultRuleFiles).shape,
  PARKFOLIO_DB: z.string().min(1).default(join(programFolder, 'var/parkfolio.db')),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgresql://user:password@host/name')
    .optional(),
});
type Settings = z.infer<typeof environment>;

class UsageError extends Error {}

/** Opens the database; whoever writes an embedded one holds it alone. */
function openDatabase(settings: Settings, use: 'read' | 'write' | 'create'): SqlEngine {
  if (settings.DATABASE_URL !== undefined) return openPostgres(settings.DATABASE_URL);
  const path = settings.PARKFOLIO_DB;
  if (use === 'read') return openSqlite(path, { create: false });
  const giveBack = claimDatabase(path);
  try {
    const engine = openSqlite(path, { create: use === 'create' });
    return {
      ...engine,
      async close() {
        await engine.close();
        giveBack();
      },
    };
  } catch (failure) {
    giveBack();
    throw failure;
  }
}

async function rulesOf(settings: Settings) {
  const rules = await loadRuleFiles({
    policy: settings.PARKFOLIO_POLICY,
    boundaries: settings.PARKFOLIO_BOUNDARIES,
  });
  if (!rules.ok) throw new StartError(...issueLines(rules.issues));
  return rules;
}

/** A store of this program's schema. */
async function openStore(engine: SqlEngine, rulesVersion: string): Promise<Store> {
  await requireSchema(engine);
  return createSqlStore(engine, rulesVersion);
}

async function serveDatabase(settings: Settings): Promise<void> {
  const rules = await rulesOf(settings);
  const engine = openDatabase(settings, 'write');
  try {
    const store = await openStore(engine, rules.rulesVersion);
    await startServer({ store, rules, host: settings.HOST, port: settings.PORT });
  } catch (failure) {
    await engine.close();
    throw failure;
  }
}

async function closing(engine: SqlEngine, run: () => Promise<string>): Promise<void> {
  try {
    process.stderr.write(`${await run()}\n`);
  } finally {
    await engine.close();
  }
}

async function migrateDatabase(settings: Settings): Promise<void> {
  const engine = openDatabase(settings, 'create');
  await closing(engine, async () => {
    const applied = await migrate(engine);
    return applied.length === 0
      ? `${engine.place}: the schema is up to date`
      : `${engine.place}: migrated (${applied.join(', ')})`;
  });
}

async function importFile(settings: Settings, file: string, replace: boolean): Promise<void> {
  const loaded = await loadDataFiles({
    records: file,
    policy: settings.PARKFOLIO_POLICY,
    boundaries: settings.PARKFOLIO_BOUNDARIES,
  });
  if (!loaded.ok) throw new StartError(...issueLines(loaded.issues));
  const engine = openDatabase(settings, 'write');
  await closing(engine, async () => {
    const store = await openStore(engine, loaded.dataVersion);
    if ((await store.importLedger(loaded.records, { replace })) === 'not_empty') {
      throw new DatabaseError(
        `${engine.place}: holds a portfolio already. Export it, then import with --replace to drop it.`,
      );
    }
    return `${engine.place}: imported ${loaded.records.projects.length} projects and ${loaded.records.awards.length} awards`;
  });
}

async function exportFile(settings: Settings, file: string | undefined): Promise<void> {
  const engine = openDatabase(settings, 'read');
  await closing(engine, async () => {
    const { records } = await (await openStore(engine, 'export')).readLedger();
    const pieces = Readable.from(portfolioPieces(records));
    if (file === undefined) await pipeline(pieces, process.stdout, { end: false });
    else {
      // A file of that name is whole at every moment: the old one, or the new one.
      const unfinished = `${file}.unfinished-${process.pid}`;
      try {
        await pipeline(pieces, createWriteStream(unfinished, { flags: 'wx', flush: true }));
        await rename(unfinished, file);
      } finally {
        await rm(unfinished, { force: true });
      }
    }
    return `${engine.place}: exported ${records.projects.length} projects and ${records.awards.length} awards`;
  });
}

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, replace: { type: 'boolean' } },
  });
  const [command, file, ...more] = positionals;
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  if (values.replace !== undefined && command !== 'import')
    throw new UsageError('--replace belongs to import');
  const takesFile = command === 'import' || command === 'export';
  const extra = takesFile ? more[0] : file;
  if (extra !== undefined) throw new UsageError(`${command} does not take ${extra}`);
  const settings = parsedEnvironment(environment, process.env);
  if (command === 'serve') await serveDatabase(settings);
  else if (command === 'migrate') await migrateDatabase(settings);
  else if (command === 'export') await exportFile(settings, file);
  else if (command !== 'import')
    throw new UsageError(command === undefined ? 'a command is missing' : `no command ${command}`);
  else if (file === undefined) throw new UsageError('import needs the FILE to read');
  else await importFile(settings, file, values.replace === true);
}

/** What a person is told, and the exit code; a defect of the program shows its stack. */
function outcomeOf(failure: unknown): { lines: string[]; code: 1 | 2 } {
  const isParseError =
    failure instanceof Error && 'code' in failure && String(failure.code).startsWith('ERR_PARSE_ARGS');
  if (failure instanceof UsageError || isParseError) {
    return { lines: [`parkfolio: ${failure.message}`, 'parkfolio --help says what there is.'], code: 2 };
  }
  if (failure instanceof StartError) return { lines: ['Nothing was done.', ...failure.lines], code: 1 };
  if (failure instanceof EmptyLedgerError) {
    return { lines: [`${failure.message}, with: parkfolio import FILE`], code: 1 };
  }
  if (failure instanceof DatabaseError || failure instanceof StoreUnavailableError) {
    return { lines: [failure.message], code: 1 };
  }
  // A driver's or the system's word: the server is away, the disk is full, a folder may not be written.
  if (failure instanceof Error && 'code' in failure) {
    const reasons = failure instanceof AggregateError ? failure.errors.map(String) : [failure.message];
    return { lines: reasons.map((reason) => `${String(failure.code)}: ${reason}`), code: 1 };
  }
  return { lines: [inspect(failure)], code: 1 };
}

try {
  await run(process.argv.slice(2));
} catch (failure) {
  const { lines, code } = outcomeOf(failure);
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(code);
}
