import { sql } from 'kysely';
import { type RecordOf, recordsByKind } from '../../contract/record-kind.ts';
import type { PortfolioRecords } from '../../contract/record.ts';
import type { RecordKind } from '../../domain/vocabulary.ts';
import type { NewChange } from '../store.ts';
import { type CellValue, number } from './cell.ts';
import type { RecordForm } from './record-form.ts';
import { PARENTS_FIRST, recordForms } from './record-forms.ts';
import type { SqlEngine, Work } from './sql-engine.ts';

const rowColumns = (columns: readonly string[]): string[] => ['id', 'ordinal', 'version', ...columns];

/** Puts all records into empty tables, each at its place. */
export async function insertRecords(engine: SqlEngine, work: Work, records: PortfolioRecords): Promise<void> {
  const byKind = recordsByKind(records);
  for (const kind of PARENTS_FIRST) await insertKind(engine, work, kind, byKind[kind]);
}

async function insertKind<Kind extends RecordKind>(
  engine: SqlEngine,
  work: Work,
  kind: Kind,
  records: readonly RecordOf[Kind][],
): Promise<void> {
  const form: RecordForm<Kind> = recordForms[kind];
  await engine.insert(work, form.table, rowColumns(form.columns), rowsOf(form, records));
  await insertParts(engine, work, form, records);
}

function* rowsOf<Kind extends RecordKind>(
  form: RecordForm<Kind>,
  records: readonly RecordOf[Kind][],
): Generator<CellValue[]> {
  for (const [ordinal, record] of records.entries()) yield [record.id, ordinal, 1, ...form.cells(record)];
}

function* partsOf<Kind extends RecordKind>(
  records: readonly RecordOf[Kind][],
  cells: (record: RecordOf[Kind]) => CellValue[][],
): Generator<CellValue[]> {
  for (const record of records) {
    for (const [position, part] of cells(record).entries()) yield [record.id, position, ...part];
  }
}

async function insertParts<Kind extends RecordKind>(
  engine: SqlEngine,
  work: Work,
  form: RecordForm<Kind>,
  records: readonly RecordOf[Kind][],
): Promise<void> {
  for (const { table, owner, columns, cells } of form.parts) {
    await engine.insert(work, table, [owner, 'position', ...columns], partsOf(records, cells));
  }
}

export async function deleteRecords(work: Work): Promise<void> {
  for (const kind of PARENTS_FIRST.toReversed()) {
    const { table, parts } = recordForms[kind];
    for (const part of parts) await sql`delete from ${sql.table(part.table)}`.execute(work);
    await sql`delete from ${sql.table(table)}`.execute(work);
  }
}

/**
 * Stores one change of one record. A new record comes last.
 * @throws Error when the record does not stand at the version before
 */
export async function writeRecord<Kind extends RecordKind>(
  engine: SqlEngine,
  work: Work,
  { kind, id, version, before, after }: NewChange<Kind>,
): Promise<void> {
  const form: RecordForm<Kind> = recordForms[kind];
  const table = sql.table(form.table);
  if (before !== null) {
    for (const part of form.parts) {
      await sql`delete from ${sql.table(part.table)} where ${sql.ref(part.owner)} = ${id}`.execute(work);
    }
  }
  if (after === null) {
    const gone = sql`delete from ${table} where id = ${id} and version = ${version - 1}`;
    requireOne((await gone.execute(work)).numAffectedRows, kind, id, version);
    return;
  }
  if (before === null) {
    const [row] = await engine.cells(work, sql`select max(ordinal) as last from ${table}`);
    const last = row?.[0] ?? null;
    const ordinal = last === null ? 0 : number(last) + 1;
    await engine.insert(work, form.table, rowColumns(form.columns), [
      [id, ordinal, version, ...form.cells(after)],
    ]);
  } else {
    const cells = form.cells(after);
    const set = form.columns.map((name, place) => sql`${sql.ref(name)} = ${cells[place]}`);
    const changed = sql`update ${table} set version = ${version}, ${sql.join(set)} where id = ${id} and version = ${version - 1}`;
    requireOne((await changed.execute(work)).numAffectedRows, kind, id, version);
  }
  await insertParts(engine, work, form, [after]);
}

function requireOne(rows: bigint | undefined, kind: RecordKind, id: string, version: number): void {
  if (rows === 1n) return;
  throw new Error(`${kind} ${id} does not stand at a version of which ${version} is the next one`);
}
