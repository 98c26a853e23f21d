import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { type Area, areaHolds } from '../../domain/siting/area-figures.ts';

/** One site of the park's projects, or one that lies in the area although its project names another park or none. */
export type AreaSiteRow = {
  id: string;
  projectId: string;
  projectNameZh: string;
  projectNameEn: string;
  /** WGS84; null without a position. */
  lon: number | null;
  lat: number | null;
  /** null without a position, or while there is no area. */
  isInside: boolean | null;
  /** Whether the project belongs to the park. */
  isOwn: boolean;
};

/** The sites that an area's drawing concerns, in the order of the records. */
export function areaSiteRows(portfolio: Portfolio, parkId: string, area: Area): AreaSiteRow[] {
  const { sites, projects, parks } = portfolio.columns;
  const park = parks.id.indexOf(parkId);
  const rows: AreaSiteRow[] = [];
  for (const [site, id] of sites.id.entries()) {
    const project = sites.projectRow[site] ?? 0;
    const [lon = null, lat = null] = [sites.lon[site], sites.lat[site]];
    const isPlaced = lon !== null && lat !== null;
    const isInside = isPlaced && area.length > 0 ? areaHolds(area, lon, lat) : null;
    const isOwn = projects.parkRow[project] === park;
    if (!isOwn && isInside !== true) continue;
    rows.push({
      id,
      projectId: projects.id[project] ?? '',
      projectNameZh: projects.nameZh[project] ?? '',
      projectNameEn: projects.nameEn[project] ?? '',
      lon,
      lat,
      isInside,
      isOwn,
    });
  }
  return rows;
}

/** Sites counted by where they lie; `others` belong to another park or none and lie in the area. */
export function areaSiteCounts(rows: readonly AreaSiteRow[]): {
  inside: number;
  outside: number;
  unplaced: number;
  others: number;
} {
  const own = rows.filter(({ isOwn }) => isOwn);
  return {
    inside: own.filter(({ isInside }) => isInside === true).length,
    outside: own.filter(({ isInside }) => isInside === false).length,
    unplaced: own.filter(({ lon }) => lon === null).length,
    others: rows.length - own.length,
  };
}
