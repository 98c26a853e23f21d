import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { recordSchemas } from '../../contract/record-kind.ts';
import type { Revision } from '../../contract/revision.ts';
import type { RecordKind } from '../../domain/vocabulary.ts';
import { countsOf } from '../ledger-counts.ts';
import { chained } from '../revision-chain.ts';
import { EmptyLedgerError, type LedgerChange, MOST_CHANGES_TOLD, type Store } from '../store.ts';
import { type LedgerHead, readHead, readHeadInTurn, sumsOf, versionOf, writeHead } from './ledger-head.ts';
import { readRecords } from './ledger-reading.ts';
import { ledgerWork } from './ledger-work.ts';
import { deleteRecords, insertRecords } from './record-writing.ts';
import { revisionOfRow, rowOfRevision } from './revision-rows.ts';
import type { SqlEngine, Work } from './sql-engine.ts';

/** Revisions that are read at once. */
const PAGE = 1000;

/**
 * The ledger in a database whose schema was migrated. `rulesVersion` names the policy and the boundaries, which live
 * outside the database and are part of the data version.
 */
export function createSqlStore(engine: SqlEngine, rulesVersion: string): Store {
  const dataVersionOf = (head: LedgerHead): string => `${versionOf(head)}-${rulesVersion}`;
  return {
    dataVersion: async () => dataVersionOf(await readHead(engine.db)),

    readLedger: () =>
      engine.read(async (work) => {
        const head = await readHead(work);
        if (head.ledger === null) throw new EmptyLedgerError();
        const { records, versions } = await readRecords(engine, work);
        return { dataVersion: dataVersionOf(head), records: { ...head.ledger, ...records }, versions };
      }),

    changesSince: (dataVersion) =>
      engine.read(async (work) => {
        const head = await readHead(work);
        const sequence = Number(dataVersion.slice(head.importId.length + 1).match(/^\d+/)?.[0]);
        const lastHash = await hashAt(work, head, sequence);
        if (lastHash === undefined || dataVersionOf({ ...head, sequence, lastHash }) !== dataVersion)
          return null;
        return head.sequence - sequence > MOST_CHANGES_TOLD
          ? null
          : { dataVersion: dataVersionOf(head), changes: await changesAfter(work, sequence) };
      }),

    write: (run) =>
      engine.write(async (work) => {
        const head = await readHeadInTurn(engine, work);
        if (head.ledger === null) throw new EmptyLedgerError();
        const { sequence } = head;
        const answer = await run(ledgerWork(engine, work, head));
        if (head.sequence > sequence) await writeHead(engine, work, head);
        return answer;
      }),

    revisionsOf: async (kind, id) => {
      const rows = await engine.db
        .selectFrom('revision')
        .selectAll()
        .where('kind', '=', kind)
        .where('record_id', '=', id)
        .orderBy('sequence', 'desc')
        .execute();
      return rows.map(revisionOfRow);
    },

    revisionsOfAll: async (records) => {
      const found: Revision[] = [];
      for (const [kind, ofKind] of Map.groupBy(records, (each) => each.kind)) {
        for (const ids of inParts(ofKind.map(({ id }) => id))) {
          const rows = await engine.db
            .selectFrom('revision')
            .selectAll()
            .where('kind', '=', kind)
            .where('record_id', 'in', ids)
            .execute();
          found.push(...rows.map(revisionOfRow));
        }
      }
      return found.toSorted((one, other) => other.sequence - one.sequence);
    },

    withdrawalsFrom: async (owner, owners) => {
      const named = sql.raw(engine.words.jsonField('before_json', owner));
      const found: Revision[] = [];
      for (const ids of inParts(owners)) {
        const rows = await engine.db
          .selectFrom('revision')
          .selectAll()
          .where('action', '=', sql.lit('withdraw'))
          .where(sql<boolean>`${named} in (${sql.join(ids)})`)
          .execute();
        found.push(...rows.map(revisionOfRow));
      }
      return found;
    },

    async *revisions() {
      for (let after = 0; ; ) {
        const rows = await engine.db
          .selectFrom('revision')
          .selectAll()
          .where('sequence', '>', after)
          .orderBy('sequence')
          .limit(PAGE)
          .execute();
        for (const row of rows) yield revisionOfRow(row);
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.sequence;
      }
    },

    importLedger: (records, { replace, authorship }) =>
      engine.write(async (work) => {
        const before = await readHeadInTurn(engine, work);
        if (before.ledger !== null) {
          if (!replace) return 'not_empty';
          await deleteRecords(work);
          await work.deleteFrom('idempotency_key').execute();
        }
        await insertRecords(engine, work, records);
        // Never used twice, not even after a backup was put back.
        const importId = randomUUID();
        const revision = await chained(before.lastHash, {
          ...authorship,
          sequence: before.sequence + 1,
          kind: 'portfolio',
          recordId: importId,
          version: 1,
          action: 'import',
          before: null,
          after: countsOf(records),
        });
        await work.insertInto('revision').values(rowOfRevision(revision)).execute();
        await writeHead(engine, work, {
          importId,
          ledger: { dataDate: records.dataDate, synthetic: records.synthetic },
          sequence: revision.sequence,
          lastHash: revision.hash,
          sums: sumsOf(records),
        });
        return 'imported';
      }),

    close: () => engine.close(),
  };
}

/** Ids that one query names. */
const IDS_AT_ONCE = 1000;

function* inParts(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) yield ids.slice(from, from + IDS_AT_ONCE);
}

/** The chain's hash at a sequence; undefined where there is none. */
async function hashAt(work: Work, head: LedgerHead, sequence: number): Promise<string | undefined> {
  if (sequence === head.sequence) return head.lastHash;
  if (!Number.isSafeInteger(sequence)) return undefined;
  const row = await work
    .selectFrom('revision')
    .select('hash')
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return row?.hash;
}

async function changesAfter(work: Work, sequence: number): Promise<LedgerChange[]> {
  const rows = await work
    .selectFrom('revision')
    .select(['kind', 'record_id', 'version', 'after_json'])
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .execute();
  return rows.map(({ kind, record_id: id, version, after_json: after }) => {
    // The data version names the import, so that none lies between.
    if (kind === 'portfolio') throw new Error('an import between two versions of one import');
    return changeOf(kind, id, version, after);
  });
}

function changeOf<Kind extends RecordKind>(
  kind: Kind,
  id: string,
  version: number,
  after: string | null,
): LedgerChange<Kind> {
  return { kind, id, version, record: after === null ? null : recordSchemas[kind].parse(JSON.parse(after)) };
}
