import { SITING_VERDICTS } from '../../domain/vocabulary.ts';
import { type MapFrame, WGS84_FRAME } from '../../viz/map/map-frame.ts';
import { markRadii, type SiteMarks } from '../../viz/map/site-marks.ts';
import type { ColourScale } from './site-colouring.ts';
import type { SiteRow } from './site-rows.ts';

/** A row with a place on the map. */
export type PlacedRow = SiteRow & { lon: number; lat: number };

export function placedRows<Row extends SiteRow>(
  rows: readonly Row[],
): (Row & { lon: number; lat: number })[] {
  return rows.filter(
    (row): row is Row & { lon: number; lat: number } => row.lon !== null && row.lat !== null,
  );
}

/** The part of the marks that stays while one filters and colours. */
export function markPlaces(
  placed: readonly PlacedRow[],
  { unit }: MapFrame = WGS84_FRAME,
): Pick<SiteMarks, 'x' | 'y' | 'radiusPx' | 'shape' | 'hasWarning'> {
  const points = placed.map(({ lon, lat }) => unit(lon, lat));
  return {
    x: Float64Array.from(points, ({ x }) => x),
    y: Float64Array.from(points, ({ y }) => y),
    radiusPx: markRadii(Float64Array.from(placed, ({ capacityMWh }) => capacityMWh ?? Number.NaN)),
    shape: Uint8Array.from(placed, ({ siting }) => SITING_VERDICTS.indexOf(siting)),
    hasWarning: Uint8Array.from(placed, ({ verdict }) => (verdict === 'exceeds' ? 1 : 0)),
  };
}

export function markColours(placed: readonly PlacedRow[], { values, valueOf }: ColourScale): Uint8Array {
  const code = new Map(values.map((value, index) => [value, index]));
  return Uint8Array.from(placed, (row) => code.get(valueOf(row)) ?? 0);
}
