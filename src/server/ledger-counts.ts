import type { PortfolioRecords } from '../contract/record.ts';
import type { RecordKind } from '../domain/vocabulary.ts';

/** A value for each kind of record. */
export function eachKind<Value>(valueOf: (kind: RecordKind) => Value): Record<RecordKind, Value> {
  return {
    organisation: valueOf('organisation'),
    park: valueOf('park'),
    project: valueOf('project'),
    site: valueOf('site'),
    milestone: valueOf('milestone'),
    award: valueOf('award'),
    disbursement: valueOf('disbursement'),
    clawback: valueOf('clawback'),
    output: valueOf('output'),
    districtPolicy: valueOf('districtPolicy'),
    note: valueOf('note'),
  };
}

/** How many records each table holds: what the revision of an import says. */
export function countsOf(records: PortfolioRecords): Record<string, number> {
  return Object.fromEntries(
    Object.entries(records).flatMap(([table, rows]) => (Array.isArray(rows) ? [[table, rows.length]] : [])),
  );
}
