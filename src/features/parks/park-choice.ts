import type { ParkColumns } from '../../domain/portfolio-columns.ts';

/** Parks that are held side by side, as rows of the parks table, and what was asked for and is not among them. */
export type ParkChoice = { rows: number[]; unknown: string[] };

/** More columns than this are no longer compared at a glance. */
export const MOST_PARKS = 2;

/**
 * The parks of `wanted` (ids), at most two. Where none of them is known: the first park of each of the first two
 * districts that have any, or the first two of the only district.
 */
export function chosenParks(parks: ParkColumns, wanted: readonly string[]): ParkChoice {
  const known = wanted.filter((id) => parks.id.includes(id));
  const unknown = wanted.filter((id) => !parks.id.includes(id));
  const rows = known.length === 0 ? usualParks(parks) : known.map((id) => parks.id.indexOf(id));
  return { rows: rows.slice(0, MOST_PARKS), unknown };
}

function usualParks({ id, districtCode }: ParkColumns): number[] {
  const rows = id.map((_, row) => row);
  const firsts = rows.filter((row) => districtCode.indexOf(districtCode[row] ?? -1) === row);
  return firsts.length > 1 ? firsts : rows;
}
