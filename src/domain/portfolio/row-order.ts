export type SortDirection = 'ascending' | 'descending';

const ALL_BITS = 0xffffffff;
const SIGN_BIT = 0x80000000;

/**
 * The rows ordered by the key of each row (`key[row]`), ties as they came, rows with a NaN key last in either
 * direction. A radix sort over the bytes of the doubles: 100,000 rows in some milliseconds, where a sort that
 * compares takes tens.
 */
export function orderRows(rows: Int32Array, key: Float64Array, direction: SortDirection): Int32Array {
  const { low, high } = sortableBits(rows, key, direction);
  let order = Int32Array.from(rows.keys());
  let next = new Int32Array(rows.length);
  for (const word of [low, high]) {
    for (const shift of [0, 8, 16, 24]) {
      if (!distribute(order, next, word, shift)) continue;
      [order, next] = [next, order];
    }
  }
  return order.map((index) => rows[index] ?? 0);
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

/** One stable pass by one byte into `into`; false, with `into` untouched, when all rows share the byte. */
function distribute(order: Int32Array, into: Int32Array, word: Uint32Array, shift: number): boolean {
  const place = new Int32Array(257);
  for (let index = 0; index < word.length; index += 1) {
    const after = (((word[index] ?? 0) >>> shift) & 255) + 1;
    place[after] = (place[after] ?? 0) + 1;
  }
  if (place.includes(word.length, 1)) return false;
  for (let byte = 0; byte < 256; byte += 1) place[byte + 1] = (place[byte + 1] ?? 0) + (place[byte] ?? 0);
  for (let position = 0; position < order.length; position += 1) {
    const index = order[position] ?? 0;
    const byte = ((word[index] ?? 0) >>> shift) & 255;
    const target = place[byte] ?? 0;
    into[target] = index;
    place[byte] = target + 1;
  }
  return true;
}
