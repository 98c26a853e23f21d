import { routeFamilyOf, type RouteFamily } from '../../domain/portfolio/high-safety.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { type RouteCode, ROUTES } from '../../domain/vocabulary.ts';

const FAMILIES: readonly RouteFamily[] = [
  'lithium',
  'flow',
  'sodium_lead',
  'mechanical',
  'thermal',
  'hydrogen',
  'other',
];

/** A route that any project has, and its code in the columns. */
export type PresentRoute = { route: RouteCode; code: number };

/** Routes that any project has, shown or not, family by family, in the vocabulary's order within one. */
export function presentRoutes(portfolio: Portfolio): PresentRoute[] {
  const present = new Set(portfolio.projects.routeCode);
  const place = ({ route }: PresentRoute): number =>
    FAMILIES.indexOf(routeFamilyOf(route)) * ROUTES.length + ROUTES.indexOf(route);
  return portfolio.vocabulary.route
    .map((route, code) => ({ route, code }))
    .filter(({ code }) => present.has(code))
    .toSorted((a, b) => place(a) - place(b));
}
