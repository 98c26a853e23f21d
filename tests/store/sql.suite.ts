import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifyChain } from '../../src/server/revision-chain.ts';
import { firstSchema } from '../../src/server/sql/first-schema.ts';
import { migrate, requireSchema } from '../../src/server/sql/migration.ts';
import type { SqlEngine } from '../../src/server/sql/sql-engine.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { authorship } from './authorship.ts';
import { describeLossless } from './lossless.suite.ts';
import { openEngine } from './open-engine.ts';
import { applyTo, newAward } from './record-changes.ts';

const WRITING = fileURLToPath(new URL('./writing-process.ts', import.meta.url));
const KILLED_MIGRATION = fileURLToPath(new URL('./killed-migration.ts', import.meta.url));

/** Exit code of a program in a process of its own, or the signal that ended it. */
async function endOf(program: string, ...args: string[]): Promise<unknown> {
  const child = spawn(execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal]: unknown[] = await once(child, 'exit');
  return signal ?? code;
}

const MAX_FEN = Number.MAX_SAFE_INTEGER;
const ROWS_OF_VERSION_1 = [
  'create table schema_migration (version integer primary key not null, name text not null, applied_at text not null)',
  "insert into schema_migration values (1, 'ledger', '2026-01-01T00:00:00.000Z')",
  `update ledger_version set version = 'v', data_date = '2024-12-31', synthetic = (1 = 1)`,
  "insert into organisation values ('E1', 0, 'enterprise', '一', 'one', null, null, null, null)",
  "insert into project values ('P1', 0, 'C1', '一', 'one', 'E1', null, 110114, 'li_lfp', 'user_side', 'application', 'no', null, null, null, null, 'filed')",
  `insert into award values ('A1', 0, 'P1', 'E1', 'III-2', 'approved', null, ${MAX_FEN}, null, null, null, null, null)`,
  `insert into award values ('A2', 1, 'P1', 'E1', 'III-2', 'approved', null, 1, null, null, null, null, null)`,
  "insert into disbursement values ('D1', 0, 'A1', 5, '2024-06-01')",
];

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
      expect(await migrate(engine)).toEqual(['1 ledger', '2 changes', '3 accounts', '4 parks']);
      expect(await migrate(engine)).toEqual([]);
      await expect(requireSchema(engine)).resolves.toBeUndefined();
    });

    it('may be started three times at once', async () => {
      const address = await freshAddress();
      const statuses = await Promise.all([1, 2, 3].map(() => endOf(KILLED_MIGRATION, address, '0')));
      expect(statuses).toEqual([0, 0, 0]);
      const engine = await opened(address);
      const { rows } = await sql`select version from schema_migration order by version`.execute(engine.db);
      expect(rows).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }, { version: 4 }]);
    });

    it('refuse the schema of a newer program', async () => {
      const engine = await migrated();
      await engine.db
        .insertInto('schema_migration')
        .values({ version: 99, name: 'future', applied_at: '2030-01-01T00:00:00Z' })
        .execute();
      await expect(migrate(engine)).rejects.toThrow(/version 99 and this program knows 4.*newer/);
      await expect(requireSchema(engine)).rejects.toThrow(/version 99/);
    });

    it('keep the rows of a database that version 1 made', async () => {
      const engine = await opened(await freshAddress());
      await engine.migrate(async (work) => {
        for (const statement of firstSchema(engine.words)) await sql.raw(statement).execute(work);
        for (const statement of ROWS_OF_VERSION_1) await sql.raw(statement).execute(work);
      });
      expect(await migrate(engine)).toEqual(['2 changes', '3 accounts', '4 parks']);
      const store = createSqlStore(engine, 'rules');
      const { records, versions } = await store.readLedger();
      expect(records).toMatchObject({ dataDate: '2024-12-31', projects: [{ id: 'P1' }], notes: [] });
      expect(versions.project.size).toBe(0);
      await store.write(async (work) => {
        expect(await work.find('award', 'A1')).toMatchObject({
          version: 1,
          record: { approvedFen: MAX_FEN },
        });
        expect(await work.sumFen('approved')).toBe(BigInt(MAX_FEN) + 1n);
        expect(await work.sumFen('disbursed')).toBe(5n);
        await work.apply(newAward('A3', { organisationId: 'E1', projectId: 'P1' }), authorship);
      });
      expect((await store.readLedger()).records.awards.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3']);
    });

    it('survive a kill at every statement, and finish afterwards', { timeout: 240_000 }, async () => {
      const stands = [JSON.stringify([])];
      const whole = await opened(await freshAddress());
      await migrate({
        ...whole,
        migrate: async (run) => {
          const done = await whole.migrate(run);
          stands.push(JSON.stringify(await schemaOf(whole)));
          return done;
        },
      });
      let kills = 0;
      const ends = new Set<unknown>();
      const killAt = async (statement: number): Promise<void> => {
        const address = await freshAddress();
        const end = await endOf(KILLED_MIGRATION, address, String(statement));
        ends.add(end);
        if (end !== 'SIGKILL') return;
        kills += 1;
        const engine = openEngine(address);
        expect(stands).toContain(JSON.stringify(await schemaOf(engine)));
        await migrate(engine);
        expect(JSON.stringify(await schemaOf(engine))).toBe(stands.at(-1));
        await engine.close();
      };
      for (let statement = 1; !ends.has(0); statement += 4) {
        await Promise.all([0, 1, 2, 3].map((next) => killAt(statement + next)));
      }
      expect(ends).toEqual(new Set(['SIGKILL', 0]));
      expect(kills).toBeGreaterThan(70);
    });
  });

  describeLossless(name, migrated);

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
      ['an outline without its system', 'update park set outline_crs = null'],
      ['an outline in an unknown system', "update park set outline_crs = 'EPSG:4326'"],
      ['an outline that is no list', "update park set outline_polygons = '{}'"],
      ['an outline that is no JSON', "update park set outline_polygons = '[1'"],
      ['a partner of a third side', "update park_partner set side = 'foreign'"],
      ['a partner of no park', "update park_partner set park_id = 'K99'"],
      ['two partners in one place', 'update park_partner set position = 0'],
      ['a document that a browser would run', "update project_document set url = 'javascript:alert(1)'"],
      ['a document of no project', "update project_document set project_id = 'P99'"],
      ['a document of a day that is none', "update project_document set issued_on = '2024-13-01'"],
    ])('refuse %s', async (_name, statement) => {
      const engine = await migrated();
      await createSqlStore(engine, 'rules').importLedger(smallPortfolio(), { replace: false, authorship });
      await expect(sql.raw(statement).execute(engine.db)).rejects.toThrow(
        /constraint|cannot store|invalid input|malformed JSON/,
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
      expect(await store.readLedger()).toMatchObject({ dataVersion: version, records: smallPortfolio() });
    });

    it('name the rules outside the database in the data version', async () => {
      const engine = await migrated();
      await createSqlStore(engine, 'rules').importLedger(smallPortfolio(), { replace: false, authorship });
      const [one, other] = [createSqlStore(engine, 'one'), createSqlStore(engine, 'other')];
      expect(await one.dataVersion()).not.toBe(await other.dataVersion());
      expect((await one.readLedger()).dataVersion).toBe(await one.dataVersion());
    });
  });

  describe(`revisions on ${name}`, () => {
    const withRevisions = async () => {
      const engine = await migrated();
      const store = createSqlStore(engine, 'rules');
      await store.importLedger(smallPortfolio(), { replace: false, authorship });
      await applyTo(store, newAward('A90'), newAward('A91'));
      return { engine, store };
    };

    it.each([
      'update revision set why = null',
      'delete from revision',
      'delete from revision where sequence = 3',
    ])('stay: %s', async (statement) => {
      const { engine, store } = await withRevisions();
      await expect(sql.raw(statement).execute(engine.db)).rejects.toThrow('never changed');
      expect(await verifyChain(store.revisions())).toMatchObject({ ok: true, length: 3 });
    });

    it.each([
      ["update revision set actor_name = 'Somebody' where sequence = 2", 2, 'hash'],
      [
        'update revision set after_json = replace(after_json, \'"days":null\', \'"days":1\') where sequence = 2',
        2,
        'hash',
      ],
      ['delete from revision where sequence = 2', 2, 'gap'],
      [`update revision set hash = '${'0'.repeat(64)}' where sequence = 1`, 1, 'hash'],
      [`update revision set previous_hash = '${'0'.repeat(64)}' where sequence = 3`, 3, 'link'],
    ])('show what was done behind the back of the triggers: %s', async (statement, sequence, reason) => {
      const { engine, store } = await withRevisions();
      const triggers =
        engine.kind === 'sqlite'
          ? ['drop trigger revision_refuses_update', 'drop trigger revision_refuses_delete']
          : ['drop trigger revision_refuses_change on revision'];
      for (const text of [...triggers, statement]) await sql.raw(text).execute(engine.db);
      expect(await verifyChain(store.revisions())).toEqual({ ok: false, sequence, reason });
    });

    it('order the writers of two processes over one database', async () => {
      const address = await freshAddress();
      const engine = await opened(address);
      await migrate(engine);
      const store = createSqlStore(engine, 'rules');
      await store.importLedger(smallPortfolio(), { replace: false, authorship });
      const ends = await Promise.all(['B', 'C'].map((prefix) => endOf(WRITING, address, prefix, '10')));
      expect(ends).toEqual([0, 0]);
      expect(await verifyChain(store.revisions())).toMatchObject({ ok: true, length: 21 });
      expect((await store.readLedger()).records.awards).toHaveLength(smallPortfolio().awards.length + 20);
    });

    it('tell two histories with one number apart', async () => {
      const { store } = await withRevisions();
      const version = await store.dataVersion();
      const elsewhere = version.replace(/-[0-9a-f]{8}-rules$/, '-00000000-rules');
      expect(elsewhere).not.toBe(version);
      expect(await store.changesSince(elsewhere)).toBeNull();
      expect(await store.changesSince(version.replace(/rules$/, 'others'))).toBeNull();
    });
  });
}
