/** The polynomial of CRC-32 (ISO-HDLC), bits reversed. */
const POLYNOMIAL = 0xedb8_8320;
/** The polynomial 1 in the reversed order of bits. */
const ONE = 0x8000_0000;

/** The product of two polynomials modulo CRC-32's. */
function product(a: number, b: number): number {
  let result = 0;
  let shifted = b;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) result ^= shifted;
    shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
  }
  return result >>> 0;
}

/** x^8, x^16, x^32 … : what one byte, two, four … zero bytes do to a checksum. */
const SHIFTS = (() => {
  const shifts = [ONE >>> 8];
  for (let power = 1; power < 53; power += 1) {
    const half = shifts[power - 1] ?? 0;
    shifts.push(product(half, half));
  }
  return shifts;
})();

/**
 * CRC-32 of two pieces of bytes one after the other, from those of each and the length of the second.
 * Source: the arithmetic of zlib's `crc32_combine`.
 */
export function combinedCrc32(first: number, second: number, secondLength: number): number {
  let shifted = first;
  let left = secondLength;
  for (const shift of SHIFTS) {
    if (left === 0) break;
    if (left % 2 === 1) shifted = product(shift, shifted);
    left = Math.floor(left / 2);
  }
  return (shifted ^ second) >>> 0;
}
