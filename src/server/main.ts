/** The demonstration: the sample, or any other file of records, in a database in memory. Reads the environment. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { addDemoPeople } from './accounts-demo.ts';
import { commandLineActor } from './accounts-event.ts';
import {
  isLoopback,
  listenSettings,
  parsedEnvironment,
  ruleFileSettings,
  servedFileSettings,
  StartError,
} from './configuration.ts';
import { defaultRuleFiles, issueLines, loadDataFiles, programFolder } from './data-files.ts';
import { readableLog } from './log.ts';
import { startServer } from './serve.ts';
import { loadServedFiles } from './served-files.ts';
import { migrate } from './sql/migration.ts';
import { createSqlStore } from './sql/sql-store.ts';
import { openSqlite } from './sql/sqlite-engine.ts';

const environment = z.object({
  ...listenSettings.shape,
  ...ruleFileSettings(defaultRuleFiles).shape,
  ...servedFileSettings.shape,
  PARKFOLIO_DATA: z.string().min(1).default(join(programFolder, 'data/sample-portfolio.json')),
});

/** Anybody who reaches a demonstration is let in, and it may be measured: only changes have a bound. */
const RATES = { reads: 0, changes: 3000 };

try {
  const settings = parsedEnvironment(environment, process.env);
  if (!isLoopback(settings.HOST)) {
    throw new StartError(
      `environment · HOST · ${settings.HOST} is reached from other machines, and a demonstration lets everybody in without a password.`,
      'Leave HOST away to look at it here. To serve others: npm run parkfolio -- serve (docs/operations.md).',
    );
  }
  const loaded = await loadDataFiles({
    records: settings.PARKFOLIO_DATA,
    policy: settings.PARKFOLIO_POLICY,
    boundaries: settings.PARKFOLIO_BOUNDARIES,
  });
  if (!loaded.ok) throw new StartError(...issueLines(loaded.issues));
  const { synthetic } = loaded.records;
  const served = await loadServedFiles(
    {
      catalogues: settings.PARKFOLIO_CATALOGUES ?? (synthetic ? defaultRuleFiles.catalogues : undefined),
      tiles: settings.PARKFOLIO_TILES,
    },
    { file: settings.PARKFOLIO_POLICY, catalogue: loaded.catalogue },
    { synthetic },
  );
  if (!served.ok) throw new StartError(...issueLines(served.issues));
  const engine = openSqlite(':memory:', { create: true });
  await migrate(engine);
  const store = createSqlStore(engine, loaded.dataVersion);
  const at = new Date();
  const { id, name } = commandLineActor('npm start');
  await store.importLedger(loaded.records, {
    replace: false,
    authorship: {
      actorId: id,
      actorName: name,
      actorRole: null,
      at: at.toISOString(),
      why: null,
      acknowledgedVerdict: null,
    },
  });
  await addDemoPeople(engine, at);
  const log = readableLog((line) => process.stdout.write(line));
  await startServer({
    engine,
    store,
    rules: loaded,
    served,
    host: settings.HOST,
    port: settings.PORT,
    secret: randomBytes(32).toString('base64url'),
    origin: undefined,
    demo: true,
    proxies: 0,
    rates: RATES,
    log,
  });
  log.say(
    'A demonstration: sign in with one click, without a password. Changes are forgotten when it ends, and only this machine reaches it.',
  );
} catch (failure) {
  if (!(failure instanceof StartError)) throw failure;
  for (const line of ['Parkfolio was not started.', ...failure.lines]) process.stderr.write(`${line}\n`);
  process.exit(1);
}
