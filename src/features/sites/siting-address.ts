import { type SitingPart, SITING_PARTS } from '../../viz/map/siting-scene.ts';
import type { MapPlace } from '../../viz/map/siting-view.ts';
import { type SitingOrder, SITING_ORDERS } from './siting-rows.ts';

/*
 * What the map page keeps in the address: where one looks (`at=40.1,116.3,11`), the parts that are taken off
 * (`layers=no-iso`) and the list's order (`sort=distance:desc`).
 */

const OFF = 'no-';

/** The parts that are shown: all but those that the address takes off; words it does not know are passed over. */
export function partsOf(layers: readonly string[] | undefined): ReadonlySet<SitingPart> {
  return new Set(SITING_PARTS.filter((part) => layers?.includes(`${OFF}${part}`) !== true));
}

/** undefined when all parts are shown. */
export function partsText(parts: ReadonlySet<SitingPart>): string[] | undefined {
  const off = SITING_PARTS.filter((part) => !parts.has(part)).map((part) => `${OFF}${part}`);
  return off.length === 0 ? undefined : off;
}

/** null where the address names no place. */
export function placeOf(text: string | undefined): MapPlace | null {
  const [lat, lon, zoom] = (text ?? '').split(',').map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined) return null;
  return Number.isFinite(lat + lon + zoom) ? { lat, lon, zoom } : null;
}

export function placeText({ lat, lon, zoom }: MapPlace): string {
  return [lat.toFixed(4), lon.toFixed(4), zoom.toFixed(2)].map((text) => String(Number(text))).join(',');
}

export function orderOf(text: string | undefined): SitingOrder | null {
  const [name, direction] = (text ?? '').split(':');
  const by = SITING_ORDERS.find((order) => order === name);
  return by === undefined ? null : { by, isDescending: direction === 'desc' };
}

/** What a click on a column's head leads to: ascending, descending, the list's own order. */
export function nextOrder(order: SitingOrder | null, by: SitingOrder['by']): string | undefined {
  if (order?.by !== by) return `${by}:asc`;
  return order.isDescending ? undefined : `${by}:desc`;
}
