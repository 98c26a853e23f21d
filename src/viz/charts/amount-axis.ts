import { FEN_PER_UNIT, fenText, type MoneyUnit } from '../../domain/money/money-text.ts';

/** Round amounts from zero on, ascending, in fen with their texts; the last is the end of the axis. */
export type AmountAxis = { ticks: readonly { fen: number; text: string }[]; topFen: number };

/** At most `most` steps of 1, 2, 2.5 or 5 times a power of ten of the unit, the shortest that hold the amount. */
export function amountAxis(largestFen: number, unit: MoneyUnit, most: number): AmountAxis {
  const largest = largestFen > 0 ? largestFen / FEN_PER_UNIT[unit] : 1;
  const power = 10 ** Math.floor(Math.log10(largest / most));
  const steps = [1, 2, 2.5, 5, 10, 20, 25, 50].map((factor) => factor * power);
  const step = steps.find((each) => Math.ceil(largest / each - 1e-9) <= most) ?? 100 * power;
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  const decimals = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9) + (isHalf(step) ? 1 : 0)));
  const fenAt = (tick: number): number => Math.round(tick * step * FEN_PER_UNIT[unit]);
  return {
    ticks: Array.from({ length: count + 1 }, (_, tick) => ({
      fen: fenAt(tick),
      text: tick === 0 ? '0' : fenText(fenAt(tick), unit, decimals),
    })),
    topFen: fenAt(count),
  };
}

/** Steps of 2.5 times a power of ten need one decimal more. */
function isHalf(step: number): boolean {
  const leading = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
  return Math.abs(leading - 2.5) < 1e-6 && step < 10;
}
