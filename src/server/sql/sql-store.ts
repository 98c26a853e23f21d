import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { EmptyLedgerError, type Store } from '../store.ts';
import type { Tables } from './ledger-tables.ts';
import type { SqlEngine, Work } from './sql-engine.ts';
import { recordsOfRows } from './records-of-rows.ts';
import { rowsOfRecords } from './rows-of-records.ts';
import { type NewRows, STORED_TABLES, type StoredRows, type StoredTable } from './stored-rows.ts';

/**
 * The ledger in a database whose schema was migrated. `rulesVersion` names the policy and the boundaries, which live
 * outside the database and are part of the data version.
 */
export function createSqlStore(engine: SqlEngine, rulesVersion: string): Store {
  const versionOf = (version: string): string => `${version}-${rulesVersion}`;
  return {
    async dataVersion() {
      const { version } = await engine.db
        .selectFrom('ledger_version')
        .select('version')
        .executeTakeFirstOrThrow();
      return versionOf(version);
    },

    readLedger: () =>
      engine.read(async (work) => {
        const ledger = await work.selectFrom('ledger_version').selectAll().executeTakeFirstOrThrow();
        if (ledger.data_date === null) throw new EmptyLedgerError();
        return {
          dataVersion: versionOf(ledger.version),
          records: recordsOfRows(await storedRows(work), {
            dataDate: ledger.data_date,
            synthetic: Boolean(ledger.synthetic),
          }),
        };
      }),

    importLedger: (records, { replace }) =>
      engine
        .write(async (work) => {
          // Written first: two imports at once take turns at this row, and the second one sees what the first did.
          // A version is never used twice, not even after a backup was put back.
          await work.updateTable('ledger_version').set({ version: randomUUID() }).execute();
          const before = await work
            .selectFrom('ledger_version')
            .select('data_date')
            .executeTakeFirstOrThrow();
          if (before.data_date !== null) {
            if (!replace) throw new LedgerInPlace();
            for (const table of STORED_TABLES.toReversed()) await work.deleteFrom(table).execute();
          }
          const rows = rowsOfRecords(records, engine.flag);
          for (const table of STORED_TABLES) await insertRows(engine, work, table, rows);
          await work
            .updateTable('ledger_version')
            .set({ data_date: records.dataDate, synthetic: engine.flag(records.synthetic) })
            .execute();
          return 'imported' as const;
        })
        .catch((failure: unknown) => {
          if (failure instanceof LedgerInPlace) return 'not_empty' as const;
          throw failure;
        }),

    close: () => engine.close(),
  };
}

/** Undoes the transaction of an import that found records. */
class LedgerInPlace extends Error {}

async function storedRows(work: Work): Promise<StoredRows> {
  return {
    organisation: await work.selectFrom('organisation').selectAll().orderBy('ordinal').execute(),
    park: await work.selectFrom('park').selectAll().orderBy('ordinal').execute(),
    park_target: await work.selectFrom('park_target').selectAll().orderBy('position').execute(),
    project: await work.selectFrom('project').selectAll().orderBy('ordinal').execute(),
    site: await work.selectFrom('site').selectAll().orderBy('ordinal').execute(),
    award: await work.selectFrom('award').selectAll().orderBy('ordinal').execute(),
    award_base: await work.selectFrom('award_base').selectAll().orderBy('position').execute(),
    award_condition: await work.selectFrom('award_condition').selectAll().orderBy('position').execute(),
    milestone: await work.selectFrom('milestone').selectAll().orderBy('ordinal').execute(),
    disbursement: await work.selectFrom('disbursement').selectAll().orderBy('ordinal').execute(),
    clawback: await work.selectFrom('clawback').selectAll().orderBy('ordinal').execute(),
    output: await work.selectFrom('output').selectAll().orderBy('ordinal').execute(),
    district_policy: await work.selectFrom('district_policy').selectAll().orderBy('ordinal').execute(),
  };
}

async function insertRows(engine: SqlEngine, work: Work, table: StoredTable, all: NewRows): Promise<void> {
  const rows: readonly Insertable<Tables[StoredTable]>[] = all[table];
  const [first] = rows;
  if (first === undefined) return;
  const step = Math.max(1, Math.floor(engine.maxValues / Object.keys(first).length));
  for (let from = 0; from < rows.length; from += step) {
    await work
      .insertInto(table)
      .values(rows.slice(from, from + step))
      .execute();
  }
}
