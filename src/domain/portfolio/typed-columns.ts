/**
 * Plain columns into typed arrays. Every code column is a `Uint16Array`, whatever the size of its
 * dictionary: loops over them then see one array type, which the engine compiles once.
 */

/** Code of a missing value. */
export const MISSING_CODE = 65535;
/** Row of a missing reference. */
export const NO_ROW = -1;
/** Day or month of a missing date. */
export const NO_DATE = -0x80000000;

/** Rows of one table by row of another, in compressed form: the rows of `i` are `rows[start[i]..start[i + 1]]`. */
export type Adjacency = { start: Int32Array; rows: Int32Array };

/**
 * Codes or small row numbers below `size`; null becomes `absent`.
 * @throws RangeError naming the column when a code lies outside its dictionary.
 */
export function codeColumn(
  name: string,
  column: readonly (number | null)[],
  size: number,
  absent = MISSING_CODE,
): Uint16Array {
  if (size >= MISSING_CODE) throw new RangeError(`${name}: more than ${MISSING_CODE - 1} values`);
  const codes = new Uint16Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const code = column[row] ?? null;
    if (code !== null && !isBelow(code, size)) throw new RangeError(`${name}[${row}]: no value ${code}`);
    codes[row] = code ?? absent;
  }
  return codes;
}

/**
 * Row references below `size`; null becomes `NO_ROW`.
 * @throws RangeError naming the column when a row does not exist.
 */
export function rowColumn(name: string, column: readonly (number | null)[], size: number): Int32Array {
  const rows = new Int32Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const target = column[row] ?? null;
    if (target !== null && !isBelow(target, size)) {
      throw new RangeError(`${name}[${row}]: no row ${target}`);
    }
    rows[row] = target ?? NO_ROW;
  }
  return rows;
}

function isBelow(index: number, size: number): boolean {
  return index >= 0 && index < size && Number.isInteger(index);
}

/** Numbers with NaN for missing; integer fen stay exact to 2^53. */
export function numberColumn(column: readonly (number | null)[]): Float64Array {
  const numbers = new Float64Array(column.length);
  for (let row = 0; row < column.length; row += 1) numbers[row] = column[row] ?? Number.NaN;
  return numbers;
}

/** The column with each row set to its value. A plain loop: `from` with a function walks an iterator, ten times slower. */
export function filled<Column extends Float64Array | Int32Array | Uint16Array | Uint8Array>(
  column: Column,
  valueOf: (row: number) => number,
): Column {
  for (let row = 0; row < column.length; row += 1) column[row] = valueOf(row);
  return column;
}

/** The rows of a table grouped by their `owner` below `size`; rows without an owner are left out. */
export function adjacency(owner: Int32Array, size: number, rows?: Int32Array): Adjacency {
  const start = new Int32Array(size + 1);
  for (const target of owner) if (target !== NO_ROW) start[target + 1] = (start[target + 1] ?? 0) + 1;
  for (let index = 0; index < size; index += 1)
    start[index + 1] = (start[index + 1] ?? 0) + (start[index] ?? 0);
  const next = start.slice();
  const grouped = new Int32Array(start[size] ?? 0);
  for (let row = 0; row < owner.length; row += 1) {
    const target = owner[row] ?? NO_ROW;
    if (target === NO_ROW) continue;
    const slot = next[target] ?? 0;
    grouped[slot] = rows === undefined ? row : (rows[row] ?? NO_ROW);
    next[target] = slot + 1;
  }
  return { start, rows: grouped };
}
