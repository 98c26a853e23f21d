import type { Outline } from '../siting/polygon.ts';
import { SITING_VERDICTS } from '../vocabulary.ts';
import type { Portfolio } from './portfolio.ts';

export const FILTER_DIMENSIONS = [
  'district',
  'park',
  'enterprise',
  'route',
  'scenario',
  'role',
  'measure',
  'pilot',
  'stage',
  'siteType',
  'siting',
  'funding',
  'verdict',
  'year',
  'light',
] as const;
export type FilterDimension = (typeof FILTER_DIMENSIONS)[number];

/** Calendar months (YYYY-MM), both included. */
export type FilterPeriod = { from: string; to: string };

/**
 * Values wanted per dimension, as the dictionaries' texts: `district` an administrative code ('110114'), `park` a
 * park's id or 'none', `enterprise` the id of a project's organisation, `role` its ecosystem role, `year` four digits,
 * the rest codes of the vocabulary. An absent or empty list wants all.
 * `text` is found in a project's names and code and its organisation's and park's names; all its words must occur.
 * `period` selects awards by the month of their approval. `area` is one outline in WGS84 degrees, closed or not:
 * a project is shown when one of its sites lies in it.
 */
export type PortfolioFilter = Partial<Record<FilterDimension, readonly string[]>> & {
  text?: string;
  period?: FilterPeriod;
  area?: Outline;
};

const VALUES_OF: Record<FilterDimension, (portfolio: Portfolio) => readonly string[]> = {
  district: ({ dictionaries }) => dictionaries.district,
  park: ({ parkLabels }) => parkLabels,
  enterprise: ({ columns }) => columns.organisations.id,
  route: ({ dictionaries }) => dictionaries.route,
  scenario: ({ dictionaries }) => dictionaries.scenario,
  role: ({ dictionaries }) => dictionaries.ecosystemRole,
  measure: ({ dictionaries }) => dictionaries.measure,
  pilot: ({ dictionaries }) => dictionaries.pilot,
  stage: ({ dictionaries }) => dictionaries.physicalStage,
  siteType: ({ dictionaries }) => dictionaries.siteType,
  siting: () => SITING_VERDICTS,
  funding: ({ dictionaries }) => dictionaries.fundingStage,
  verdict: ({ dictionaries }) => dictionaries.verdict,
  year: ({ yearLabels }) => yearLabels,
  light: ({ dictionaries }) => dictionaries.light,
};

/** The values a dimension can have; positions are the codes of its column. */
export function filterValues(portfolio: Portfolio, dimension: FilterDimension): readonly string[] {
  return VALUES_OF[dimension](portfolio);
}

/**
 * The filter without blank text, repeated values, empty dimensions and values that the portfolio does not know;
 * the last are listed in `dropped` so that a notice can name them.
 */
export function knownFilter(
  portfolio: Portfolio,
  filter: PortfolioFilter,
): { filter: PortfolioFilter; dropped: { dimension: FilterDimension; value: string }[] } {
  const known: PortfolioFilter = {};
  const dropped: { dimension: FilterDimension; value: string }[] = [];
  for (const dimension of FILTER_DIMENSIONS) {
    const values = new Set(filterValues(portfolio, dimension));
    const wanted = [...new Set(filter[dimension])];
    const kept = wanted.filter((value) => values.has(value));
    if (kept.length > 0) known[dimension] = kept;
    for (const value of wanted) if (!values.has(value)) dropped.push({ dimension, value });
  }
  const text = filter.text?.trim() ?? '';
  if (text !== '') known.text = text;
  if (filter.period !== undefined) known.period = filter.period;
  if (filter.area !== undefined) known.area = filter.area;
  return { filter: known, dropped };
}
