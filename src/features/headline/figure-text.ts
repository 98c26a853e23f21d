import { FEN_PER_UNIT, fenText, type MoneyUnit, moneyUnitFor } from '../../domain/money/money-text.ts';
import type { Language } from '../../ui/i18n/resources.ts';

const SIGNIFICANT = 4;
const MAX_DECIMALS = 3;

/** An amount for a glance: its own unit and four significant figures at most, "6.189" `yi`. */
export function glanceMoney(fen: number, language: Language): { text: string; unit: MoneyUnit } {
  const unit = moneyUnitFor(fen, language);
  const whole = Math.trunc(Math.abs(fen) / FEN_PER_UNIT[unit]);
  const decimals = fen === 0 ? 0 : Math.min(MAX_DECIMALS, Math.max(0, SIGNIFICANT - String(whole).length));
  return { text: fenText(fen, unit, decimals), unit };
}

/** A rating with one decimal at most: "1,234.5". */
export function ratingText(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

/** A share of measured figures in percent with one decimal, "42.7"; null of nothing. */
export function shareText(part: number, whole: number): string | null {
  return whole > 0 ? ((part / whole) * 100).toFixed(1) : null;
}

/** Calendar date (YYYY-MM-DD) of a day since 1970-01-01. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
