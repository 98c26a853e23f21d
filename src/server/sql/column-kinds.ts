import type { ColumnWords } from './sql-engine.ts';

const MAX_INTEGER = Number.MAX_SAFE_INTEGER;

function column(name: string, type: string, check?: string) {
  const constraint = check === undefined ? '' : ` CHECK (${check})`;
  return { required: `${name} ${type} NOT NULL${constraint}`, optional: `${name} ${type}${constraint}` };
}

const bounded = (type: string) => (name: string, low: number, high: number) =>
  column(name, type, `${name} BETWEEN ${low} AND ${high}`);

/** Definitions of columns in one engine's words, each with the constraint of its kind; a definition is required unless it says null. */
export function columnKinds({ bigInteger, real, flag, isDate }: ColumnWords) {
  return {
    text: (name: string, longest: number) => column(name, 'TEXT', `length(${name}) BETWEEN 1 AND ${longest}`),
    id: (name: string) => column(name, 'TEXT', `length(${name}) BETWEEN 1 AND 64`),
    code: (name: string, codes: readonly string[]) =>
      column(name, 'TEXT', `${name} IN (${codes.map((code) => `'${code}'`).join(', ')})`),
    fen: (name: string) => bounded(bigInteger)(name, 0, MAX_INTEGER),
    integer: bounded('INTEGER'),
    real: bounded(real),
    date: (name: string) => column(name, 'TEXT', isDate(name)),
    flag: (name: string) => column(name, flag, flag === 'INTEGER' ? `${name} IN (0, 1)` : undefined),
    both: (name: string) =>
      [`${name}_zh`, `${name}_en`].map(
        (text) => column(text, 'TEXT', `length(${text}) BETWEEN 1 AND 300`).required,
      ),
    placed: [
      'id TEXT PRIMARY KEY NOT NULL CHECK (length(id) BETWEEN 1 AND 64)',
      'ordinal INTEGER NOT NULL UNIQUE CHECK (ordinal >= 0)',
    ],
    position: 'position INTEGER NOT NULL CHECK (position >= 0)',
  };
}

export const refers = (column: string, table: string): string =>
  `FOREIGN KEY (${column}) REFERENCES ${table} (id)`;

export const index = (name: string, column: string): string =>
  `CREATE INDEX ${name}_${column} ON ${name} (${column})`;

export const tableIn =
  ({ tableEnd }: Pick<ColumnWords, 'tableEnd'>) =>
  (name: string, ...parts: string[]): string =>
    `CREATE TABLE ${name} (\n  ${parts.join(',\n  ')}\n)${tableEnd}`;
