import { type RawBuilder, sql } from 'kysely';
import type { RecordOf } from '../../contract/record-kind.ts';
import type { PortfolioRecords } from '../../contract/record.ts';
import type { RecordKind } from '../../domain/vocabulary.ts';
import { eachKind } from '../ledger-counts.ts';
import type { RecordVersions, StoredRecord } from '../store.ts';
import { type Cells, number, plainText, type SharedText, sharedText, text } from './cell.ts';
import type { RecordForm } from './record-form.ts';
import { recordForms } from './record-forms.ts';
import type { SqlEngine, Work } from './sql-engine.ts';

type Query = RawBuilder<Record<string, unknown>>;

/** Records that are read at once: no table ever stands in memory as rows. */
const PAGE = 10_000;

const columnsOf = (names: readonly string[], table?: string): RawBuilder<unknown> =>
  sql.join(names.map((name) => sql.ref(table === undefined ? name : `${table}.${name}`)));

/** Columns of a record's row: its own, then id, version and ordinal. */
const rowOf = ({ table, columns }: { table: string; columns: readonly string[] }): RawBuilder<unknown> =>
  sql`${columnsOf([...columns, 'id', 'version', 'ordinal'])} from ${sql.table(table)}`;

/** Gives the parts of one record after another, from rows in the records' order. */
function partsInOrder(rows: readonly Cells[]): (id: string) => Cells[] {
  let next = 0;
  return (id) => {
    const from = next;
    while (rows[next]?.[0] === id) next += 1;
    return rows.slice(from, next);
  };
}

/** All records of a kind in their order; versions above 1 come into `versions`. */
async function readKind<Kind extends RecordKind>(
  engine: SqlEngine,
  work: Work,
  kind: Kind,
  context: { shared: SharedText; versions: Map<string, number>; sharesIds: boolean },
): Promise<RecordOf[Kind][]> {
  const form: RecordForm<Kind> = recordForms[kind];
  const own = form.columns.length;
  const records: RecordOf[Kind][] = [];
  for (let after = -1; ; ) {
    const page: Query = sql`select ${rowOf(form)} where ordinal > ${after} order by ordinal limit ${sql.lit(PAGE)}`;
    const rows = await engine.cells(work, page);
    const last = rows.at(-1);
    if (last === undefined) return records;
    const until = number(last[own + 2]);
    const parts: ((id: string) => Cells[])[] = [];
    for (const { table, owner, columns } of form.parts) {
      const range: Query = sql`
        select ${columnsOf([owner, ...columns], table)}
        from ${sql.table(form.table)} join ${sql.table(table)} on ${sql.ref(`${table}.${owner}`)} = ${sql.ref(`${form.table}.id`)}
        where ordinal > ${after} and ordinal <= ${until} order by ordinal, position`;
      parts.push(partsInOrder(await engine.cells(work, range)));
    }
    for (const row of rows) {
      const id = context.sharesIds ? context.shared.text(row[own]) : text(row[own]);
      const version = number(row[own + 1]);
      if (version > 1) context.versions.set(id, version);
      records.push(form.record(id, row, context.shared, ...parts.map((take) => take(id))));
    }
    after = until;
  }
}

/** Every record and version above 1. Text that stands in many records is one text in memory. */
export async function readRecords(
  engine: SqlEngine,
  work: Work,
): Promise<{ records: Omit<PortfolioRecords, 'dataDate' | 'synthetic'>; versions: RecordVersions }> {
  const shared = sharedText();
  const versions = eachKind(() => new Map<string, number>());
  const read = <Kind extends RecordKind>(kind: Kind, ids: 'named' | 'own') =>
    readKind(engine, work, kind, { shared, versions: versions[kind], sharesIds: ids === 'named' });
  const records = {
    organisations: await read('organisation', 'named'),
    parks: await read('park', 'named'),
    projects: await read('project', 'own'),
    sites: await read('site', 'own'),
    milestones: await read('milestone', 'own'),
    awards: await read('award', 'own'),
    disbursements: await read('disbursement', 'own'),
    clawbacks: await read('clawback', 'own'),
    outputs: await read('output', 'own'),
    districtPolicies: await read('districtPolicy', 'own'),
    notes: await read('note', 'own'),
  };
  return { records, versions };
}

/** The records of a kind whose rows keep the condition. */
export async function recordsWhere<Kind extends RecordKind>(
  engine: SqlEngine,
  work: Work,
  kind: Kind,
  condition: RawBuilder<unknown>,
): Promise<StoredRecord<Kind>[]> {
  const form: RecordForm<Kind> = recordForms[kind];
  const own = form.columns.length;
  const rows = await engine.cells(work, sql`select ${rowOf(form)} where ${condition} order by ordinal`);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => text(row[own]));
  const parts: Map<unknown, Cells[]>[] = [];
  for (const { table, owner, columns } of form.parts) {
    const ofThose: Query = sql`
      select ${columnsOf([owner, ...columns])} from ${sql.table(table)}
      where ${sql.ref(owner)} in (${sql.join(ids)})
      order by ${sql.ref(owner)}, position`;
    parts.push(Map.groupBy(await engine.cells(work, ofThose), ([id]) => id));
  }
  return rows.map((row) => {
    const id = text(row[own]);
    const ofThis = parts.map((byOwner) => byOwner.get(id) ?? []);
    return { version: number(row[own + 1]), record: form.record(id, row, plainText, ...ofThis) };
  });
}
