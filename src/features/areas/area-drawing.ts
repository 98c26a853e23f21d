import type { Area } from '../../domain/siting/area-figures.ts';
import { wgs84Position } from '../../domain/siting/wgs84-position.ts';
import type { CrsCode } from '../../domain/vocabulary.ts';
import type { OpenArea, OutlineCorner } from '../../viz/map/outline-target.ts';

/**
 * An area as it is being drawn. It keeps the coordinates and the CRS in which it was recorded or read until someone
 * moves a corner: what is drawn on the map is WGS84.
 */
export type AreaDrawing = {
  crs: CrsCode;
  polygons: OpenArea;
  /** The ring whose corners are being set; null while all are closed. */
  openRing: { polygon: number; ring: number } | null;
};

export type DrawingHistory = {
  past: readonly AreaDrawing[];
  present: AreaDrawing;
  future: readonly AreaDrawing[];
  selected: OutlineCorner | null;
};

export type DrawingStep =
  | { step: 'start'; ring: 'polygon' | 'hole' }
  | { step: 'add'; lon: number; lat: number }
  | { step: 'close' }
  | { step: 'cancel' }
  /** `isSame` continues the move before it: a drag is one step back. */
  | { step: 'move'; corner: OutlineCorner; lon: number; lat: number; isSame: boolean }
  /** A new corner after `corner`. */
  | { step: 'insert'; corner: OutlineCorner; lon: number; lat: number }
  | { step: 'remove'; corner: OutlineCorner }
  | { step: 'removeRing'; polygon: number; ring: number }
  | { step: 'select'; corner: OutlineCorner | null }
  | { step: 'replace'; drawing: AreaDrawing }
  | { step: 'undo' }
  | { step: 'redo' };

const MAX_STEPS = 200;
/** Six decimals, 0.1 m, as areas are stored. */
const DEGREE_STEPS = 1e6;
const rounded = (degrees: number): number => Math.round(degrees * DEGREE_STEPS) / DEGREE_STEPS;

type Ring = OpenArea[number][number];
type Polygon = OpenArea[number];

export const EMPTY_DRAWING: AreaDrawing = { crs: 'WGS84', polygons: [], openRing: null };

/** A recorded area, whose outlines are closed, as a drawing. */
export function drawingOf(outline: { crs: CrsCode; polygons: Area } | null): AreaDrawing {
  if (outline === null) return EMPTY_DRAWING;
  const polygons = outline.polygons.map((polygon) => polygon.map((ring) => ring.slice(0, -1)));
  return { crs: outline.crs, polygons, openRing: null };
}

/** The drawing's outlines, each closed, in its own CRS; a ring that is still open too. */
export function closedPolygons({ polygons }: Pick<AreaDrawing, 'polygons'>): [number, number][][][] {
  return polygons.map((polygon) =>
    polygon.map((ring) => [...ring, ...ring.slice(0, 1)].map(([lon, lat]): [number, number] => [lon, lat])),
  );
}

/** The drawing in WGS84, rounded to what is stored; one in WGS84 as it is. */
export function inWgs84(drawing: AreaDrawing): AreaDrawing {
  if (drawing.crs === 'WGS84') return drawing;
  const polygons = drawing.polygons.map((polygon) =>
    polygon.map((ring) =>
      ring.map(([lon, lat]): [number, number] => {
        const position = wgs84Position(lon, lat, drawing.crs);
        return [rounded(position.lon), rounded(position.lat)];
      }),
    ),
  );
  return { ...drawing, crs: 'WGS84', polygons };
}

export function sameDrawing(a: AreaDrawing, b: AreaDrawing): boolean {
  return a.crs === b.crs && JSON.stringify(a.polygons) === JSON.stringify(b.polygons);
}

export function startOf(drawing: AreaDrawing): DrawingHistory {
  return { past: [], present: drawing, future: [], selected: null };
}

/** The corner to select after one is gone. */
function neighbour(ring: Ring, { polygon, ring: at, corner }: OutlineCorner): OutlineCorner | null {
  return ring.length === 0 ? null : { polygon, ring: at, corner: Math.min(corner, ring.length - 1) };
}

function withRing(
  drawing: AreaDrawing,
  { polygon, ring }: { polygon: number; ring: number },
  change: (ring: Ring) => Ring,
): AreaDrawing {
  const polygons = drawing.polygons.map((rings, index) =>
    index === polygon ? rings.map((corners, at) => (at === ring ? change(corners) : corners)) : rings,
  );
  return { ...drawing, polygons };
}

/** Without a ring; an outer ring takes its holes with it. */
function withoutRing(drawing: AreaDrawing, polygon: number, ring: number): AreaDrawing {
  const polygons = drawing.polygons.flatMap((rings, index): Polygon[] => {
    if (index !== polygon) return [rings];
    return ring === 0 ? [] : [rings.filter((_, at) => at !== ring)];
  });
  return { ...drawing, polygons, openRing: null };
}

