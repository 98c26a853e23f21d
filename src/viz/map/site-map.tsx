import type { Map as LeafletMap } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { type ReactNode, type Ref, useImperativeHandle, useMemo, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import { fitBox, leafletBounds, useMapSize, useWheelZoom, mapBehaviour } from './leaflet-map.ts';
import { type ButtonWords, MapButtons } from './map-buttons.tsx';
import { resolvedColours } from './map-colours.ts';
import { boxAround, homeBox, type MapGeometry } from './map-geometry.ts';
import { useMapLayers } from './map-layers.ts';
import { useMapOverlay, useRestingView } from './map-overlay.ts';
import { useMapPointer } from './map-pointer.ts';
import type { MapScene, MapWords } from './map-scene.ts';
import { type MapTarget, siteRadius, targetAt } from './map-target.ts';
import { MapTooltip } from './map-tooltip.tsx';
import { pixelX, pixelY } from './mercator.ts';
import type { PictureLegendEntry } from './paint-legend.ts';
import type { Readout } from './paint-readout.ts';
import { viewOf } from './painted-layer.ts';
import { SiteCursor } from './site-cursor.tsx';
import './site-map.css';
import type { SiteMarks } from './site-marks.ts';
import { useMapScene } from './use-map-scene.ts';

/** The pen of exported pictures comes with the first export. */
const loadPicture = async () => (await import('./map-picture.ts')).mapPicture;

export type SiteMapHandle = {
  /** The view and a legend as SVG text; null while the map is not on the screen. */
  picture: (legend: readonly PictureLegendEntry[]) => Promise<string> | null;
};

type SiteMapProps = {
  ref?: Ref<SiteMapHandle>;
  geometry: MapGeometry;
  marks: SiteMarks;
  /** CSS colours that `marks.colour` points into. */
  palette: readonly string[];
  filter: MapScene['filter'];
  words: MapWords & ButtonWords & { name: string; cursorHint: string };
  /** Shown sites in the order in which the keyboard meets them. */
  firstSites: readonly number[];
  describeSite: (site: number) => string;
  noteOn: (site: number) => ReactNode;
  /** null where the site's way to the ring is not known. */
  readoutOf: (site: number) => Readout | null;
  onChoose: (target: MapTarget) => void;
};

/** Sites, parks and districts about the ring. */
export function SiteMap(props: SiteMapProps): ReactNode {
  const { ref, geometry, marks, words, firstSites, describeSite, noteOn, readoutOf, onChoose } = props;
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const home = useMemo(() => homeBox(geometry), [geometry]);
  const sitesBox = useMemo(() => {
    const shown = marks.isShown.some((value) => value === 1);
    return shown ? boxAround([shownPoints(marks)]) : null;
  }, [marks]);
  // Every colour and shape is drawn from our own lines: no tile server, no picture from elsewhere.
  const scene = useMapScene(map, props);
  useMapSize(map, (shown) => fitBox(shown, home));
  useWheelZoom(map);
  useMapLayers(map, scene);
  const view = useRestingView(map);
  const hovered = useMapPointer<MapTarget>(
    map,
    (seen, x, y) => (scene === null ? null : targetAt(scene, seen, x, y)),
    onChoose,
  );
  const target: MapTarget | null = hovered ?? (focused === null ? null : { kind: 'site', site: focused });
  const site = target?.kind === 'site' ? target.site : null;
  const readout = useMemo(() => (site === null ? null : readoutOf(site)), [site, readoutOf]);
  const overlay = useMapOverlay(map, scene, target, readout);
  useImperativeHandle(ref, () => ({
    picture: (legend) => {
      if (map === null || scene === null || map.getSize().x === 0) return null;
      const place = map.getContainer();
      const colourOf = (colour: string): string => resolvedColours(place, [colour])[0] ?? colour;
      const view = viewOf(map);
      return loadPicture().then((mapPicture) => mapPicture(scene, view, words.name, legend, colourOf));
    },
  }));

  return (
    <figure className="site-map" aria-label={words.name}>
      <MapContainer
        ref={setMap}
        bounds={leafletBounds(home)}
        {...mapBehaviour()}
        maxZoom={16}
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
          describeSite={describeSite}
          onMove={setFocused}
          onChoose={(chosen) => onChoose({ kind: 'site', site: chosen })}
        />
      )}
      {site !== null && view !== null && scene !== null && (
        <MapTooltip
          x={pixelX(view, marks.x[site] ?? 0)}
          y={pixelY(view, marks.y[site] ?? 0)}
          offset={siteRadius(scene, view, site) + 10}
          taken={readout !== null && readout.ring.x < readout.site.x ? 'left' : 'right'}
        >
          {noteOn(site)}
        </MapTooltip>
      )}
    </figure>
  );
}

/** The places of the shown sites as one line. */
function shownPoints({ x, y, isShown }: SiteMarks): Float64Array {
  const points: number[] = [];
  for (let site = 0; site < x.length; site += 1) {
    if (isShown[site] === 1) points.push(x[site] ?? 0, y[site] ?? 0);
  }
  return Float64Array.from(points);
}
