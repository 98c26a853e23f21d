import type { RecordOf } from '../../contract/record-kind.ts';
import type { RecordKind } from '../../domain/vocabulary.ts';
import { type Cells, type CellValue, type SharedText, text } from './cell.ts';

/** Rows of another table that are part of a record, in an order of their own. */
type PartForm<Kind extends RecordKind> = {
  table: string;
  /** The column that names the record. */
  owner: string;
  columns: readonly string[];
  cells: (record: RecordOf[Kind]) => CellValue[][];
};

/** How a record stands in its table: columns, and both ways between record and cells in the order of the columns. */
export type RecordForm<Kind extends RecordKind> = {
  table: string;
  /** Besides id, ordinal and version, which every table has. */
  columns: readonly string[];
  cells: (record: RecordOf[Kind]) => CellValue[];
  record: (id: string, cells: Cells, shared: SharedText, ...parts: Cells[][]) => RecordOf[Kind];
  parts: readonly PartForm<Kind>[];
};

export const both = (zh: unknown, en: unknown) => ({ zh: text(zh), en: text(en) });
