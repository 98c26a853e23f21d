import { textWidth } from '../text-width.ts';
import type { TimelinePeriod, TimelineSeries } from './timeline-row.ts';

/** Where everything of the two column charts stands, in pixels. */
export type TimelineLayout = {
  width: number;
  height: number;
  left: number;
  right: number;
  /** Zero line and highest gridline of each chart, the first above the second. */
  plots: readonly [{ top: number; zero: number }, { top: number; zero: number }];
  /** Names and totals stand at the right of the charts, or above them. */
  aside: boolean;
  /** Every `labelStep`-th period is labelled, counted from the first of a year. */
  labelStep: number;
  barWidth: number;
};

/** Ticks of the shared axis, ascending from 0, with their texts; the last is the top of both charts. */
export type TimelineAxis = { ticks: readonly { value: number; text: string }[]; top: number };

const LOWEST_PLOT = 96;
const LABEL = 12;
/** Room under the lower chart for years. */
const BELOW = 26;

/** A few round ticks that hold every amount of both series. */
export function timelineAxis(series: readonly TimelineSeries[], language: 'zh-CN' | 'en'): TimelineAxis {
  const largest = Math.max(0, ...series.flatMap(({ all }) => all));
  const { step, count } = roundSteps(largest === 0 ? 1 : largest);
  const decimals = Math.max(0, Math.min(4, Math.ceil(-Math.log10(step) - 1e-9)));
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return {
    ticks: Array.from({ length: count + 1 }, (_, tick) => ({
      value: tick * step,
      text: tick === 0 ? '0' : format.format(tick * step),
    })),
    top: count * step,
  };
}

/** Two to four steps of 1, 2, 2.5, 4 or 5 times a power of ten: the lowest top that holds the amount. */
function roundSteps(largest: number): { step: number; count: number } {
  const power = 10 ** Math.floor(Math.log10(largest / 2));
  const fitting = [1, 2, 2.5, 4, 5, 10]
    .map((factor) => ({ step: factor * power, count: Math.ceil(largest / (factor * power) - 1e-9) }))
    .filter(({ count }) => count >= 2 && count <= 4);
  return fitting.reduce((best, one) => (one.step * one.count < best.step * best.count ? one : best));
}

/** The least height that the picture needs beside or under its totals. */
export const LEAST_TIMELINE_HEIGHT = 340;

/** Columns take what the axis and, on wide panels, the totals leave; both plots share the height. */
export function timelineLayout(
  { width, height }: { width: number; height: number },
  periods: readonly TimelinePeriod[],
  series: readonly [TimelineSeries, TimelineSeries],
  axis: TimelineAxis,
  totalWord: string,
): TimelineLayout {
  const left = Math.ceil(Math.max(...axis.ticks.map(({ text }) => textWidth(text, LABEL)))) + 8;
  const asideWidth = Math.max(
    textWidth(totalWord, LABEL),
    ...series.flatMap(({ name, total }) => [textWidth(name, 14, 600) + 16, textWidth(total, 14)]),
  );
  const aside = width >= 480;
  const right = aside ? width - asideWidth - 14 : width;
  const first = aside ? 34 : 56;
  const between = aside ? 44 : 66;
  const plot = Math.max(LOWEST_PLOT, Math.floor((height - first - between - BELOW) / 2));
  const second = first + plot + between;
  const step = periods.length === 0 ? 0 : (right - left) / periods.length;
  const widest = Math.max(0, ...periods.map(({ label }) => textWidth(label, LABEL)));
  const everyNth = [1, 2, 3, 6, 12].find((count) => step * count >= widest + 6) ?? 12;
  return {
    width,
    height: second + plot + BELOW,
    left,
    right,
    plots: [
      { top: first, zero: first + plot },
      { top: second, zero: second + plot },
    ],
    aside,
    labelStep: everyNth,
    barWidth: Math.max(1, Math.min(40, step * 0.75)),
  };
}
