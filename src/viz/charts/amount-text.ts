import { useTranslation } from 'react-i18next';
import { FEN_PER_UNIT, fenText, type MoneyUnit } from '../../domain/money/money-text.ts';

const HUNDRED_YI_FEN = 100 * FEN_PER_UNIT.yi;

/**
 * The unit of columns of amounts: 万元 with two decimals, as ledgers have it, until the largest (fen) would no longer
 * be readable; CNY million in English.
 */
export function columnUnit(largestFen: number, language: 'zh-CN' | 'en'): MoneyUnit {
  if (language === 'en') return 'cnyMillion';
  return largestFen < HUNDRED_YI_FEN ? 'wan' : 'yi';
}

/** An amount in a unit with as many decimals as three to four significant figures need. */
export function shortAmount(fen: number, unit: MoneyUnit): string {
  const size = Math.abs(fen) / FEN_PER_UNIT[unit];
  const decimals = size >= 1000 || fen === 0 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
  return fenText(fen, unit, decimals);
}

/** Amounts with their unit, as a sentence has them. */
export type AmountText = {
  /** Exact to the fen, in yuan; null cannot be computed. */
  exact: (fen: number | null) => string;
  /** With the decimals of a column: two, or four in 亿元. */
  inColumn: (fen: number, unit: MoneyUnit) => string;
  /** With three to four significant figures. */
  short: (fen: number, unit: MoneyUnit) => string;
};

export function useAmountText(): AmountText {
  const { t } = useTranslation('export');
  const withUnit = (amount: string, unit: MoneyUnit): string => t(`amount.${unit}`, { amount });
  return {
    exact: (fen) => (fen === null ? '—' : withUnit(fenText(fen, 'yuan', 2), 'yuan')),
    inColumn: (fen, unit) => withUnit(columnAmount(fen, unit), unit),
    short: (fen, unit) => withUnit(shortAmount(fen, unit), unit),
  };
}

/** An amount in a column of its unit, without the unit. */
export function columnAmount(fen: number, unit: MoneyUnit): string {
  return fenText(fen, unit, unit === 'yi' ? 4 : 2);
}
