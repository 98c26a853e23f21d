import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { migrate } from '../../src/server/sql/migration.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { describeStore } from '../store.suite.ts';
import { authorship } from './authorship.ts';
import { describeSqlEngine } from './sql.suite.ts';

// Processes are started; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'parkfolio-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const freshPath = (): string => join(folder, `${(count += 1)}.db`);

describeStore('SQLite', async () => {
  const engine = openSqlite(freshPath(), { create: true });
  await migrate(engine);
  return createSqlStore(engine, 'rules');
});

describeSqlEngine(
  'SQLite',
  async () => freshPath(),
  async ({ db }) =>
    (await sql`select type, name, sql from sqlite_schema order by type, name`.execute(db)).rows,
);

describe('an embedded database in memory', () => {
  it('holds a portfolio as a file does, and no two share it', async () => {
    const [one, other] = [1, 2].map(() => openSqlite(':memory:', { create: false }));
    if (one === undefined || other === undefined) throw new Error('two engines');
    await migrate(one);
    const store = createSqlStore(one, 'rules');
    await store.importLedger(smallPortfolio(), { replace: false, authorship });
    expect((await store.readLedger()).records).toEqual(smallPortfolio());
    expect(await other.hasTable('project')).toBe(false);
    for (const engine of [one, other]) await engine.close();
  });
});

describe('an embedded file', () => {
  it('is never made by whoever only wants to read it', () => {
    expect(() => openSqlite(freshPath(), { create: false })).toThrow('parkfolio migrate');
  });

  it('is left as it is when it is no database', () => {
    const path = freshPath();
    writeFileSync(path, 'a letter to the mayor, by no means a database\n'.repeat(100));
    expect(() => openSqlite(path, { create: true })).toThrow(/not a database.*left as it is/);
  });

  it('keeps acknowledged writes through a power cut', async () => {
    const engine = openSqlite(freshPath(), { create: true });
    const pragma = async (name: string): Promise<unknown> => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(engine.db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await engine.close();
  });
});