/** Holes are cut where the selection is, else into what was drawn last. */
function holedPolygon({ present, selected }: DrawingHistory): number {
  return selected?.polygon ?? present.polygons.length - 1;
}

function done(from: DrawingHistory, present: AreaDrawing, selected: OutlineCorner | null): DrawingHistory {
  const past = [...from.past, from.present].slice(-MAX_STEPS);
  return { past, present, future: [], selected };
}

function add(history: DrawingHistory, lon: number, lat: number): DrawingHistory {
  const drawing = inWgs84(history.present);
  const { openRing } = drawing;
  if (openRing === null) return history;
  const length = drawing.polygons[openRing.polygon]?.[openRing.ring]?.length ?? 0;
  const present = withRing(drawing, openRing, (ring) => [...ring, [rounded(lon), rounded(lat)]]);
  return done(history, present, { ...openRing, corner: length });
}

function start(history: DrawingHistory, kind: 'polygon' | 'hole'): DrawingHistory {
  const drawing = inWgs84(history.present);
  if (drawing.openRing !== null) return history;
  if (kind === 'polygon' || drawing.polygons.length === 0) {
    const openRing = { polygon: drawing.polygons.length, ring: 0 };
    return done(history, { ...drawing, polygons: [...drawing.polygons, [[]]], openRing }, null);
  }
  const polygon = holedPolygon(history);
  const openRing = { polygon, ring: drawing.polygons[polygon]?.length ?? 0 };
  const polygons = drawing.polygons.map((rings, index) => (index === polygon ? [...rings, []] : rings));
  return done(history, { ...drawing, polygons, openRing }, null);
}

function move(
  history: DrawingHistory,
  { corner, lon, lat, isSame }: Extract<DrawingStep, { step: 'move' }>,
): DrawingHistory {
  const drawing = inWgs84(history.present);
  const present = withRing(drawing, corner, (ring) =>
    ring.map((position, at) => (at === corner.corner ? [rounded(lon), rounded(lat)] : position)),
  );
  if (isSame) return { ...history, present, selected: corner };
  return done(history, present, corner);
}

function insert(
  history: DrawingHistory,
  { corner, lon, lat }: Extract<DrawingStep, { step: 'insert' }>,
): DrawingHistory {
  const at = corner.corner + 1;
  const present = withRing(inWgs84(history.present), corner, (ring) =>
    ring.toSpliced(at, 0, [rounded(lon), rounded(lat)]),
  );
  return done(history, present, { ...corner, corner: at });
}

function remove(history: DrawingHistory, corner: OutlineCorner): DrawingHistory {
  const drawing = inWgs84(history.present);
  const kept = (drawing.polygons[corner.polygon]?.[corner.ring] ?? []).toSpliced(corner.corner, 1);
  const isOpen = drawing.openRing?.polygon === corner.polygon && drawing.openRing.ring === corner.ring;
  if (kept.length === 0 && !isOpen) {
    return done(history, withoutRing(drawing, corner.polygon, corner.ring), null);
  }
  return done(
    history,
    withRing(drawing, corner, () => kept),
    neighbour(kept, corner),
  );
}

function undo(history: DrawingHistory): DrawingHistory {
  const { past, present, future } = history;
  const last = past.at(-1);
  if (last === undefined) return history;
  return { past: past.slice(0, -1), present: last, future: [present, ...future], selected: null };
}

function redo(history: DrawingHistory): DrawingHistory {
  const { past, present, future } = history;
  const [next, ...later] = future;
  if (next === undefined) return history;
  return { past: [...past, present], present: next, future: later, selected: null };
}

/** The drawing after one step; steps that mean nothing now change nothing. */
export function afterStep(history: DrawingHistory, action: DrawingStep): DrawingHistory {
  const { present } = history;
  switch (action.step) {
    case 'start':
      return start(history, action.ring);
    case 'add':
      return add(history, action.lon, action.lat);
    case 'close':
      return present.openRing === null ? history : done(history, { ...present, openRing: null }, null);
    case 'cancel': {
      if (present.openRing === null) return { ...history, selected: null };
      const { polygon, ring } = present.openRing;
      return done(history, withoutRing(present, polygon, ring), null);
    }
    case 'move':
      return move(history, action);
    case 'insert':
      return insert(history, action);
    case 'remove':
      return remove(history, action.corner);
    case 'removeRing':
      return done(history, withoutRing(inWgs84(present), action.polygon, action.ring), null);
    case 'select':
      return { ...history, selected: action.corner };
    case 'replace':
      return done(history, action.drawing, null);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    default:
      return action satisfies never;
  }
}
