import { type ReactNode, type Ref, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../contract/boundary.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { WGS84_FRAME } from '../../viz/map/map-frame.ts';
import type { MapTarget } from '../../viz/map/map-target.ts';
import { unitX, unitY } from '../../viz/map/mercator.ts';
import type { Readout } from '../../viz/map/paint-readout.ts';
import { SiteMap, type SiteMapHandle } from '../../viz/map/site-map.tsx';
import { markColours, markPlaces, type PlacedRow } from './map-marks.ts';
import { useWayToRing } from './use-way-to-ring.ts';
import { COLOUR_SCALES, type Colouring } from './site-colouring.ts';
import { SiteNote } from './site-note.tsx';
import { metresText, useSiteWords } from './site-words.ts';
import { useMapWords, useSiteGeometry } from './use-site-geometry.ts';

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
  const geometry = useSiteGeometry(boundaries, WGS84_FRAME);
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
  const toRing = useWayToRing(boundaries);

  const readoutOf = useCallback(
    (site: number): Readout | null => {
      const row = placed[site];
      if (row === undefined || row.distanceM === null) return null;
      const nearest = toRing(row.lon, row.lat);
      if (nearest === null) return null;
      return {
        site: { x: unitX(row.lon), y: unitY(row.lat) },
        ring: { x: unitX(nearest.lon), y: unitY(nearest.lat) },
        words: t('site.distanceValue', { value: metresText(Math.abs(row.distanceM)) }),
      };
    },
    [placed, toRing, t],
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
