const DECIMAL_YUAN = /^-?[0-9]+(\.[0-9]{1,2})?$/;

/**
 * Integer fen of a decimal text in yuan with at most two places ("6000000.00", "-1", "0.5"), exact at any size.
 * null when the text is anything else: no separators, signs other than one minus, exponents or blanks.
 */
export function parseYuan(text: string): bigint | null {
  if (!DECIMAL_YUAN.test(text)) return null;
  const isNegative = text.startsWith('-');
  const [whole = '', places = ''] = (isNegative ? text.slice(1) : text).split('.');
  const fen = BigInt(whole + places.padEnd(2, '0'));
  return isNegative ? -fen : fen;
}

/** Decimal yuan with two places of integer fen: 637114000 fen is "6371140.00". The reverse of `parseYuan`. */
export function yuanText(fen: bigint | number): string {
  const exact = BigInt(fen);
  const digits = (exact < 0n ? -exact : exact).toString().padStart(3, '0');
  return `${exact < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
