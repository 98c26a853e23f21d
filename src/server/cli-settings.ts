import { join } from 'node:path';
import { z } from 'zod';
import {
  listenSettings,
  ruleFileSettings,
  servedFileSettings,
  serverSettings,
  StartError,
} from './configuration.ts';
import { defaultRuleFiles, issueLines, loadRuleFiles, programFolder } from './data-files.ts';
import { requireSchema } from './sql/migration.ts';
import { openPostgres } from './sql/postgres-engine.ts';
import { claimDatabase } from './sql/server-lock.ts';
import type { SqlEngine } from './sql/sql-engine.ts';
import { createSqlStore } from './sql/sql-store.ts';
import { openSqlite } from './sql/sqlite-engine.ts';
import type { Store } from './store.ts';

export const environment = z.object({
  ...listenSettings.shape,
  ...serverSettings.shape,
  ...ruleFileSettings(defaultRuleFiles).shape,
  ...servedFileSettings.shape,
  PARKFOLIO_DB: z.string().min(1).default(join(programFolder, 'var/parkfolio.db')),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgresql://user:password@host/name')
    .optional(),
});
export type Settings = z.infer<typeof environment>;

/**
 * Opens the database. Who writes records of an embedded one holds it alone; who reads, or writes accounts, which
 * nobody keeps in memory, may come beside a server.
 */
export function openDatabase(settings: Settings, use: 'beside' | 'alone' | 'create'): SqlEngine {
  if (settings.DATABASE_URL !== undefined) return openPostgres(settings.DATABASE_URL);
  const path = settings.PARKFOLIO_DB;
  if (use === 'beside') return openSqlite(path, { create: false });
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

/** Runs over a database of this program's schema, and closes it. */
export async function overDatabase<Result>(
  settings: Settings,
  use: 'beside' | 'alone',
  run: (engine: SqlEngine) => Promise<Result>,
): Promise<Result> {
  const engine = openDatabase(settings, use);
  try {
    await requireSchema(engine);
    return await run(engine);
  } finally {
    await engine.close();
  }
}

/** A store that is asked for records and revisions, whatever they are judged by. */
export function storeOfRecords(engine: SqlEngine): Store {
  return createSqlStore(engine, 'records');
}

/** @throws StartError with each broken rule of the policy and the boundaries */
export async function rulesOf(settings: Settings) {
  const rules = await loadRuleFiles({
    policy: settings.PARKFOLIO_POLICY,
    boundaries: settings.PARKFOLIO_BOUNDARIES,
  });
  if (!rules.ok) throw new StartError(...issueLines(rules.issues));
  return rules;
}
