import process from 'node:process';
import { sql } from 'kysely';
import { DEMO_DOMAIN } from './accounts-person.ts';
import { openDatabase, rulesOf, type Settings } from './cli-settings.ts';
import { isLoopback, requiredSecret, StartError } from './configuration.ts';
import { issueLines, type RuleFiles } from './data-files.ts';
import { jsonLog } from './log.ts';
import { startServer } from './serve.ts';
import { loadServedFiles, type ServedFiles } from './served-files.ts';
import { requireSchema } from './sql/migration.ts';
import type { SqlEngine } from './sql/sql-engine.ts';
import { createSqlStore } from './sql/sql-store.ts';

/** So many records are named at most. */
const MOST_NAMED = 5;

/**
 * Serves own records to the people who have accounts, until the process is told to stop.
 * @throws StartError when something is set or stored that must not be served
 */
export async function serveDatabase(settings: Settings): Promise<void> {
  const secret = requiredSecret(settings.PARKFOLIO_SECRET);
  const rules = await rulesOf(settings);
  const engine = openDatabase(settings, 'alone');
  try {
    await requireSchema(engine);
    const faults = await storedFaults(engine);
    if (faults.length > 0) throw new StartError(...faults);
    const served = await servedFiles(settings, rules, engine);
    const log = jsonLog((line) => process.stdout.write(line));
    await startServer({
      engine,
      store: createSqlStore(engine, rules.rulesVersion),
      rules,
      served,
      host: settings.HOST,
      port: settings.PORT,
      secret,
      origin: settings.PARKFOLIO_ORIGIN,
      demo: false,
      proxies: settings.TRUST_PROXY,
      rates: { reads: settings.PARKFOLIO_READS_PER_MINUTE, changes: settings.PARKFOLIO_CHANGES_PER_MINUTE },
      log,
    });
    for (const warning of warnings(settings)) log.say(warning);
  } catch (failure) {
    await engine.close();
    throw failure;
  }
}

/** @throws StartError with each broken rule */
async function servedFiles(
  settings: Settings,
  { catalogue }: Pick<RuleFiles, 'catalogue'>,
  engine: SqlEngine,
): Promise<ServedFiles> {
  const version = await engine.db.selectFrom('ledger_version').select('synthetic').executeTakeFirst();
  const loaded = await loadServedFiles(
    { catalogues: settings.PARKFOLIO_CATALOGUES, tiles: settings.PARKFOLIO_TILES },
    { file: settings.PARKFOLIO_POLICY, catalogue },
    { synthetic: Boolean(version?.synthetic) },
  );
  if (!loaded.ok) throw new StartError(...issueLines(loaded.issues));
  return loaded;
}

/** What of the network's settings lets passwords and cookies travel in the open. */
function warnings({ HOST, TRUST_PROXY, PARKFOLIO_ORIGIN }: Settings): string[] {
  const isSecure = PARKFOLIO_ORIGIN?.startsWith('https:') === true;
  if (TRUST_PROXY > 0 && !isSecure)
    return [
      'Set PARKFOLIO_ORIGIN to the https address that the proxy serves: without it cookies are not marked Secure.',
    ];
  if (TRUST_PROXY === 0 && !isLoopback(HOST))
    return [
      `Passwords and cookies travel unencrypted to ${HOST}: put a proxy with TLS before this server and set TRUST_PROXY and PARKFOLIO_ORIGIN (docs/operations.md).`,
    ];
  return [];
}

/** What is stored that must not be served, each with what to do. */
async function storedFaults(engine: SqlEngine): Promise<string[]> {
  const people = await engine.db.selectFrom('person').select(['email']).execute();
  const demo = people.filter(({ email }) => email.endsWith(DEMO_DOMAIN));
  if (demo.length > 0) {
    return [
      `accounts of a demonstration are in the database (${demo.map(({ email }) => email).join(', ')}): anybody could use them. Delete them, or use another database.`,
    ];
  }
  const mixed = await sampleAmongReal(engine);
  if (mixed.length > 0) {
    return [
      `sample records stand among real ones: ${mixed.slice(0, MOST_NAMED).join(', ')}${mixed.length > MOST_NAMED ? ' …' : ''}`,
      'Export the portfolio, take them out of the file (or say "synthetic": true when all of it is), and import it with --replace.',
    ];
  }
  return people.length === 0
    ? ['nobody can sign in yet: make the first account with `parkfolio admin create --email … --name …`']
    : [];
}

/** Records that the sample's generator named, in a portfolio that says it is real. */
async function sampleAmongReal(engine: SqlEngine): Promise<string[]> {
  const { rows } = await sql<{ kind: string; id: string }>`
    select 'organisation' as kind, id from organisation
      where name_zh like '示例%' and name_en like 'Sample %' and (select synthetic from ledger_version) = ${engine.flag(false)}
    union all
    select 'project' as kind, id from project
      where name_zh like '示例%' and name_en like 'Sample %' and (select synthetic from ledger_version) = ${engine.flag(false)}
    limit ${MOST_NAMED + 1}`.execute(engine.db);
  return rows.map(({ kind, id }) => `${kind} ${id}`);
}
