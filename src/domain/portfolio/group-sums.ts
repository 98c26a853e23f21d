/** Per group: the rows, how many of them lack a value, and the sum of the values that are there. */
export type GroupSums = { rows: Int32Array; missing: Int32Array; sum: Float64Array };

/**
 * Rows whose mask is 1 (all of them without a mask), summed by group. Rows whose group is not below `size`
 * (`MISSING_CODE`) are left out; a NaN value counts as missing and adds nothing.
 */
export function groupSums(
  group: Uint16Array,
  size: number,
  values: Float64Array,
  mask: Uint8Array | null,
): GroupSums {
  const sums = {
    rows: new Int32Array(size),
    missing: new Int32Array(size),
    sum: new Float64Array(size),
  };
  for (let row = 0; row < group.length; row += 1) {
    const code = group[row] ?? size;
    if (code >= size || (mask !== null && mask[row] !== 1)) continue;
    const value = values[row] ?? Number.NaN;
    sums.rows[code] = (sums.rows[code] ?? 0) + 1;
    if (value === value) sums.sum[code] = (sums.sum[code] ?? 0) + value;
    else sums.missing[code] = (sums.missing[code] ?? 0) + 1;
  }
  return sums;
}

/** Rows whose mask is 1 (all of them without a mask), counted by group; groups not below `size` are left out. */
export function groupCounts(group: Uint16Array, size: number, mask: Uint8Array | null): Int32Array {
  const counts = new Int32Array(size);
  for (let row = 0; row < group.length; row += 1) {
    const code = group[row] ?? size;
    if (code < size && (mask === null || mask[row] === 1)) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Of the rows whose mask is 1: how many there are, how many lack a value, and the sum of the values that are there. */
export function maskedSum(
  values: Float64Array,
  mask: Uint8Array,
): { rows: number; missing: number; sum: number } {
  let rows = 0;
  let missing = 0;
  let sum = 0;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 0) continue;
    const value = values[row] ?? Number.NaN;
    rows += 1;
    if (Number.isNaN(value)) missing += 1;
    else sum += value;
  }
  return { rows, missing, sum };
}
