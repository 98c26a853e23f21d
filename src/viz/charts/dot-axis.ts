import type { DotAxis } from './dot-row.ts';

/** Ticks in steps of 1, 2 or 5 times a power of ten that hold every value; `from` is in sight as well where given. */
export function linearAxis(
  values: readonly number[],
  textOf: (value: number) => string,
  from: number | null = null,
): DotAxis {
  const known = from === null ? values : [...values, from];
  const lowest = known.reduce((least, value) => Math.min(least, value), known[0] ?? 0);
  const highest = known.reduce((most, value) => Math.max(most, value), known[0] ?? 1);
  const step = roundStep((highest - lowest || Math.abs(highest) || 1) / 4);
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    // Through the decimal text, so that 3 × 0.1 reads 0.3.
    const value = Number(((first + index) * step).toPrecision(12));
    return { value, text: textOf(value) };
  });
  return { scale: 'linear', domain: [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1], ticks };
}

/** Powers of ten that hold every value, all of which are above zero; every second one from six on. */
export function logAxis(values: readonly number[], textOf: (value: number) => string): DotAxis {
  const lowest = values.reduce((least, value) => Math.min(least, value), values[0] ?? 1);
  const highest = values.reduce((most, value) => Math.max(most, value), values[0] ?? 1);
  const first = Math.floor(Math.log10(lowest) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(highest) - 1e-9));
  const every = last - first >= 6 ? 2 : 1;
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    scale: 'log',
    domain: [10 ** first, 10 ** last],
    ticks: powers
      .filter((_, index) => index % every === 0)
      .map((power) => ({ value: 10 ** power, text: textOf(10 ** power) })),
  };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
