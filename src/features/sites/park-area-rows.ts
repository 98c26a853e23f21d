import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { areaKm2 } from '../../domain/siting/area-figures.ts';
import { MISSING_CODE } from '../../domain/portfolio/typed-columns.ts';

/** A park's area as recorded, or the schematic circle that stands in for it. */
export type ParkAreaRow = {
  id: string;
  nameZh: string;
  nameEn: string;
  districtNameZh: string;
  districtNameEn: string;
  /** Of the recorded outline; null where there is none: a schematic circle has no area to speak of. */
  km2: number | null;
  /** Of the schematic circle. */
  radiusM: number;
  shownProjects: number;
  allProjects: number;
};

/** One row per park in the order of the records. */
export function parkAreaRows(
  { columns: { parks }, dictionaries, projects, projectCount }: Portfolio,
  selection: Selection,
): ParkAreaRow[] {
  const shown = new Uint32Array(parks.id.length + 1);
  const all = new Uint32Array(parks.id.length + 1);
  for (let project = 0; project < projectCount; project += 1) {
    const park = projects.parkCode[project] ?? parks.id.length;
    all[park] = (all[park] ?? 0) + 1;
    shown[park] = (shown[park] ?? 0) + (selection.projects[project] ?? 0);
  }
  return parks.id.map((id, park) => {
    const district = parks.districtCode[park] ?? MISSING_CODE;
    const outline = parks.outline[park] ?? null;
    return {
      id,
      nameZh: parks.nameZh[park] ?? id,
      nameEn: parks.nameEn[park] ?? id,
      districtNameZh: dictionaries.districtNameZh[district] ?? '',
      districtNameEn: dictionaries.districtNameEn[district] ?? '',
      km2: outline === null ? null : areaKm2(outline),
      radiusM: parks.radiusM[park] ?? 0,
      shownProjects: shown[park] ?? 0,
      allProjects: all[park] ?? 0,
    };
  });
}
