import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../contract/boundary.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { type CallOut, MOST_CALL_OUTS } from '../../viz/map/call-outs.ts';
import { isoLines } from '../../viz/map/iso-lines.ts';
import type { MapFrame } from '../../viz/map/map-frame.ts';
import { unitLine } from '../../viz/map/map-geometry.ts';
import { clusteringByView } from '../../viz/map/site-clusters.ts';
import type { SitingPart, SitingScene } from '../../viz/map/siting-scene.ts';
import { useLengthWords } from './length-words.ts';
import { markColours, markPlaces } from './map-marks.ts';
import { COLOUR_SCALES, type Colouring } from './site-colouring.ts';
import { projectName } from './site-words.ts';
import { useMapWords, useSiteGeometry } from './use-site-geometry.ts';
import type { SitingModel } from './use-siting-rows.ts';

/** Words beside the exceptions that the filter shows, the most urgent first. */
function useCallOuts({ placed, isShown }: SitingModel): CallOut[] {
  const { t } = useTranslation('map');
  const language = useLanguage();
  const lengthText = useLengthWords();
  return useMemo(
    () =>
      placed
        .flatMap((row, site): CallOut[] => {
          const { attention, distanceM } = row;
          if (isShown[site] !== 1 || (attention !== 'inside' && attention !== 'on_the_line')) return [];
          const project = projectName(row, language);
          const words =
            attention === 'inside'
              ? t('callOut.inside', { project, distance: lengthText(distanceM ?? 0) })
              : t('callOut.on_the_line', { project });
          return [{ site, words }];
        })
        .slice(0, MOST_CALL_OUTS),
    [placed, isShown, language, lengthText, t],
  );
}

/** All that the map page draws, apart from the selected site. */
export function useSitingScene({
  boundaries,
  model,
  colouring,
  parts,
  frame,
  isOverTiles,
}: {
  boundaries: Boundaries;
  model: SitingModel;
  colouring: Colouring;
  parts: ReadonlySet<SitingPart>;
  frame: MapFrame;
  isOverTiles: boolean;
}): Omit<SitingScene, 'order' | 'colours' | 'controls'> & { words: ReturnType<typeof useMapWords> } {
  const { t } = useTranslation('map');
  const { filter } = usePortfolioView();
  const geometry = useSiteGeometry(boundaries, frame);
  const words = useMapWords();
  const { placed, isShown } = model;
  const scale = COLOUR_SCALES[colouring];
  const places = useMemo(() => markPlaces(placed, frame), [placed, frame]);
  const colour = useMemo(() => markColours(placed, scale), [placed, scale]);
  const marks = useMemo(() => ({ ...places, colour, isShown }), [places, colour, isShown]);
  const clustering = useMemo(() => clusteringByView(marks), [marks]);
  const precisionM = useMemo(
    () => Float64Array.from(placed, ({ precisionM: metres }) => metres ?? Number.NaN),
    [placed],
  );
  const iso = useMemo(() => isoLines(boundaries.ring.polygon[0] ?? [], frame), [boundaries, frame]);
  const callOuts = useCallOuts(model);
  const { district, park, area: outline } = filter;
  const chosen = useMemo(
    () => ({ districts: new Set(district?.map(Number)), parks: new Set(park) }),
    [district, park],
  );
  const area = useMemo(() => (outline === undefined ? null : unitLine(outline, frame)), [outline, frame]);
  return useMemo(
    () => ({
      geometry,
      marks,
      palette: scale.palette,
      filter: chosen,
      words,
      parts,
      isOverTiles,
      isoLines: iso,
      isoText: (km: number) => t('unit.kilometres', { value: km }),
      precisionM,
      callOuts,
      area,
      clustering,
    }),
    [
      geometry,
      marks,
      scale,
      chosen,
      words,
      parts,
      isOverTiles,
      iso,
      precisionM,
      callOuts,
      area,
      clustering,
      t,
    ],
  );
}
