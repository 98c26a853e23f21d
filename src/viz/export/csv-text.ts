import type { FigureTable } from '../../ui/figure-table.ts';

/** A fact about the whole table, written as a column of its own so that every record keeps it. */
export type CsvNote = { header: string; value: string };

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/**
 * Spreadsheets run a cell as a formula when it begins with one of these, in ASCII or full width, also after
 * blanks. Source: OWASP, "CSV Injection".
 */
const FORMULA_START = /^[\s\u200B\u2060]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * The table as RFC 4180 text with a byte order mark (spreadsheets then read it as UTF-8) and CRLF: exact values
 * where a row has them, else what is displayed; null is an empty field. `exactUnits` gives the unit of exact
 * values by column key where it is not the displayed one. Text that a spreadsheet would run is quoted with `'`.
 */
export function csvText(
  table: FigureTable,
  notes: readonly CsvNote[] = [],
  exactUnits: Readonly<Record<string, string>> = {},
): string {
  const header = table.columns.map(({ key, header, unit }) => headerText(header, exactUnits[key] ?? unit));
  const lines = [recordLine([...header, ...notes.map((note) => note.header)])];
  const noted = notes.map((note) => note.value);
  for (const { cells, exact } of table.rows) {
    const record = table.columns.map((_, index) => (exact ?? cells)[index] ?? null);
    lines.push(recordLine([...record, ...noted]));
  }
  return BYTE_ORDER_MARK + lines.join('');
}

function recordLine(fields: readonly (string | number | null)[]): string {
  return fields.map(fieldText).join(',') + LINE_END;
}

function headerText(header: string, unit: string | undefined): string {
  return unit === undefined || unit === '' ? header : `${header} (${unit})`;
}

function fieldText(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
