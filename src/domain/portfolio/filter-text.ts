import type { Outline, Position } from '../siting/polygon.ts';
import type { FilterPeriod } from './portfolio-filter.ts';

/*
 * A period and an area as an address carries them: without characters that addresses escape.
 */

const PERIOD = /^(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/;
const DEGREES = /^-?\d{1,3}(?:\.\d{1,6})?$/;
/** Fewer corners enclose nothing. */
const FEWEST_CORNERS = 3;
/** A hand-drawn area is simplified to at most these; more would make an address too long to share. */
export const MOST_CORNERS = 60;
/** Five decimals of a degree are a metre. */
const DECIMALS = 5;

/** `2024-01..2025-06`; null for anything else, and for an end before its beginning. */
export function periodOf(text: string): FilterPeriod | null {
  const [, from, to] = PERIOD.exec(text) ?? [];
  return from === undefined || to === undefined || to < from ? null : { from, to };
}

export function periodText({ from, to }: FilterPeriod): string {
  return `${from}..${to}`;
}

/** `116.2_40.1~116.4_40.1~116.3_40.3`, longitude first; null for anything else. */
export function areaOf(text: string): Outline | null {
  const corners = text.split('~').map(cornerOf);
  if (corners.length < FEWEST_CORNERS || corners.length > MOST_CORNERS) return null;
  return corners.every((corner) => corner !== null) ? corners : null;
}

function cornerOf(text: string): Position | null {
  const [lon = '', lat = '', ...more] = text.split('_');
  if (more.length > 0 || !DEGREES.test(lon) || !DEGREES.test(lat)) return null;
  const position: Position = [Number(lon), Number(lat)];
  return Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90 ? position : null;
}

function degrees(value: number): string {
  return String(Number(value.toFixed(DECIMALS)));
}

export function areaText(area: Outline): string {
  return area.map(([lon, lat]) => `${degrees(lon)}_${degrees(lat)}`).join('~');
}
