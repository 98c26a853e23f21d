import type { RouteCode } from '../vocabulary.ts';
import { groupSums } from './group-sums.ts';
import type { Portfolio } from './portfolio.ts';

/**
 * Whether a technical route is among the high-safety ones that the measures name: solid-state lithium-ion and
 * flow batteries are; whether semi-solid lithium counts as solid-state the text does not say.
 */
export const HIGH_SAFETY_CLASSES = ['named', 'ambiguous', 'not_named'] as const;
export type HighSafety = (typeof HIGH_SAFETY_CLASSES)[number];

export type RouteFamily =
  | 'lithium'
  | 'flow'
  | 'sodium_lead'
  | 'mechanical'
  | 'thermal'
  | 'hydrogen'
  | 'other';

const ROUTE_CLASSES: Record<RouteCode, { family: RouteFamily; highSafety: HighSafety }> = {
  li_solid: { family: 'lithium', highSafety: 'named' },
  li_semi_solid: { family: 'lithium', highSafety: 'ambiguous' },
  li_lfp: { family: 'lithium', highSafety: 'not_named' },
  li_other: { family: 'lithium', highSafety: 'not_named' },
  flow_v: { family: 'flow', highSafety: 'named' },
  flow_fecr: { family: 'flow', highSafety: 'named' },
  flow_znbr: { family: 'flow', highSafety: 'named' },
  flow_zniron: { family: 'flow', highSafety: 'named' },
  flow_other: { family: 'flow', highSafety: 'named' },
  na_ion: { family: 'sodium_lead', highSafety: 'not_named' },
  pb_c: { family: 'sodium_lead', highSafety: 'not_named' },
  caes: { family: 'mechanical', highSafety: 'not_named' },
  laes: { family: 'mechanical', highSafety: 'not_named' },
  co2: { family: 'mechanical', highSafety: 'not_named' },
  flywheel: { family: 'mechanical', highSafety: 'not_named' },
  supercap: { family: 'other', highSafety: 'not_named' },
  gravity: { family: 'mechanical', highSafety: 'not_named' },
  heat_salt: { family: 'thermal', highSafety: 'not_named' },
  heat_other: { family: 'thermal', highSafety: 'not_named' },
  h2: { family: 'hydrogen', highSafety: 'not_named' },
  hybrid: { family: 'other', highSafety: 'not_named' },
};

export function highSafetyOf(route: RouteCode): HighSafety {
  return ROUTE_CLASSES[route].highSafety;
}

export function routeFamilyOf(route: RouteCode): RouteFamily {
  return ROUTE_CLASSES[route].family;
}

/** Capacity and projects of one class; `missingMWhCount` of these projects have no capacity on record. */
export type HighSafetySums = { mwh: number; projects: number; missingMWhCount: number };

/** Sums per class over the projects whose mask is 1, or over all of them. */
export function highSafetySums(
  portfolio: Portfolio,
  projects: Uint8Array | null,
): Record<HighSafety, HighSafetySums> {
  const { route } = portfolio.vocabulary;
  const { routeCode, capacityMWh } = portfolio.projects;
  const byRoute = groupSums(routeCode, route.length, capacityMWh, projects);
  const sums: Record<HighSafety, HighSafetySums> = {
    named: { mwh: 0, projects: 0, missingMWhCount: 0 },
    ambiguous: { mwh: 0, projects: 0, missingMWhCount: 0 },
    not_named: { mwh: 0, projects: 0, missingMWhCount: 0 },
  };
  route.forEach((name, code) => {
    const of = sums[highSafetyOf(name)];
    of.mwh += byRoute.sum[code] ?? 0;
    of.projects += byRoute.rows[code] ?? 0;
    of.missingMWhCount += byRoute.missing[code] ?? 0;
  });
  return sums;
}
