import type { Portfolio } from './portfolio.ts';
import { extentOf, holdsPosition, type Outline } from '../siting/polygon.ts';
import { monthOfLabel } from './calendar-month.ts';
import {
  type FilterDimension,
  type FilterPeriod,
  filterValues,
  type PortfolioFilter,
} from './portfolio-filter.ts';
import { searchWords } from './search-text.ts';
import { MISSING_CODE, NO_DATE, NO_ROW } from './typed-columns.ts';

/**
 * What a filter shows: 1 per shown row. A unit is shown when one of the awards that count in it is; its ceiling
 * then counts once and in full. Verdicts and units are facts of the whole ledger and no filter changes them.
 */
export type Selection = {
  projects: Uint8Array;
  awards: Uint8Array;
  /** Of every candidate, not only the default one. */
  units: Uint8Array;
  projectCount: number;
  awardCount: number;
};

/**
 * Rows that pass the filter. A project must pass every dimension of projects and the text and, while a dimension
 * of awards is active, have an award that passes all of those; an award is shown when its project passes the
 * former and it passes the latter itself. A value that no row can have selects nothing.
 */
export function selectRows(portfolio: Portfolio, filter: PortfolioFilter): Selection {
  const projects = shownProjects(portfolio, filter);
  const awards = new Uint8Array(portfolio.awardCount);
  for (let award = 0; award < awards.length; award += 1) {
    awards[award] = projects[portfolio.awards.projectRow[award] ?? 0] ?? 0;
  }
  if (keepWantedAwards(portfolio, filter, awards)) keepProjectsWithAwards(portfolio, projects, awards);
  return {
    projects,
    awards,
    units: shownUnits(portfolio, awards),
    projectCount: countShown(projects),
    awardCount: countShown(awards),
  };
}

function shownProjects(portfolio: Portfolio, filter: PortfolioFilter): Uint8Array {
  const { projects } = portfolio;
  const shown = new Uint8Array(portfolio.projectCount).fill(1);
  keepWanted(shown, projects.districtCode, wantedCodes(portfolio, filter, 'district'));
  keepWanted(shown, projects.parkCode, wantedCodes(portfolio, filter, 'park'));
  keepOfEnterprises(portfolio, shown, filter.enterprise ?? []);
  keepWanted(shown, projects.routeCode, wantedCodes(portfolio, filter, 'route'));
  keepWanted(shown, projects.scenarioCode, wantedCodes(portfolio, filter, 'scenario'));
  keepWanted(shown, projects.roleCode, wantedCodes(portfolio, filter, 'role'));
  keepWanted(shown, projects.pilotCode, wantedCodes(portfolio, filter, 'pilot'));
  keepWanted(shown, projects.stageCode, wantedCodes(portfolio, filter, 'stage'));
  keepWanted(shown, projects.sitingIndex, wantedCodes(portfolio, filter, 'siting'));
  keepWanted(shown, projects.lightCode, wantedCodes(portfolio, filter, 'light'));
  keepWithSiteType(portfolio, shown, wantedCodes(portfolio, filter, 'siteType'));
  keepWithText(portfolio, shown, searchWords(filter.text ?? ''));
  if (filter.area !== undefined) keepInArea(portfolio, shown, filter.area);
  return shown;
}

/** Whether a dimension of awards is active. */
function keepWantedAwards(portfolio: Portfolio, filter: PortfolioFilter, shown: Uint8Array): boolean {
  const { measureCode, fundingCode, verdictCode, yearCode } = portfolio.awards;
  const kept = [
    keepWanted(shown, measureCode, wantedCodes(portfolio, filter, 'measure')),
    keepWanted(shown, fundingCode, wantedCodes(portfolio, filter, 'funding')),
    keepWanted(shown, verdictCode, wantedCodes(portfolio, filter, 'verdict')),
    keepWanted(shown, yearCode, wantedCodes(portfolio, filter, 'year')),
    keepInPeriod(portfolio, shown, filter.period),
  ];
  return kept.includes(true);
}

/** 1 per wanted code, long enough for `MISSING_CODE`, which is never wanted; null when all are. */
function wantedCodes(
  portfolio: Portfolio,
  filter: PortfolioFilter,
  dimension: FilterDimension,
): Uint8Array | null {
  const values = filter[dimension] ?? [];
  if (values.length === 0) return null;
  const labels = filterValues(portfolio, dimension);
  const wanted = new Uint8Array(MISSING_CODE + 1);
  for (const value of values) {
    const code = labels.indexOf(value);
    if (code !== -1) wanted[code] = 1;
  }
  return wanted;
}

