export type SortDirection = 'ascending' | 'descending';

const ALL_BITS = 0xffffffff;
const SIGN_BIT = 0x80000000;
/** A word in three digits of 11, 11 and 10 bits. */
const DIGIT = 0x7ff;
const SHIFTS = [0, 11, 22];

/**
 * The rows ordered by the key of each row (`key[row]`), ties as they came, rows with a NaN key last in either
 * direction. A radix sort over the bits of the doubles: 100,000 rows in some milliseconds, where a sort that
 * compares takes tens.
 */
export function orderRows(rows: Int32Array, key: Float64Array, direction: SortDirection): Int32Array {
  const { low, high } = sortableBits(rows, key, direction);
  let order = new Int32Array(rows.length);
  let next = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) order[index] = index;
  for (const word of [low, high]) {
    for (const shift of SHIFTS) {
      if (!distribute(order, next, word, shift)) continue;
      [order, next] = [next, order];
    }
  }
  for (let position = 0; position < rows.length; position += 1)
    next[position] = rows[order[position] ?? 0] ?? 0;
  return next;
}

/** Two words per row that order, as unsigned numbers, as the keys do in the direction. */
function sortableBits(
  rows: Int32Array,
  key: Float64Array,
  direction: SortDirection,
): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  const double = new DataView(new ArrayBuffer(8));
  const turned = direction === 'descending' ? ALL_BITS : 0;
  for (let index = 0; index < rows.length; index += 1) {
    const value = key[rows[index] ?? 0] ?? Number.NaN;
    // Adding 0 makes -0 and 0 one key.
    double.setFloat64(0, value + 0);
    const upper = double.getUint32(0);
    // The bits of a positive double order as it does, those of a negative one in reverse.
    const isNegative = upper >= SIGN_BIT;
    const isMissing = Number.isNaN(value);
    low[index] = isMissing ? ALL_BITS : double.getUint32(4) ^ (isNegative ? ALL_BITS : 0) ^ turned;
    high[index] = isMissing ? ALL_BITS : upper ^ (isNegative ? ALL_BITS : SIGN_BIT) ^ turned;
  }
  return { low, high };
}

/** One stable pass by one digit into `into`; false, with `into` untouched, when all rows share the digit. */
function distribute(order: Int32Array, into: Int32Array, word: Uint32Array, shift: number): boolean {
  const place = new Int32Array(DIGIT + 2);
  for (let index = 0; index < word.length; index += 1) {
    const after = (((word[index] ?? 0) >>> shift) & DIGIT) + 1;
    place[after] = (place[after] ?? 0) + 1;
  }
  if (place.includes(word.length, 1)) return false;
  for (let digit = 0; digit < DIGIT; digit += 1)
    place[digit + 1] = (place[digit + 1] ?? 0) + (place[digit] ?? 0);
  for (let position = 0; position < order.length; position += 1) {
    const index = order[position] ?? 0;
    const digit = ((word[index] ?? 0) >>> shift) & DIGIT;
    const target = place[digit] ?? 0;
    into[target] = index;
    place[digit] = target + 1;
  }
  return true;
}
