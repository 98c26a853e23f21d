import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Map as LeafletMap } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { MapContainer } from 'react-leaflet';
import {
  controlsBox,
  fitBox,
  leafletBounds,
  useMapSize,
  useThemeKey,
  useWheelZoom,
  mapBehaviour,
} from './leaflet-map.ts';
import { mapColours } from './map-colours.ts';
import { boxAround, type MapGeometry, type UnitBox } from './map-geometry.ts';
import { latOfUnitY, lonOfUnitX, unitsPerMetre, unitX, unitY } from './mercator.ts';
import { type OutlineActions, useOutlinePointer } from './outline-pointer.ts';
import type { OpenArea, OutlineCorner } from './outline-target.ts';
import { paintBase } from './paint-base.ts';
import { paintLabels } from './paint-labels.ts';
import { type OutlineDrawing, paintOutline } from './paint-outline.ts';
import { PaintedLayer, viewOf } from './painted-layer.ts';
import { placeLabels } from './place-labels.ts';
import './site-map.css';
import './outline-map.css';

type Words = { name: string; hint: string; zoomIn: string; zoomOut: string; fit: string };

type Props = {
  geometry: MapGeometry;
  drawing: OutlineDrawing;
  words: Words;
  /** When it changes, the map shows all of the drawing. */
  fitKey: unknown;
  actions: OutlineActions & { onRemove: (corner: OutlineCorner) => void; onCancel: () => void };
};

const PANES = { base: '200', outline: '400' } as const;
const NO_FILTER = { districts: new Set<number>(), parks: new Set<string>() };
const NO_SITES = {
  x: new Float64Array(),
  y: new Float64Array(),
  radiusPx: new Float64Array(),
  hasWarning: new Uint8Array(),
};
const CLOSEST_ZOOM = 16;
/** Pixels by which an arrow key moves a corner; with Shift ten times as far. */
const NUDGE_PX = 1;

/** The drawing with what is stored, and some ground around it. */
function homeOf({ area, recorded, circle, sites }: OutlineDrawing, fallback: UnitBox): UnitBox {
  const rings = [...area, ...(recorded ?? [])].flat();
  const lines = [...rings, sites.filter(({ isOwn }) => isOwn).map(({ lon, lat }) => [lon, lat] as const)].map(
    (positions) => Float64Array.from(positions.flatMap(([lon, lat]) => [unitX(lon), unitY(lat)])),
  );
  if (circle !== null) {
    const [x, y] = [unitX(circle.lon), unitY(circle.lat)];
    const reach = circle.radiusM * unitsPerMetre(y);
    lines.push(Float64Array.of(x - reach, y - reach, x + reach, y + reach));
  }
  const box = boxAround(lines);
  if (box.left > box.right) return fallback;
  const margin = Math.max(box.right - box.left, box.bottom - box.top, 2e-5) * 0.15;
  return {
    left: box.left - margin,
    right: box.right + margin,
    top: box.top - margin,
    bottom: box.bottom + margin,
  };
}

function useOutlineLayers(map: LeafletMap | null, geometry: MapGeometry, drawing: OutlineDrawing): void {
  const layers = useRef<{ base: PaintedLayer; outline: PaintedLayer } | null>(null);
  const themeKey = useThemeKey();
  const place = map?.getContainer() ?? null;
  const themed = useMemo(() => place && { key: themeKey, colours: mapColours(place) }, [place, themeKey]);
  useEffect(() => {
    if (map === null) return undefined;
    const layerIn = (name: keyof typeof PANES): PaintedLayer => {
      const pane = map.createPane(name);
      pane.style.zIndex = PANES[name];
      return new PaintedLayer(name, () => undefined).addTo(map);
    };
    const added = { base: layerIn('base'), outline: layerIn('outline') };
    layers.current = added;
    return () => {
      layers.current = null;
      added.base.remove();
      added.outline.remove();
    };
  }, [map]);
  useEffect(() => {
    if (themed === null || place === null) return;
    const { colours } = themed;
    layers.current?.base.setPaint((pen, view, visible) => {
      paintBase(pen, view, { geometry, colours, filter: NO_FILTER });
      const labels = placeLabels(visible, geometry, NO_SITES, [], [controlsBox(place)]);
      paintLabels(pen, labels, colours, view.scale, visible.leftPx - view.leftPx, visible.topPx - view.topPx);
    });
  }, [geometry, themed, place]);
  useEffect(() => {
    if (themed === null) return;
    layers.current?.outline.setPaint((pen, view) => paintOutline(pen, view, drawing, themed.colours));
  }, [drawing, themed]);
}

