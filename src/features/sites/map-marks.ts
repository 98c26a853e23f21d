import { SITING_VERDICTS } from '../../domain/vocabulary.ts';
import { unitX, unitY } from '../../viz/map/mercator.ts';
import { markRadii, type SiteMarks } from '../../viz/map/site-marks.ts';
import type { ColourScale } from './site-colouring.ts';
import type { SiteRow } from './site-rows.ts';

/** A row with a place on the map. */
export type PlacedRow = SiteRow & { lon: number; lat: number };

export function placedRows(rows: readonly SiteRow[]): PlacedRow[] {
  return rows.filter((row): row is PlacedRow => row.lon !== null && row.lat !== null);
}

/** The part of the marks that stays while one filters and colours. */
export function markPlaces(
  placed: readonly PlacedRow[],
): Pick<SiteMarks, 'x' | 'y' | 'radiusPx' | 'shape' | 'hasWarning'> {
  return {
    x: Float64Array.from(placed, ({ lon }) => unitX(lon)),
    y: Float64Array.from(placed, ({ lat }) => unitY(lat)),
    radiusPx: markRadii(Float64Array.from(placed, ({ capacityMWh }) => capacityMWh ?? Number.NaN)),
    shape: Uint8Array.from(placed, ({ siting }) => SITING_VERDICTS.indexOf(siting)),
    hasWarning: Uint8Array.from(placed, ({ verdict }) => (verdict === 'exceeds' ? 1 : 0)),
  };
}

export function markColours(placed: readonly PlacedRow[], { values, valueOf }: ColourScale): Uint8Array {
  const code = new Map(values.map((value, index) => [value, index]));
  return Uint8Array.from(placed, (row) => code.get(valueOf(row)) ?? 0);
}
