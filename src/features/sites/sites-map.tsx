import { type ReactNode, type Ref, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../contract/boundary.ts';
import { distanceToLine, ringLine } from '../../domain/siting/ring-line.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { mapGeometry } from '../../viz/map/map-geometry.ts';
import type { MapTarget } from '../../viz/map/map-target.ts';
import { unitX, unitY } from '../../viz/map/mercator.ts';
import type { Readout } from '../../viz/map/paint-readout.ts';
import { SiteMap, type SiteMapHandle } from '../../viz/map/site-map.tsx';
import { markColours, markPlaces, type PlacedRow } from './map-marks.ts';
import { COLOUR_SCALES, type Colouring } from './site-colouring.ts';
import { SiteNote } from './site-note.tsx';
import { metresText, useSiteWords } from './site-words.ts';

function useGeometry(boundaries: Boundaries) {
  const { t } = useTranslation('sites');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { parks } = usePortfolioView().portfolio.columns;
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
          name: (language === 'en' ? parks.nameEn : parks.nameZh)[park] ?? id,
          outline: parks.outline[park] ?? null,
          lon: parks.lon[park] ?? 0,
          lat: parks.lat[park] ?? 0,
          radiusM: parks.radiusM[park] ?? 0,
        })),
      ),
    [boundaries, parks, language, t],
  );
}

function useMapWords() {
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

/** The map of the sites; what one chooses on it opens a project or filters everything else. */
export function SitesMap({
  ref,
  boundaries,
  placed,
  isShown,
  colouring,
}: {
  ref: Ref<SiteMapHandle>;
  boundaries: Boundaries;
  /** The most urgent first. */
  placed: readonly PlacedRow[];
  /** 1 per placed site that the filter shows. */
  isShown: Uint8Array;
  colouring: Colouring;
}): ReactNode {
  const { t } = useTranslation('sites');
  const { filter, toggle, openProject } = usePortfolioView();
  const { sentence } = useSiteWords();
  const geometry = useGeometry(boundaries);
  const words = useMapWords();
  const scale = COLOUR_SCALES[colouring];
  const places = useMemo(() => markPlaces(placed), [placed]);
  const colours = useMemo(() => markColours(placed, scale), [placed, scale]);
  const marks = useMemo(() => ({ ...places, colour: colours, isShown }), [places, colours, isShown]);
  const firstSites = useMemo(
    () => Array.from(isShown.keys()).filter((site) => isShown[site] === 1),
    [isShown],
  );
  const { district, park } = filter;
  const chosen = useMemo(
    () => ({ districts: new Set(district?.map(Number)), parks: new Set(park) }),
    [district, park],
  );
  const ring = useMemo(() => ringLine(boundaries.ring.polygon[0] ?? []), [boundaries]);

  const readoutOf = useCallback(
    (site: number): Readout | null => {
      const row = placed[site];
      if (row === undefined || row.distanceM === null) return null;
      const nearest = distanceToLine(ring, row.lon, row.lat);
      return {
        site: { x: unitX(row.lon), y: unitY(row.lat) },
        ring: { x: unitX(nearest.lon), y: unitY(nearest.lat) },
        words: t('site.distanceValue', { value: metresText(Math.abs(row.distanceM)) }),
      };
    },
    [placed, ring, t],
  );
  const describeSite = useCallback(
    (site: number): string => {
      const row = placed[site];
      return row === undefined ? '' : sentence(row);
    },
    [placed, sentence],
  );
  const noteOn = (site: number): ReactNode => {
    const row = placed[site];
    return row === undefined ? null : <SiteNote row={row} isShown={isShown[site] === 1} />;
  };
  const choose = (target: MapTarget): void => {
    if (target.kind === 'district') toggle('district', String(target.adcode));
    else if (target.kind === 'park') toggle('park', target.id);
    else openProject(placed[target.site]?.projectId ?? '');
  };

  return (
    <SiteMap
      ref={ref}
      geometry={geometry}
      marks={marks}
      palette={scale.palette}
      filter={chosen}
      words={words}
      firstSites={firstSites}
      describeSite={describeSite}
      noteOn={noteOn}
      readoutOf={readoutOf}
      onChoose={choose}
    />
  );
}
