import type { Insertable, Selectable } from 'kysely';
import type { LedgerTables } from './ledger-tables.ts';

type RowTables = Omit<LedgerTables, 'ledger_version'>;
export type StoredTable = keyof RowTables;

/** Parents before children, so that rows can be inserted in this order and deleted in the opposite one. */
export const STORED_TABLES = [
  'organisation',
  'park',
  'park_target',
  'project',
  'site',
  'award',
  'award_base',
  'award_condition',
  'milestone',
  'disbursement',
  'clawback',
  'output',
  'district_policy',
] as const satisfies readonly StoredTable[];

export type NewRows = { [Table in StoredTable]: Insertable<RowTables[Table]>[] };
export type StoredRows = { [Table in StoredTable]: Selectable<RowTables[Table]>[] };
