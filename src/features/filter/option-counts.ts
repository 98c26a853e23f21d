import { groupCounts } from '../../domain/portfolio/group-sums.ts';
import {
  type FilterDimension,
  filterValues,
  type PortfolioFilter,
} from '../../domain/portfolio/portfolio-filter.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';

/**
 * Projects that each value of a dimension would show beside the rest of the filter, in the order of
 * `filterValues`. A project of several sites or awards counts once under each value it has.
 */
export function optionCounts(
  portfolio: Portfolio,
  filter: PortfolioFilter,
  dimension: FilterDimension,
): Int32Array {
  const { [dimension]: _own, ...others } = filter;
  const { projects: shown, awards: shownAwards } = selectRows(portfolio, others);
  const size = filterValues(portfolio, dimension).length;
  const { projects, awards, sites } = portfolio;
  const ofSites = (codes: Uint16Array): Int32Array =>
    projectsByCode(codes, sites.projectRow, size, (site) => shown[sites.projectRow[site] ?? 0] === 1);
  const ofAwards = (codes: Uint16Array): Int32Array =>
    projectsByCode(codes, awards.projectRow, size, (award) => shownAwards[award] === 1);
  const counters: Record<FilterDimension, () => Int32Array> = {
    district: () => groupCounts(projects.districtCode, size, shown),
    park: () => groupCounts(projects.parkCode, size, shown),
    enterprise: () => {
      const counts = new Int32Array(size);
      for (let project = 0; project < shown.length; project += 1) {
        const organisation = projects.organisationRow[project] ?? size;
        if (shown[project] === 1) counts[organisation] = (counts[organisation] ?? 0) + 1;
      }
      return counts;
    },
    route: () => groupCounts(projects.routeCode, size, shown),
    scenario: () => groupCounts(projects.scenarioCode, size, shown),
    role: () => groupCounts(projects.roleCode, size, shown),
    pilot: () => groupCounts(projects.pilotCode, size, shown),
    stage: () => groupCounts(projects.stageCode, size, shown),
    siting: () => groupCounts(projects.sitingIndex, size, shown),
    light: () => groupCounts(projects.lightCode, size, shown),
    siteType: () => ofSites(sites.siteTypeCode),
    measure: () => ofAwards(awards.measureCode),
    funding: () => ofAwards(awards.fundingCode),
    verdict: () => ofAwards(awards.verdictCode),
    year: () => ofAwards(awards.yearCode),
  };
  return counters[dimension]();
}

/** Distinct projects of the counted rows, by the rows' code. */
function projectsByCode(
  codes: Uint16Array,
  projectRow: Int32Array,
  size: number,
  isCounted: (row: number) => boolean,
): Int32Array {
  const counts = new Int32Array(size);
  const seen = new Set<number>();
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? size;
    if (code >= size || !isCounted(row)) continue;
    const pair = (projectRow[row] ?? 0) * size + code;
    if (seen.has(pair)) continue;
    seen.add(pair);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
