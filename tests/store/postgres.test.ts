import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { execPath } from 'node:process';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { verifyChain } from '../../src/server/revision-chain.ts';
import { migrate } from '../../src/server/sql/migration.ts';
import { openPostgres } from '../../src/server/sql/postgres-engine.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { StoreUnavailableError } from '../../src/server/store.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { describeStore } from '../store.suite.ts';
import { authorship } from './authorship.ts';
import { applyTo, newAward } from './record-changes.ts';
import { describeSqlEngine } from './sql.suite.ts';
import { postgresUnderTest } from './throwaway-postgres.ts';

const CLI = resolve(import.meta.dirname, '../../src/server/cli.ts');
const SAMPLE = resolve(import.meta.dirname, '../../data/sample-portfolio.json');

// A cluster starts first, and processes do; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const server = postgresUnderTest();
afterAll(() => server.stop());

describeStore('PostgreSQL', async () => {
  const engine = openPostgres(await server.freshUrl());
  await migrate(engine);
  return createSqlStore(engine, 'rules');
});

describeSqlEngine('PostgreSQL', server.freshUrl, async ({ db }) => {
  const columns = await sql`
    select table_name, column_name, data_type, is_nullable, column_default
    from information_schema.columns where table_schema = current_schema() order by 1, 2`.execute(db);
  const constraints = await sql`
    select conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = current_schema()::regnamespace order by 1, 2`.execute(db);
  const indices = await sql`
    select tablename, indexname from pg_indexes where schemaname = current_schema() order by 1, 2`.execute(
    db,
  );
  return [...columns.rows, ...constraints.rows, ...indices.rows];
});

describe('parkfolio over PostgreSQL', () => {
  it('takes a portfolio in and gives it back as it was', async () => {
    const env = { DATABASE_URL: await server.freshUrl() };
    const parkfolio = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(execPath, [CLI, ...args], { env, encoding: 'utf8' });
      return { code: status, out: stdout, err: stderr };
    };
    expect(parkfolio('import', SAMPLE)).toMatchObject({ code: 1, err: expect.stringContaining('migrate') });
    expect(parkfolio('migrate').code).toBe(0);
    expect(parkfolio('import', SAMPLE)).toMatchObject({ code: 0, err: expect.stringContaining('imported') });
    expect(parkfolio('export').out).toBe(readFileSync(SAMPLE, 'utf8'));
    expect(parkfolio('import', SAMPLE)).toMatchObject({ code: 1, err: expect.stringContaining('--replace') });
  });

  it('says that no server answers', () => {
    const { status, stderr } = spawnSync(execPath, [CLI, 'migrate'], {
      env: { DATABASE_URL: 'postgresql://mayor:secret@127.0.0.1:1/parkfolio' },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
    expect(stderr).not.toMatch(/secret| {4}at /);
  });
});

describe('a PostgreSQL server that goes away', () => {
  it.skipIf(server.outage === null)('is missed, and used again when it is back', async () => {
    const { outage } = server;
    if (outage === null) throw new Error('the server is not ours to end');
    const engine = openPostgres(await server.freshUrl());
    await migrate(engine);
    const store = createSqlStore(engine, 'rules');
    await store.importLedger(smallPortfolio(), { replace: false, authorship });
    await applyTo(store, newAward('A90'));

    const cutOff = store.write(async (work) => {
      await work.apply(newAward('A91'), authorship);
      outage.begin();
      await work.apply(newAward('A92'), authorship);
    });
    await expect(cutOff).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(store.dataVersion()).rejects.toThrow(/does not answer.*acknowledged before stays/);
    await expect(applyTo(store, newAward('A93'))).rejects.toBeInstanceOf(StoreUnavailableError);
    outage.end();

    await applyTo(store, newAward('A94'));
    const added = (await store.readLedger()).records.awards.slice(smallPortfolio().awards.length);
    expect(added.map(({ id }) => id)).toEqual(['A90', 'A94']);
    expect(await verifyChain(store.revisions())).toMatchObject({ ok: true, length: 3 });
    await store.close();
  });
});

describe('a PostgreSQL address', () => {
  it('is named without its password', async () => {
    const engine = openPostgres('postgresql://mayor:secret@db.example:5432/parkfolio?sslmode=require');
    expect(engine.place).toBe('postgresql://db.example:5432/parkfolio');
    await engine.close();
  });

  it('never turns a large integer into another one', async () => {
    const engine = openPostgres(await server.freshUrl());
    const read = (text: string) =>
      sql<{ n: number }>`select ${sql.raw(text)}::bigint as n`.execute(engine.db);
    expect((await read('9007199254740991')).rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
    await expect(read('9007199254740993')).rejects.toThrow('beyond 2^53 - 1');
    await engine.close();
  });
});
