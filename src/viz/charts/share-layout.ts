import { textWidth } from '../text-width.ts';
import type { SharePeriod, SharePlot } from './share-row.ts';

/** Where everything of the columns of shares stands, in pixels. */
export type ShareLayout = {
  width: number;
  height: number;
  left: number;
  right: number;
  /** Per plot: title line, 100 % and 0 %, and the line of the counts. */
  plots: readonly { titleY: number; top: number; zero: number; countY: number }[];
  labelY: number;
  yearY: number;
  barWidth: number;
  /** Every n-th period has its label; counts likewise. */
  labelStep: number;
};

const LOWEST_PLOT = 110;
const TITLE = 30;
const COUNT = 24;
const BETWEEN = 18;
const FOOT = 42;

/** The least height of so many plots. */
export function leastShareHeight(plotCount: number): number {
  return plotCount * (TITLE + LOWEST_PLOT + COUNT + BETWEEN) - BETWEEN + FOOT;
}

/** Plots one above the other over the same periods, whose names stand once at the foot; they share the height. */
export function shareLayout(
  { width, height }: { width: number; height: number },
  periods: readonly SharePeriod[],
  plots: readonly SharePlot[],
): ShareLayout {
  const left = Math.ceil(
    Math.max(textWidth('100%', 12), ...plots.map(({ countWord }) => textWidth(countWord, 12))) + 8,
  );
  const step = periods.length === 0 ? 0 : (width - left) / periods.length;
  const counts = plots.flatMap(({ bars }) => bars.map(({ count }) => textWidth(count, 12)));
  const widest = Math.max(0, ...periods.map(({ label }) => textWidth(label, 12)), ...counts);
  const labelStep = [1, 2, 3, 4, 6, 12].find((count) => step * count >= widest + 4) ?? 12;
  const spare = Math.floor(Math.max(0, height - leastShareHeight(plots.length)) / Math.max(1, plots.length));
  const plot = LOWEST_PLOT + spare;
  const block = TITLE + plot + COUNT + BETWEEN;
  const placed = plots.map((_, index) => {
    const top = index * block + TITLE;
    return { titleY: top - 14, top, zero: top + plot, countY: top + plot + 19 };
  });
  const foot = plots.length * block - BETWEEN;
  return {
    width,
    height: foot + FOOT,
    left,
    right: width,
    plots: placed,
    labelY: foot + 16,
    yearY: foot + 34,
    barWidth: Math.max(2, Math.min(44, step * 0.72)),
    labelStep,
  };
}

/** Cumulated edges of shares from 0 to 1; one more than there are shares. */
export function shareEdges(shares: readonly number[]): number[] {
  let sum = 0;
  const edges = [0];
  for (const share of shares) {
    sum += share;
    edges.push(Math.min(1, sum));
  }
  return edges;
}
