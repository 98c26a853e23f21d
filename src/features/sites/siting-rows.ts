import type { Boundaries } from '../../contract/boundary.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { type Extent, extentOf, holdsPosition, type Polygon } from '../../domain/siting/polygon.ts';
import { type SupportedArea, supportedArea } from '../../domain/siting/supported-area.ts';
import type { SitingVerdict } from '../../domain/vocabulary.ts';
import { type SiteRow, siteRows } from './site-rows.ts';

/** Why someone has to act on a site; III-1 asks it of pilots, and of projects that may be some. */
export const ATTENTIONS = ['inside', 'on_the_line', 'unknown', 'outside_city'] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** A site with what the map page says of it beyond the ring. */
export type SitingRow = SiteRow & {
  /** Which of the project's sites it is, from 1. */
  siteNumber: number;
  /** Whether its position lies in no district of the city; false without a position. */
  isOutsideCity: boolean;
  attention: Attention | null;
  supportedArea: SupportedArea;
};

type Area = { polygons: readonly Polygon[]; extent: Extent };

function isIn({ polygons, extent: [west, south, east, north] }: Area, lon: number, lat: number): boolean {
  const isNear = lon >= west && lon <= east && lat >= south && lat <= north;
  return isNear && polygons.some((polygon) => holdsPosition(polygon, lon, lat));
}

function attentionOf({ pilot, siting }: SiteRow, isOutsideCity: boolean): Attention | null {
  if (pilot === 'no') return null;
  if (siting !== 'outside') return siting;
  return isOutsideCity ? 'outside_city' : null;
}

/** One row per site: those to act on first, the most urgent foremost, then by distance; those without one last. */
export function sitingRows(portfolio: Portfolio, { districts }: Pick<Boundaries, 'districts'>): SitingRow[] {
  const city = districts.map(({ polygons }) => ({ polygons, extent: extentOf(polygons.flat()) }));
  const seen = new Uint32Array(portfolio.projectCount);
  return siteRows(portfolio)
    .map((row): SitingRow => {
      const { lon, lat, pilot, siting, projectRow } = row;
      const siteNumber = (seen[projectRow] ?? 0) + 1;
      seen[projectRow] = siteNumber;
      const isPlaced = lon !== null && lat !== null;
      const isOutsideCity = isPlaced && !city.some((area) => isIn(area, lon, lat));
      return {
        ...row,
        siteNumber,
        isOutsideCity,
        attention: attentionOf(row, isOutsideCity),
        // Which district it is does not matter here, only that there is one.
        supportedArea: supportedArea(pilot, siting, isPlaced && !isOutsideCity ? { adcode: 0 } : null),
      };
    })
    .toSorted(byAttention);
}

function urgency({ attention }: SitingRow): number {
  return attention === null ? ATTENTIONS.length : ATTENTIONS.indexOf(attention);
}

function byAttention(a: SitingRow, b: SitingRow): number {
  const acting = urgency(a) - urgency(b);
  if (acting !== 0) return acting;
  return compared(Math.abs(a.distanceM ?? Infinity), Math.abs(b.distanceM ?? Infinity)) || byCode(a, b);
}

function byCode(a: SitingRow, b: SitingRow): number {
  return a.projectCode.localeCompare(b.projectCode, 'en') || a.id.localeCompare(b.id, 'en');
}

/** Less, equal or more, also of two infinities. */
function compared(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export const SITING_ORDERS = ['project', 'distance', 'precision'] as const;
export type SitingOrder = { by: (typeof SITING_ORDERS)[number]; isDescending: boolean };

/** The rows in another order; what is missing stays last either way. null keeps the order. */
export function inOrder(
  rows: readonly SitingRow[],
  order: SitingOrder | null,
  nameOf: (row: SitingRow) => string,
): readonly SitingRow[] {
  if (order === null) return rows;
  const { by, isDescending } = order;
  const sign = isDescending ? -1 : 1;
  if (by === 'project') {
    const { compare } = new Intl.Collator('zh-CN', { numeric: true });
    const names = new Map(rows.map((row) => [row, nameOf(row)]));
    return rows.toSorted((a, b) => sign * compare(names.get(a) ?? '', names.get(b) ?? ''));
  }
  const figure = by === 'distance' ? 'distanceM' : 'precisionM';
  return rows.toSorted((a, b) => {
    const [left, right] = [a[figure], b[figure]];
    if (left === null || right === null) return compared(left === null ? 1 : 0, right === null ? 1 : 0);
    return sign * compared(left, right);
  });
}

export const SITING_GROUPS = ['attention', 'inView', 'elsewhere'] as const;
export type SitingGroup = { group: (typeof SITING_GROUPS)[number]; rows: readonly SitingRow[] };

/** The rows in the list's groups, in their own order within each; empty groups are left out. */
export function sitingGroups(
  rows: readonly SitingRow[],
  isInView: (row: SitingRow) => boolean,
): SitingGroup[] {
  const groups: Record<SitingGroup['group'], SitingRow[]> = { attention: [], inView: [], elsewhere: [] };
  for (const row of rows) {
    if (row.attention !== null) groups.attention.push(row);
    else groups[isInView(row) ? 'inView' : 'elsewhere'].push(row);
  }
  return SITING_GROUPS.map((group) => ({ group, rows: groups[group] })).filter(
    ({ rows: members }) => members.length > 0,
  );
}

/** Sites by verdict, and how many of them lie outside the city. */
export function sitingCounts(
  rows: readonly SitingRow[],
): Record<SitingVerdict, number> & { outsideCity: number } {
  const counts = { outside: 0, on_the_line: 0, inside: 0, unknown: 0, outsideCity: 0 };
  for (const { siting, isOutsideCity } of rows) {
    counts[siting] += 1;
    if (isOutsideCity) counts.outsideCity += 1;
  }
  return counts;
}
