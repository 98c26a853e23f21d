import { useMemo } from 'react';
import type { Boundaries } from '../../contract/boundary.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { placedRows } from './map-marks.ts';
import { shownSites } from './site-rows.ts';
import { type SitingRow, sitingRows } from './siting-rows.ts';

/** A row with a place on the map. */
export type PlacedSiting = SitingRow & { lon: number; lat: number };

export type SitingModel = {
  /** All rows, those to act on first. */
  rows: readonly SitingRow[];
  /** Those with a place; their positions are the sites' numbers on the map. */
  placed: readonly PlacedSiting[];
  /** 1 per placed row that the filter shows. */
  isShown: Uint8Array;
  shownRows: readonly SitingRow[];
  rowById: ReadonlyMap<string, SitingRow>;
  placeById: ReadonlyMap<string, number>;
};

/** The sites as the map page needs them; places stay the same while one filters. */
export function useSitingRows(boundaries: Boundaries): SitingModel {
  const { portfolio, selection } = usePortfolioView();
  const rows = useMemo(() => sitingRows(portfolio, boundaries), [portfolio, boundaries]);
  const placed = useMemo(() => placedRows(rows), [rows]);
  const rowById = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const placeById = useMemo(() => new Map(placed.map(({ id }, site) => [id, site])), [placed]);
  const isShown = useMemo(() => shownSites(placed, selection), [placed, selection]);
  const shownRows = useMemo(() => {
    const shown = shownSites(rows, selection);
    return rows.filter((_, index) => shown[index] === 1);
  }, [rows, selection]);
  return useMemo(
    () => ({ rows, placed, isShown, shownRows, rowById, placeById }),
    [rows, placed, isShown, shownRows, rowById, placeById],
  );
}
