import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../contract/boundary.ts';
import type { ParkRecord } from '../../contract/record.ts';
import { useLanguage } from '../../ui/language.ts';
import { type MapGeometry, mapGeometry } from '../../viz/map/map-geometry.ts';
import type { OpenArea, OutlineCorner } from '../../viz/map/outline-target.ts';
import type { OutlineDrawing } from '../../viz/map/paint-outline.ts';
import type { AreaSiteRow } from './area-site-rows.ts';
import type { DrawingFault } from './drawing-faults.ts';

/** The pale base of the map: districts, roads and the ring, without other parks. */
export function useAreaGeometry(boundaries: Boundaries): MapGeometry {
  const { t } = useTranslation('areas');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return useMemo(
    () =>
      mapGeometry(
        {
          ring: { name: t('map.ring'), polygon: boundaries.ring.polygon },
          ringRoads: boundaries.ringRoads.map(({ id, name, line }) => ({ id, name: name[language], line })),
          districts: boundaries.districts.map(({ adcode, name, label, polygons }) => ({
            adcode,
            name: name[language].replace(/ District$/, ''),
            label,
            polygons,
          })),
        },
        [],
      ),
    [boundaries, language, t],
  );
}

type Shown = {
  /** WGS84, as the map draws it. */
  area: OpenArea;
  openRing: { polygon: number; ring: number } | null;
  /** The stored area in WGS84, dashed where another one is drawn. */
  recorded: OpenArea | null;
  park: Pick<ParkRecord, 'centre' | 'radiusM'>;
  /** Whether an area is stored: else the schematic circle is shown. */
  hasRecorded: boolean;
  rows: readonly AreaSiteRow[];
  faults: readonly DrawingFault[];
  selected: OutlineCorner | null;
  isEditable: boolean;
};

/** What the map draws over the base. */
export function useOutlineDrawing(shown: Shown): OutlineDrawing {
  const { t } = useTranslation('areas');
  const { area, openRing, recorded, park, hasRecorded, rows, faults, selected, isEditable } = shown;
  return useMemo(() => {
    const sites = rows.flatMap(({ lon, lat, isInside, isOwn }) =>
      lon === null || lat === null ? [] : [{ lon, lat, isInside: isInside === true, isOwn }],
    );
    const crossings = faults.flatMap(({ rule, at }) =>
      at !== null && (rule === 'crosses_itself' || rule === 'rings_cross') ? [at] : [],
    );
    const circle = hasRecorded ? null : { lon: park.centre.lon, lat: park.centre.lat, radiusM: park.radiusM };
    const crossingWords = t('map.crossing');
    return { area, openRing, recorded, circle, sites, crossings, crossingWords, selected, isEditable };
  }, [area, openRing, recorded, park, hasRecorded, rows, faults, selected, isEditable, t]);
}
