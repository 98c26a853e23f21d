import { type ReactNode, type Ref, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../contract/boundary.ts';
import type { Outline } from '../../domain/siting/polygon.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { DrawTool } from '../../viz/map/draw-tool.tsx';
import type { MapTarget } from '../../viz/map/map-target.ts';
import type { MapView } from '../../viz/map/mercator.ts';
import { type SitingEvents, SitingMap, type SitingMapHandle } from '../../viz/map/siting-map.tsx';
import type { MapPlace } from '../../viz/map/siting-view.ts';
import type { Colouring } from './site-colouring.ts';
import { partsOf, partsText, placeOf, placeText } from './siting-address.ts';
import { SitingLayersMenu } from './siting-layers-menu.tsx';
import { AreaNotice, TileCredits, TileNotice } from './siting-notices.tsx';
import type { SitingRow } from './siting-rows.ts';
import { type SiteChoice, useSelectedSite } from './use-selected-site.ts';
import { useSiteTexts } from './use-site-texts.tsx';
import type { SitingModel } from './use-siting-rows.ts';
import { useSitingScene } from './use-siting-scene.ts';
import type { TileChoice } from './use-tile-choice.ts';

/** How long the map rests before the address takes the new place. */
const REST_MS = 400;

/** Keeps where one looks in the address, once the map rests; not where it opens by itself. */
function usePlaceInAddress(): (place: MapPlace) => void {
  const { change } = usePageSearch();
  const timer = useRef(0);
  const isOpened = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (place) => {
    clearTimeout(timer.current);
    if (isOpened.current)
      timer.current = window.setTimeout(() => change({ at: placeText(place) }, { replace: true }), REST_MS);
    isOpened.current = true;
  };
}

/** Five decimals of a degree, a metre, as the address keeps them. */
function rounded(area: Outline): Outline {
  return area.map(([lon, lat]) => [Number(lon.toFixed(5)), Number(lat.toFixed(5))]);
}

type Props = {
  ref: Ref<SitingMapHandle>;
  boundaries: Boundaries;
  model: SitingModel;
  choice: SiteChoice | null;
  colouring: Colouring;
  tiles: TileChoice;
  tool: DrawTool | null;
  onTool: (tool: DrawTool | null) => void;
  listed: SitingRow | null;
  onPoint: (row: SitingRow | null) => void;
  onView: (view: MapView) => void;
};

/** The map with what stands over it; what is chosen on it is kept in the address. */
export function SitingMapPane(props: Props): ReactNode {
  const { ref, boundaries, model, choice, colouring, tiles, tool, onTool, listed, onPoint, onView } = props;
  const { t } = useTranslation('map');
  const { search, change } = usePageSearch();
  const { toggle, setArea } = usePortfolioView();
  const [problem, setProblem] = useState<'tooSmall' | 'crosses' | null>(null);
  const { placed, isShown, placeById } = model;
  const parts = useMemo(() => partsOf(search.layers), [search.layers]);
  const isOverTiles = tiles.layer !== null && tiles.state === 'shown';
  const { frame } = tiles;
  const scene = useSitingScene({ boundaries, model, colouring, parts, frame, isOverTiles });
  const texts = useSiteTexts(boundaries, model, frame);
  const selected = useSelectedSite(choice, model, texts);
  const keepPlace = usePlaceInAddress();
  const way = selected?.readout ?? null;
  const [first] = useState(() => ({
    place: placeOf(search.at),
    points: way === null ? [] : [way.site, way.ring],
  }));
  const firstSites = useMemo(
    () => Array.from(isShown.keys()).filter((site) => isShown[site] === 1),
    [isShown],
  );
  const words = useMemo(
    () => ({
      ...scene.words,
      cursorHint: t('cursorHint'),
      draw: { box: t('tools.drawBox'), lasso: t('tools.drawLasso') },
    }),
    [scene.words, t],
  );

  const choose = (target: MapTarget): void => {
    if (target.kind === 'district') toggle('district', String(target.adcode));
    else if (target.kind === 'park') toggle('park', target.id);
    else change({ site: placed[target.site]?.id });
  };
  const events: SitingEvents = {
    onChoose: choose,
    onPoint: (site) => onPoint(site === null ? null : (placed[site] ?? null)),
    onPlace: (place, view) => {
      keepPlace(place);
      onView(view);
    },
    onDrawn: (drawn) => {
      if (drawn.kind === 'outline') setArea(rounded(drawn.area));
      setProblem(drawn.kind === 'outline' ? null : drawn.kind === 'crosses' ? 'crosses' : 'tooSmall');
      if (drawn.kind === 'outline') onTool(null);
    },
    onDrawingEnd: () => onTool(null),
    onTiles: tiles.onState,
  };
  return (
    <SitingMap
      ref={ref}
      scene={scene}
      frame={frame}
      words={words}
      first={first}
      firstSites={firstSites}
      selected={selected}
      listed={listed === null ? null : (placeById.get(listed.id) ?? null)}
      tool={tool}
      tiles={{ source: tiles.layer, attempt: tiles.attempt }}
      texts={texts}
      events={events}
    >
      <SitingLayersMenu parts={parts} onParts={(next) => change({ layers: partsText(next) })} tiles={tiles} />
      <output className="siting-notices">
        <AreaNotice problem={problem} />
        <TileNotice tiles={tiles} />
      </output>
      <TileCredits tiles={tiles} />
    </SitingMap>
  );
}
