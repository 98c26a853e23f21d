import type { Map as LeafletMap } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { type ReactNode, type Ref, useImperativeHandle, useMemo, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import type { Outline, Position } from '../../domain/siting/polygon.ts';
import { DrawSurface, type DrawTool } from './draw-tool.tsx';
import type { DrawnOutline } from './lasso-outline.ts';
import { leafletBounds, useWheelZoom, mapBehaviour } from './leaflet-map.ts';
import { type ButtonWords, MapButtons } from './map-buttons.tsx';
import { resolvedColours } from './map-colours.ts';
import type { MapFrame } from './map-frame.ts';
import { boxAround, homeBox } from './map-geometry.ts';
import { useRestingView } from './map-overlay.ts';
import { useMapPointer } from './map-pointer.ts';
import type { MapTarget } from './map-target.ts';
import { type MapView, type UnitPoint, unitAt } from './mercator.ts';
import type { PictureLegendEntry } from './paint-legend.ts';
import { viewOf } from './painted-layer.ts';
import { SiteCursor } from './site-cursor.tsx';
import './site-map.css';
import './siting-map.css';
import { type Pointed, usePointedSite, useSitingLayers, useSitingOverlay } from './siting-layers.ts';
import { SitingNote, type SiteTexts } from './siting-note.tsx';
import { sitingPicture } from './siting-picture.ts';
import { type SelectedSite, type SitingScene, type SitingTarget, sitingTargetAt } from './siting-scene.ts';
import {
  type MapPlace,
  showPoints,
  useFirstView,
  useFrameChange,
  usePlace,
  zoomInto,
} from './siting-view.ts';
import { type TileSource, type TileState, useTileBackground } from './tile-background.ts';
import { useMapScene } from './use-map-scene.ts';

export type SitingMapHandle = {
  /** The view and a legend as SVG text; null while the map is not on the screen. */
  picture: (legend: readonly PictureLegendEntry[]) => string | null;
  /** Brings a site and its way to the ring into view; null for a site without a place. */
  showSite: (site: number | null) => void;
  /** The part of the map in view as an outline in WGS84 degrees; null while the map is not on the screen. */
  outlineInView: () => Outline | null;
};

export type SitingEvents = {
  onChoose: (target: MapTarget) => void;
  /** The site under the pointer or the keyboard. */
  onPoint: (site: number | null) => void;
  onPlace: (place: MapPlace, view: MapView) => void;
  /** A drawn area, in WGS84 degrees. */
  onDrawn: (drawn: Exclude<DrawnOutline, { kind: 'outline' }> | { kind: 'outline'; area: Outline }) => void;
  onDrawingEnd: () => void;
  onTiles: (state: TileState) => void;
};

type SitingMapProps = {
  ref?: Ref<SitingMapHandle>;
  /** The palette in CSS colours. */
  scene: Omit<SitingScene, 'order' | 'colours' | 'controls'>;
  frame: MapFrame;
  words: ButtonWords & { name: string; cursorHint: string; draw: Record<DrawTool, string> };
  /** Where to look at first: a place, or the ring with all parks and these points. */
  first: { place: MapPlace | null; points: readonly UnitPoint[] };
  /** Shown sites in the order in which the keyboard meets them. */
  firstSites: readonly number[];
  selected: SelectedSite | null;
  /** The site that the list points at. */
  listed: number | null;
  tool: DrawTool | null;
  tiles: { source: TileSource | null; attempt: number };
  texts: SiteTexts;
  events: SitingEvents;
  /** What stands over the map. */
  children?: ReactNode;
};

function useSitingScene(map: LeafletMap | null, parts: SitingMapProps['scene']): SitingScene | null {
  const themed = useMapScene(map, parts);
  return useMemo(() => themed && { ...parts, ...themed }, [parts, themed]);
}

/** Sites, parks and districts about the ring, as large as its page. */
export function SitingMap(props: SitingMapProps): ReactNode {
  const { ref, frame, words, firstSites, selected, listed, tool, tiles, texts, events } = props;
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const scene = useSitingScene(map, props.scene);
  const { geometry, marks } = props.scene;
  const home = useMemo(() => homeBox(geometry), [geometry]);
  const sitesBox = useMemo(() => shownBox(marks), [marks]);
  useFirstView(map, frame, home, props.first);
  useFrameChange(map, frame);
  usePlace(map, frame, events.onPlace);
  useWheelZoom(map);
  useTileBackground(map, tiles.source, tiles.attempt, events.onTiles);
  useSitingLayers(map, scene, selected);
  const view = useRestingView(map);

  const choose = (target: SitingTarget): void => {
    if (target.kind !== 'cluster') events.onChoose(target);
    else if (map !== null && scene !== null) {
      const cluster = scene.clustering(viewOf(map)).clusters[target.id];
      if (cluster !== undefined) zoomInto(map, cluster.box);
    }
  };
  const hovered = useMapPointer<SitingTarget>(
    map,
    (seen, x, y) => (scene === null || tool !== null ? null : sitingTargetAt(scene, seen, x, y)),
    choose,
  );
  const pointedSite = focused ?? listed;
  const pointed = useMemo<Pointed>(() => {
    const target: SitingTarget | null =
      hovered ?? (pointedSite === null ? null : { kind: 'site', site: pointedSite });
    return target && { target, readout: target.kind === 'site' ? texts.readout(target.site) : null };
  }, [hovered, pointedSite, texts]);
  const overlay = useSitingOverlay(map, scene, pointed, selected);
  usePointedSite(hovered, events.onPoint);

  useImperativeHandle(ref, () => ({
    picture: (legend) => {
      if (map === null || scene === null || map.getSize().x === 0) return null;
      const place = map.getContainer();
      const colourOf = (colour: string): string => resolvedColours(place, [colour])[0] ?? colour;
      return sitingPicture(scene, viewOf(map), selected, words.name, legend, colourOf);
    },
    showSite: (site) => {
      const way = site === null ? null : texts.readout(site);
      if (map !== null && way !== null && map.getSize().x > 0) showPoints(map, [way.site, way.ring]);
    },
    outlineInView: () => {
      if (map === null || map.getSize().x === 0) return null;
      const seen = viewOf(map);
      return outlineOf(seen, frame, [
        [0, 0],
        [seen.widthPx, 0],
        [seen.widthPx, seen.heightPx],
        [0, seen.heightPx],
      ]);
    },
  }));

  return (
    <figure className="site-map siting-map" aria-label={words.name}>
      <MapContainer
        ref={setMap}
        bounds={leafletBounds(home)}
        {...mapBehaviour()}
        maxZoom={18}
        dragging={!window.matchMedia('(pointer: coarse)').matches}
      />
      <canvas ref={overlay} className="site-map-overlay" aria-hidden="true" />
      <MapButtons map={map} home={home} sitesBox={sitesBox} words={words} />
      {map !== null && view !== null && (
        <SiteCursor
          map={map}
          view={view}
          marks={marks}
          firstSites={firstSites}
          site={focused}
          hint={words.cursorHint}
          describeSite={texts.describe}
          onMove={setFocused}
          onChoose={(chosen) => events.onChoose({ kind: 'site', site: chosen })}
        />
      )}
      {tool !== null && map !== null && (
        <DrawSurface
          tool={tool}
          label={words.draw[tool]}
          onDrawn={(drawn) =>
            events.onDrawn(
              drawn.kind === 'outline'
                ? { kind: 'outline', area: outlineOf(viewOf(map), frame, drawn.corners) }
                : drawn,
            )
          }
          onCancel={events.onDrawingEnd}
        />
      )}
      {props.children}
      {pointed !== null && view !== null && scene !== null && (
        <SitingNote scene={scene} view={view} pointed={pointed} texts={texts} />
      )}
    </figure>
  );
}

/** Corners in pixels as positions on the ground. */
function outlineOf(view: MapView, frame: MapFrame, corners: readonly Position[]): Outline {
  return corners.map(([x, y]) => frame.position(unitAt(view, x, y)));
}

/** The box around the shown sites; null when none is shown. */
function shownBox({ x, y, isShown }: SitingScene['marks']): ReturnType<typeof boxAround> | null {
  const points: number[] = [];
  for (let site = 0; site < x.length; site += 1) {
    if (isShown[site] === 1) points.push(x[site] ?? 0, y[site] ?? 0);
  }
  return points.length === 0 ? null : boxAround([Float64Array.from(points)]);
}
