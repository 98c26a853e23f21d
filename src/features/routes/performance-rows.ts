import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import type { RouteCode } from '../../domain/vocabulary.ts';
import { presentRoutes } from './route-order.ts';
import { isOutlier, type Spread, spreadOf } from './spread.ts';

/** Recorded round-trip efficiency (%), duration (h) as capacity over power, cycle life. */
export const PERFORMANCE_MEASURES = ['efficiency', 'duration', 'cycles'] as const;
export type PerformanceMeasure = (typeof PERFORMANCE_MEASURES)[number];

export type PerformanceValue = { projectRow: number; value: number; isOutlier: boolean };

/** One measure of one route: `missing` of the `count` shown projects have no value. */
export type PerformanceCell = {
  count: number;
  missing: number;
  shown: PerformanceValue[];
  /** Values of projects that the filter leaves out. */
  outside: PerformanceValue[];
  spread: Spread | null;
};

export type PerformanceRow = { route: RouteCode; cells: Record<PerformanceMeasure, PerformanceCell> };

/** One row per route that any project has. Outliers are those of the route's shown values. */
export function performanceRows(portfolio: Portfolio, selection: Selection): PerformanceRow[] {
  return presentRoutes(portfolio).map(({ route, code }) => {
    const cell = (measure: PerformanceMeasure): PerformanceCell =>
      performanceCell(portfolio, selection, code, measure);
    return {
      route,
      cells: { efficiency: cell('efficiency'), duration: cell('duration'), cycles: cell('cycles') },
    };
  });
}

function performanceCell(
  portfolio: Portfolio,
  selection: Selection,
  routeCode: number,
  measure: PerformanceMeasure,
): PerformanceCell {
  const valueOf = VALUE_OF[measure];
  const shown: PerformanceValue[] = [];
  const outside: PerformanceValue[] = [];
  let count = 0;
  for (let project = 0; project < portfolio.projectCount; project += 1) {
    if (portfolio.projects.routeCode[project] !== routeCode) continue;
    const isShown = selection.projects[project] === 1;
    const value = valueOf(portfolio, project);
    if (isShown) count += 1;
    if (value !== null) (isShown ? shown : outside).push({ projectRow: project, value, isOutlier: false });
  }
  const spread = spreadOf(shown.map(({ value }) => value));
  return {
    count,
    missing: count - shown.length,
    shown: shown.map((one) => ({ ...one, isOutlier: isOutlier(one.value, spread, shown.length) })),
    outside,
    spread,
  };
}

/** null: not recorded; a duration also where the power is zero. */
const VALUE_OF: Record<PerformanceMeasure, (portfolio: Portfolio, project: number) => number | null> = {
  efficiency: ({ columns }, project) => columns.projects.roundTripEfficiencyPct[project] ?? null,
  duration: ({ projects }, project) => {
    const mwh = projects.capacityMWh[project] ?? Number.NaN;
    const mw = projects.powerMW[project] ?? Number.NaN;
    return mw > 0 && !Number.isNaN(mwh) ? mwh / mw : null;
  },
  cycles: ({ columns }, project) => columns.projects.cycleLife[project] ?? null,
};
