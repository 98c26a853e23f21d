import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { commandLineActor } from './accounts-event.ts';
import { openDatabase, overDatabase, type Settings, storeOfRecords } from './cli-settings.ts';
import { StartError } from './configuration.ts';
import { issueLines, loadDataFiles } from './data-files.ts';
import { portfolioPieces } from './portfolio-file.ts';
import { verifyChain } from './revision-chain.ts';
import { migrate } from './sql/migration.ts';
import { DatabaseError } from './sql/sql-engine.ts';
import { createSqlStore } from './sql/sql-store.ts';

/** The user of the operating system who runs a command. */
export function keeper() {
  return commandLineActor(userInfo().username);
}

/** Makes the database, or brings its schema to this program's. Each of these answers with what was done. */
export async function migrateDatabase(settings: Settings): Promise<string> {
  const engine = openDatabase(settings, 'create');
  try {
    const applied = await migrate(engine);
    return applied.length === 0
      ? `${engine.place}: the schema is up to date`
      : `${engine.place}: migrated (${applied.join(', ')})`;
  } finally {
    await engine.close();
  }
}

/** @throws StartError with each broken rule of the file; DatabaseError when there are records already */
export async function importFile(settings: Settings, file: string, replace: boolean): Promise<string> {
  const loaded = await loadDataFiles({
    records: file,
    policy: settings.PARKFOLIO_POLICY,
    boundaries: settings.PARKFOLIO_BOUNDARIES,
  });
  if (!loaded.ok) throw new StartError(...issueLines(loaded.issues));
  const { records } = loaded;
  return overDatabase(settings, 'alone', async (engine) => {
    const store = createSqlStore(engine, loaded.dataVersion);
    const { id, name } = keeper();
    const authorship = {
      actorId: id,
      actorName: name,
      actorRole: null,
      at: new Date().toISOString(),
      why: null,
      acknowledgedVerdict: null,
    };
    if ((await store.importLedger(records, { replace, authorship })) === 'not_empty') {
      throw new DatabaseError(
        `${engine.place}: holds a portfolio already. Export it, then import with --replace to drop it.`,
      );
    }
    return `${engine.place}: imported ${records.projects.length} projects and ${records.awards.length} awards`;
  });
}

export function exportFile(settings: Settings, file: string | undefined): Promise<string> {
  return overDatabase(settings, 'beside', async (engine) => {
    const { records } = await storeOfRecords(engine).readLedger();
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

const BREAKS = {
  gap: 'a revision is missing or stands twice',
  link: 'the revision before it was changed or put in its place later',
  hash: 'its content was changed after it was written',
};

/**
 * Verifies the chain of revisions from its first one.
 * @throws DatabaseError that names the first revision that does not hold
 */
export function auditRevisions(settings: Settings): Promise<string> {
  return overDatabase(settings, 'beside', async (engine) => {
    const report = await verifyChain(storeOfRecords(engine).revisions());
    if (!report.ok) {
      throw new DatabaseError(
        `${engine.place}: revision ${report.sequence} does not hold: ${BREAKS[report.reason]}. Everything before it does. Keep a copy of the database and compare it with a backup.`,
      );
    }
    return `${engine.place}: ${report.length} revisions hold. The last hash, to be kept elsewhere: ${report.lastHash}`;
  });
}

/** Writes what was done to people and screens, a line each, oldest first. */
export function auditPeople(settings: Settings): Promise<string> {
  return overDatabase(settings, 'beside', async (engine) => {
    const events = await engine.db.selectFrom('account_event').selectAll().orderBy('sequence').execute();
    for (const { at, actor_name, actor_id, action, subject_name, subject_id, detail } of events) {
      process.stdout.write(
        `${at} ${action} ${JSON.stringify(subject_name)} (${subject_id}) by ${JSON.stringify(actor_name)} (${actor_id}) ${detail}\n`,
      );
    }
    return `${engine.place}: ${events.length} changes of people and screens`;
  });
}
