import { groupSums } from '../../domain/portfolio/group-sums.ts';
import {
  HIGH_SAFETY_CLASSES,
  type HighSafety,
  highSafetyOf,
  highSafetySums,
  type RouteFamily,
  routeFamilyOf,
} from '../../domain/portfolio/high-safety.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import type { RouteCode } from '../../domain/vocabulary.ts';

/** A technical route: what the filter shows of it and all there is. Projects without a capacity count in neither sum. */
export type RouteRow = {
  route: RouteCode;
  family: RouteFamily;
  highSafety: HighSafety;
  shownMWh: number;
  allMWh: number;
  shownProjects: number;
  allProjects: number;
  /** Shown projects without a capacity on record. */
  shownMissingMWh: number;
};

/** One row per route that any project has, shown or not: the largest capacity first, then the most projects. */
export function routeRows(portfolio: Portfolio, selection: Selection): RouteRow[] {
  const { route: routes } = portfolio.vocabulary;
  const { routeCode, capacityMWh } = portfolio.projects;
  const shown = groupSums(routeCode, routes.length, capacityMWh, selection.projects);
  const all = groupSums(routeCode, routes.length, capacityMWh, null);
  return routes
    .map((route, code) => ({
      route,
      family: routeFamilyOf(route),
      highSafety: highSafetyOf(route),
      shownMWh: shown.sum[code] ?? 0,
      allMWh: all.sum[code] ?? 0,
      shownProjects: shown.rows[code] ?? 0,
      allProjects: all.rows[code] ?? 0,
      shownMissingMWh: shown.missing[code] ?? 0,
    }))
    .filter(({ allProjects }) => allProjects > 0)
    .toSorted((a, b) => b.allMWh - a.allMWh || b.allProjects - a.allProjects);
}

/** One class of the high-safety strip; `shownShare` of the shown capacity, 0 to 1, null when that is zero. */
export type HighSafetyShare = {
  highSafety: HighSafety;
  shownMWh: number;
  allMWh: number;
  shownShare: number | null;
  shownProjects: number;
  allProjects: number;
  shownMissingMWh: number;
};

/** The three classes in the order named, ambiguous, not named; they add up to the shown capacity. */
export function highSafetyShares(portfolio: Portfolio, selection: Selection): HighSafetyShare[] {
  const shown = highSafetySums(portfolio, selection.projects);
  const all = highSafetySums(portfolio, null);
  const shownMWh = shown.named.mwh + shown.ambiguous.mwh + shown.not_named.mwh;
  return HIGH_SAFETY_CLASSES.map((highSafety) => ({
    highSafety,
    shownMWh: shown[highSafety].mwh,
    allMWh: all[highSafety].mwh,
    shownShare: shownMWh === 0 ? null : shown[highSafety].mwh / shownMWh,
    shownProjects: shown[highSafety].projects,
    allProjects: all[highSafety].projects,
    shownMissingMWh: shown[highSafety].missingMWhCount,
  }));
}
