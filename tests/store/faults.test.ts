import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { verifyChain } from '../../src/server/revision-chain.ts';
import { migrate, requireSchema } from '../../src/server/sql/migration.ts';
import { DatabaseError, type SqlEngine } from '../../src/server/sql/sql-engine.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';
import { type Store, StoreUnavailableError } from '../../src/server/store.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { authorship } from './authorship.ts';
import { applyTo, newAward } from './record-changes.ts';

const WRITING = fileURLToPath(new URL('./writing-process.ts', import.meta.url));

// Processes are started and killed; a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'parkfolio-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** A database with the small portfolio, closed. */
async function storedFile(): Promise<string> {
  const path = join(folder, `${(count += 1)}.db`);
  const engine = openSqlite(path, { create: true });
  await migrate(engine);
  const store = createSqlStore(engine, 'rules');
  await store.importLedger(smallPortfolio(), { replace: false, authorship });
  await store.close();
  return path;
}

/** Lets a process write until it has acknowledged so many awards, and kills it; gives what it acknowledged. */
async function writeAndKill(path: string, prefix: string, acknowledged: number): Promise<string[]> {
  const child = spawn(execPath, [WRITING, path, prefix, '1000000'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const ids: string[] = [];
  if (acknowledged === 0) child.once('spawn', () => child.kill('SIGKILL'));
  for await (const id of createInterface({ input: child.stdout })) {
    ids.push(id);
    if (ids.length === acknowledged) child.kill('SIGKILL');
  }
  expect(await exit).toEqual([null, 'SIGKILL']);
  return ids;
}

/** Awards that writing added, each with its base; none without its revision, and no revision without it. */
async function wholeAwards(store: Store): Promise<string[]> {
  const { records, dataVersion } = await store.readLedger();
  const added = records.awards.slice(smallPortfolio().awards.length);
  for (const { basesFen } of added) expect(Object.keys(basesFen)).toEqual(['reward_scope_investment']);
  const revised: string[] = [];
  for await (const { kind, recordId } of store.revisions()) if (kind === 'award') revised.push(recordId);
  expect(added.map(({ id }) => id)).toEqual(revised);
  const chain = await verifyChain(store.revisions());
  expect(chain).toMatchObject({ ok: true, length: revised.length + 1 });
  expect(dataVersion).toContain(`-${revised.length + 1}-`);
  return revised;
}

describe('a process that is killed while it writes', () => {
  const ROUNDS = 25;

  it.concurrent.each(['one', 'another'])('loses nothing that it acknowledged: %s database', async (name) => {
    const path = await storedFile();
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const ids = await writeAndKill(path, `${name}-${round}`, Math.floor(Math.random() * 12));
      acknowledged.push(...ids);
      const engine = openSqlite(path, { create: false });
      await requireSchema(engine);
      const store = createSqlStore(engine, 'rules');
      const kept = await wholeAwards(store);
      expect(kept.filter((id) => acknowledged.includes(id))).toEqual(acknowledged);
      // At most the one that was under way when the process ended.
      expect(kept.length - acknowledged.length).toBeLessThanOrEqual(round + 1);
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  });
});

describe('a full disk', () => {
  it('refuses the write, keeps what was stored, and takes more when there is room', async () => {
    const engine = openSqlite(await storedFile(), { create: false });
    const store = createSqlStore(engine, 'rules');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db);
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 3)}`.execute(engine.db);
    const base = { basesFen: { reward_scope_investment: 1 } };
    const stored: string[] = [];
    const fill = async (): Promise<void> => {
      for (;;) {
        const id = `F${stored.length}`;
        await applyTo(store, newAward(id, base));
        stored.push(id);
      }
    };
    const refusal = await fill().catch((failure: unknown) => failure);
    expect(refusal).toBeInstanceOf(StoreUnavailableError);
    expect(String(refusal)).toMatch(/the disk is full. Make room; nothing of this change was stored/);
    expect(await wholeAwards(store)).toEqual(stored);

    await sql`pragma max_page_count = 1000000`.execute(engine.db);
    await applyTo(store, newAward('after', base));
    expect(await wholeAwards(store)).toEqual([...stored, 'after']);
    await store.close();
  });
});

describe('a damaged file', () => {
  /** Overwrites a part of the file: from one share of its length to another. */
  const damaged = async (from: number, to: number): Promise<string> => {
    const path = await storedFile();
    const bytes = readFileSync(path);
    for (let at = Math.floor(bytes.length * from); at < bytes.length * to; at += 1) {
      bytes[at] = (at * 131 + 7) % 256;
    }
    writeFileSync(path, bytes);
    return path;
  };

  it.each([
    ['head', 0, 0.01],
    ['beginning', 0.02, 0.3],
    ['middle', 0.3, 0.7],
    ['end', 0.6, 1],
  ])('is told from a portfolio and never made anew: %s', async (_part, from, to) => {
    const path = await damaged(from, to);
    const before = readFileSync(path);
    const use = async (run: (engine: SqlEngine) => Promise<unknown>): Promise<unknown> => {
      const engine = openSqlite(path, { create: true });
      try {
        return await run(engine);
      } finally {
        await engine.close();
      }
    };
    const refusal =
      /no database, or a damaged one .*left as it is: keep a copy of it, and put the last backup/;
    await expect(use((engine) => createSqlStore(engine, 'rules').readLedger())).rejects.toThrow(refusal);
    await use(migrate).catch((failure: unknown) => expect(failure).toBeInstanceOf(DatabaseError));
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
