/** 元, 万元, 亿元 and CNY million: the four units in which amounts are shown. */
export type MoneyUnit = 'yuan' | 'wan' | 'yi' | 'cnyMillion';

export const FEN_PER_UNIT: Record<MoneyUnit, number> = {
  yuan: 100,
  wan: 1_000_000,
  yi: 10_000_000_000,
  cnyMillion: 100_000_000,
};

const MINUS = '\u2212';

/**
 * The one unit of a chart or column, chosen from its largest amount (fen): 亿元 from one 亿元 on, else 万元; CNY
 * million in English.
 */
export function moneyUnitFor(largestFen: number, language: 'zh-CN' | 'en'): MoneyUnit {
  if (language === 'en') return 'cnyMillion';
  return Math.abs(largestFen) >= FEN_PER_UNIT.yi ? 'yi' : 'wan';
}

/**
 * Integer fen in a unit with thousands separators and a true minus sign, rounded exactly, half away from zero:
 * 637114000 fen in `wan` with 2 decimals is "637.11".
 */
export function fenText(fen: number | bigint, unit: MoneyUnit, decimals: number): string {
  const exact = BigInt(fen);
  const size = exact < 0n ? -exact : exact;
  const divisor = BigInt(FEN_PER_UNIT[unit]);
  const steps = (size * 10n ** BigInt(decimals) * 2n + divisor) / (divisor * 2n);
  const digits = steps.toString().padStart(decimals + 1, '0');
  const whole = (decimals === 0 ? digits : digits.slice(0, -decimals)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const sign = exact < 0n && steps > 0n ? MINUS : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}