function cornerAt(
  area: OpenArea,
  { polygon, ring, corner }: OutlineCorner,
): readonly [number, number] | null {
  return area[polygon]?.[ring]?.[corner] ?? null;
}

/**
 * An area over the districts and the ring, to look at or to draw: clicks set corners, a press on one drags it, a
 * press on the middle of an edge makes a new one. With the keyboard on the map, Delete removes the selected corner,
 * the arrow keys move it, Enter closes the ring that is being drawn and Escape gives it up.
 */
export function OutlineMap({ geometry, drawing, words, fitKey, actions }: Props): ReactNode {
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [firstHome] = useState(() => homeOf(drawing, geometry.box));
  const keys = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const [showFirst] = useState(() => (shown: LeafletMap) => fitBox(shown, firstHome, CLOSEST_ZOOM));
  useMapSize(map, showFirst);
  useWheelZoom(map);
  useOutlineLayers(map, geometry, drawing);
  useOutlinePointer(map, drawing, drawing.isEditable, actions);
  const fitAll = (): void => {
    if (map !== null) fitBox(map, homeOf(drawing, geometry.box), CLOSEST_ZOOM);
  };
  const fit = useEffectEvent(fitAll);
  const fitted = useRef(fitKey);
  useEffect(() => {
    if (fitted.current === fitKey) return;
    fitted.current = fitKey;
    fit();
  }, [fitKey]);
  const { selected, area, openRing, isEditable } = drawing;

  const nudge = (corner: OutlineCorner, east: number, south: number, isSame: boolean): void => {
    const position = cornerAt(area, corner);
    if (map === null || position === null) return;
    const { worldPx } = viewOf(map);
    const lon = lonOfUnitX(unitX(position[0]) + east / worldPx);
    actions.onMove(corner, lon, latOfUnitY(unitY(position[1]) + south / worldPx), isSame);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isEditable) return;
    const { key, shiftKey, repeat } = event;
    const step = NUDGE_PX * (shiftKey ? 10 : 1);
    const moves: Record<string, readonly [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const move = moves[key];
    if (key === 'Enter' && openRing !== null) actions.onClose();
    else if (key === 'Escape' && (openRing !== null || selected !== null)) actions.onCancel();
    else if ((key === 'Delete' || key === 'Backspace') && selected !== null) actions.onRemove(selected);
    else if (move !== undefined && selected !== null) nudge(selected, move[0], move[1], repeat);
    else return;
    event.preventDefault();
  };
  const zoomBy = (change: number) => () => map?.setZoom(map.getZoom() + change, { animate: false });
  const buttons = [
    { label: words.zoomIn, Icon: IconPlus, act: zoomBy(0.75) },
    { label: words.zoomOut, Icon: IconMinus, act: zoomBy(-0.75) },
    {
      label: words.fit,
      Icon: IconArrowsMaximize,
      act: fitAll,
    },
  ];

  return (
    <div
      className="site-map outline-map"
      data-drawing={isEditable && openRing !== null}
      // What is pressed on the map is meant for its keys.
      onPointerUp={() => keys.current?.focus({ preventScroll: true })}
    >
      <MapContainer ref={setMap} bounds={leafletBounds(firstHome)} {...mapBehaviour()} maxZoom={18} />
      <button
        ref={keys}
        type="button"
        className="outline-map-keys"
        aria-label={words.name}
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
      />
      <span id={hintId} className="visually-hidden">
        {words.hint}
      </span>
      <div className="site-map-buttons">
        {buttons.map(({ label, Icon, act }) => (
          <button key={label} type="button" title={label} aria-label={label} onClick={act}>
            <Icon size="1rem" stroke={1.75} aria-hidden />
          </button>
        ))}
      </div>
    </div>
  );
}