/** Whether there was anything to keep to. */
function keepWanted(shown: Uint8Array, codes: Uint16Array, wanted: Uint8Array | null): boolean {
  if (wanted === null) return false;
  for (let row = 0; row < shown.length; row += 1) {
    shown[row] = (shown[row] ?? 0) & (wanted[codes[row] ?? MISSING_CODE] ?? 0);
  }
  return true;
}

/** A project of several sites has each of their types. */
function keepWithSiteType({ sites }: Portfolio, shown: Uint8Array, wanted: Uint8Array | null): void {
  if (wanted === null) return;
  const having = new Uint8Array(shown.length);
  for (let site = 0; site < sites.projectRow.length; site += 1) {
    if (wanted[sites.siteTypeCode[site] ?? MISSING_CODE] === 1) having[sites.projectRow[site] ?? 0] = 1;
  }
  for (let project = 0; project < shown.length; project += 1) {
    shown[project] = (shown[project] ?? 0) & (having[project] ?? 0);
  }
}

/** Not by codes: there may be more organisations than codes. */
function keepOfEnterprises(
  { columns, projects }: Portfolio,
  shown: Uint8Array,
  ids: readonly string[],
): void {
  if (ids.length === 0) return;
  const named = new Set(ids);
  const wanted = Uint8Array.from(columns.organisations.id, (id) => (named.has(id) ? 1 : 0));
  for (let project = 0; project < shown.length; project += 1) {
    shown[project] = (shown[project] ?? 0) & (wanted[projects.organisationRow[project] ?? NO_ROW] ?? 0);
  }
}

/** A project of several sites is in the area with any of them; one without a position is in none. */
function keepInArea({ columns: { sites } }: Portfolio, shown: Uint8Array, area: Outline): void {
  const having = new Uint8Array(shown.length);
  const [west, south, east, north] = extentOf([area]);
  for (let site = 0; site < sites.projectRow.length; site += 1) {
    const lon = sites.lon[site] ?? Number.NaN;
    const lat = sites.lat[site] ?? Number.NaN;
    // NaN compares false with everything.
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) continue;
    if (holdsPosition([area], lon, lat)) having[sites.projectRow[site] ?? 0] = 1;
  }
  for (let project = 0; project < shown.length; project += 1) {
    shown[project] = (shown[project] ?? 0) & (having[project] ?? 0);
  }
}

/** An award without a date of approval is in no period. */
function keepInPeriod({ awards }: Portfolio, shown: Uint8Array, period: FilterPeriod | undefined): boolean {
  if (period === undefined) return false;
  const from = monthOfLabel(period.from);
  const to = monthOfLabel(period.to);
  for (let award = 0; award < shown.length; award += 1) {
    const month = awards.approvedMonth[award] ?? NO_DATE;
    if (month === NO_DATE || month < from || month > to) shown[award] = 0;
  }
  return true;
}

function keepWithText({ searchText }: Portfolio, shown: Uint8Array, words: readonly string[]): void {
  for (const word of words) {
    for (let project = 0; project < shown.length; project += 1) {
      if (shown[project] === 1 && searchText[project]?.includes(word) !== true) shown[project] = 0;
    }
  }
}

function keepProjectsWithAwards({ awards }: Portfolio, projects: Uint8Array, shown: Uint8Array): void {
  projects.fill(0);
  for (let award = 0; award < shown.length; award += 1) {
    if (shown[award] === 1) projects[awards.projectRow[award] ?? 0] = 1;
  }
}

function shownUnits({ awardsOfUnit: { start, rows }, unitCount }: Portfolio, awards: Uint8Array): Uint8Array {
  const shown = new Uint8Array(unitCount);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const end = start[unit + 1] ?? 0;
    for (let slot = start[unit] ?? 0; slot < end; slot += 1) {
      if (awards[rows[slot] ?? 0] === 0) continue;
      shown[unit] = 1;
      break;
    }
  }
  return shown;
}

function countShown(shown: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < shown.length; row += 1) count += shown[row] ?? 0;
  return count;
}
