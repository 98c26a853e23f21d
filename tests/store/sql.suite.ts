import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, requireSchema } from '../../src/server/sql/migration.ts';
import type { SqlEngine } from '../../src/server/sql/sql-engine.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { authorship } from './authorship.ts';
import { openEngine } from './open-engine.ts';

const KILLED_MIGRATION = fileURLToPath(new URL('./killed-migration.ts', import.meta.url));

/** Exit code of a migration in a process of its own. */
async function exitOf(address: string, fatal: string): Promise<unknown> {
  const child = spawn(execPath, [KILLED_MIGRATION, address, fatal], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code]: unknown[] = await once(child, 'exit');
  return code;
}

/** What the two engines must both do; `freshAddress` names a database without any table. */
export function describeSqlEngine(
  name: string,
  freshAddress: () => Promise<string>,
  schemaOf: (engine: SqlEngine) => Promise<unknown[]>,
): void {
  const opened = async (address: string): Promise<SqlEngine> => {
    const engine = openEngine(address);
    onTestFinished(() => engine.close());
    return engine;
  };
  const migrated = async (): Promise<SqlEngine> => {
    const engine = await opened(await freshAddress());
    await migrate(engine);
    return engine;
  };

  describe(`migrations on ${name}`, () => {
    it('apply once', async () => {
      const engine = await opened(await freshAddress());
      await expect(requireSchema(engine)).rejects.toThrow('parkfolio migrate');
      expect(await migrate(engine)).toEqual(['1 ledger']);
      expect(await migrate(engine)).toEqual([]);
      await expect(requireSchema(engine)).resolves.toBeUndefined();
    });

    it('may be started three times at once', async () => {
      const address = await freshAddress();
      const statuses = await Promise.all([1, 2, 3].map(() => exitOf(address, '0')));
      expect(statuses).toEqual([0, 0, 0]);
      const engine = await opened(address);
      expect(await engine.db.selectFrom('schema_migration').select('version').execute()).toEqual([
        { version: 1 },
      ]);
    });

    it('refuse the schema of a newer program', async () => {
      const engine = await migrated();
      await engine.db
        .insertInto('schema_migration')
        .values({ version: 99, name: 'future', applied_at: '2030-01-01T00:00:00Z' })
        .execute();
      await expect(migrate(engine)).rejects.toThrow(/version 99 and this program knows 1.*newer/);
      await expect(requireSchema(engine)).rejects.toThrow(/version 99/);
    });

    it('survive a kill at every statement', { timeout: 180_000 }, async () => {
      const whole = await schemaOf(await migrated());
      expect(whole.length).toBeGreaterThan(20);
      const address = await freshAddress();
      const engine = await opened(address);
      let kills = 0;
      for (let statement = 1; ; statement += 1) {
        const child = spawnSync(execPath, [KILLED_MIGRATION, address, String(statement)], {
          encoding: 'utf8',
        });
        if (child.signal === null) {
          expect(child.stderr).toBe('');
          expect(child.status).toBe(0);
          break;
        }
        kills += 1;
        expect(child.signal).toBe('SIGKILL');
        expect(await schemaOf(engine)).toEqual([]);
      }
      expect(kills).toBeGreaterThan(25);
      expect(await schemaOf(engine)).toEqual(whole);
      await expect(requireSchema(engine)).resolves.toBeUndefined();
    });
  });

  describe(`the tables on ${name}`, () => {
    it.each<[string, string]>([
      ['an unknown code', "update project set route = 'diesel'"],
      ['a negative amount', 'update award set approved_fen = -1'],
      ['an amount beyond 2^53 - 1', 'update award set approved_fen = 9007199254740992'],
      ['a date that is none', "update disbursement set paid_on = '2024-13-01'"],
      ['a date in another form', "update disbursement set paid_on = '2024-1-1'"],
      ['a missing date', 'update disbursement set paid_on = null'],
      ['a repeated project code', "update project set code = 'same'"],
      ['an unknown organisation', "update project set organisation_id = 'E99'"],
      ['an unknown system of coordinates', "update site set crs = 'EPSG:4326'"],
      ['a longitude off the globe', 'update site set lon = 181'],
      ['a record that others refer to', 'delete from project'],
      ['a funding milestone without an award', "update milestone set track = 'funding', award_id = null"],
      ['a stage of the other track', "update milestone set stage = 'publicity' where track = 'physical'"],
      ['a data date without its kind', 'update ledger_version set synthetic = null'],
      ['text where a number belongs', "update award set days = 'many'"],
    ])('refuse %s', async (_name, statement) => {
      const engine = await migrated();
      await createSqlStore(engine, 'rules').importLedger(smallPortfolio(), { replace: false, authorship });
      await expect(sql.raw(statement).execute(engine.db)).rejects.toThrow(
        /constraint|cannot store|invalid input/,
      );
    });

    it('take nothing of an import that breaks a constraint at its end', async () => {
      const engine = await migrated();
      const store = createSqlStore(engine, 'rules');
      await store.importLedger(smallPortfolio(), { replace: false, authorship });
      const version = await store.dataVersion();
      const broken = smallPortfolio();
      broken.dataDate = '2026-01-01';
      broken.districtPolicies[0]!.districtAdcode = 1;
      await expect(store.importLedger(broken, { replace: true, authorship })).rejects.toThrow(/constraint/);
      expect(await store.readLedger()).toEqual({ dataVersion: version, records: smallPortfolio() });
    });

    it('name the rules outside the database in the data version', async () => {
      const engine = await migrated();
      await createSqlStore(engine, 'rules').importLedger(smallPortfolio(), { replace: false, authorship });
      const [one, other] = [createSqlStore(engine, 'one'), createSqlStore(engine, 'other')];
      expect(await one.dataVersion()).not.toBe(await other.dataVersion());
      expect((await one.readLedger()).dataVersion).toBe(await one.dataVersion());
    });
  });
}
