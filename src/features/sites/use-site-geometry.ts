import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../contract/boundary.ts';
import type { AreaOutline } from '../../domain/portfolio-columns.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { MapFrame } from '../../viz/map/map-frame.ts';
import { type MapGeometry, mapGeometry } from '../../viz/map/map-geometry.ts';

/** Boundaries and the portfolio's parks on the unit square of the frame, named in the reader's language. */
export function useSiteGeometry(boundaries: Boundaries, frame: MapFrame): MapGeometry {
  const { t } = useTranslation('sites');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { parks } = usePortfolioView().portfolio.columns;
  const parkName = useCallback(
    (park: string, outline: AreaOutline | null | undefined) =>
      outline === null || outline === undefined ? t('map.schematic', { park }) : park,
    [t],
  );
  return useMemo(
    () =>
      mapGeometry(
        {
          ring: { name: t('map.ring'), polygon: boundaries.ring.polygon },
          ringRoads: boundaries.ringRoads.map(({ id, name, line }) => ({ id, name: name[language], line })),
          districts: boundaries.districts.map(({ adcode, name, label, polygons }) => ({
            // On the map a district is named without saying that it is one.
            name: name[language].replace(/ District$/, ''),
            adcode,
            label,
            polygons,
          })),
        },
        parks.id.map((id, park) => ({
          id,
          name: parkName((language === 'en' ? parks.nameEn : parks.nameZh)[park] ?? id, parks.outline[park]),
          outline: parks.outline[park] ?? null,
          lon: parks.lon[park] ?? 0,
          lat: parks.lat[park] ?? 0,
          radiusM: parks.radiusM[park] ?? 0,
        })),
        frame,
      ),
    [boundaries, parks, language, frame, parkName, t],
  );
}

/** Words of the map's own parts. */
export function useMapWords() {
  const { t } = useTranslation('sites');
  return useMemo(
    () => ({
      name: t('map.name'),
      inside: [t('map.inside'), t('map.insideNote')],
      wholeCity: t('map.wholeCity'),
      north: t('map.north'),
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      fitSites: t('map.fitSites'),
      home: t('map.home'),
      cursorHint: t('map.cursorHint'),
      lengthText: (metres: number) =>
        metres >= 1000 ? t('map.kilometres', { value: metres / 1000 }) : t('map.metres', { value: metres }),
    }),
    [t],
  );
}
