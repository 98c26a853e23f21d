import type { AreaOutline } from '../../domain/portfolio-columns.ts';
import type { Outline, Polygon, Position } from '../../domain/siting/polygon.ts';
import { type MapFrame, WGS84_FRAME } from './map-frame.ts';
import { type UnitPoint, unitsPerMetre } from './mercator.ts';

/** What the map draws, WGS84 `[lon, lat]`, named in the reader's language. */
export type MapBoundaries = {
  ring: { name: string; polygon: Polygon };
  ringRoads: readonly { id: string; name: string; line: readonly Position[] }[];
  districts: readonly { adcode: number; name: string; label: Position; polygons: readonly Polygon[] }[];
};

export type MapPark = {
  id: string;
  name: string;
  lon: number;
  lat: number;
  radiusM: number;
  /** null: only the schematic circle is known. */
  outline: AreaOutline | null;
};

/** West, north, east, south on the unit square. */
export type UnitBox = { left: number; top: number; right: number; bottom: number };

/** Unit coordinates, x then y of every position. */
export type UnitLine = Float64Array;

export type UnitDistrict = {
  adcode: number;
  name: string;
  label: UnitPoint;
  /** Outlines as lines to draw, and as positions to ask what they hold. */
  lines: readonly UnitLine[];
  polygons: readonly Polygon[];
  box: UnitBox;
};

/** A circle, which the recorded outline replaces where there is one: it is then about as large, and in its middle. */
export type UnitPark = UnitPoint & {
  id: string;
  name: string;
  radiusM: number;
  outline: { lines: readonly UnitLine[]; polygons: readonly Polygon[] } | null;
};

/** Boundaries and parks on the unit square, computed once. */
export type MapGeometry = {
  ring: { name: string; line: UnitLine; polygon: Polygon; box: UnitBox };
  roads: readonly { id: string; name: string; line: UnitLine }[];
  districts: readonly UnitDistrict[];
  parks: readonly UnitPark[];
  /** The whole city. */
  box: UnitBox;
};

function unitPolygon(polygon: readonly Outline[], { unit }: MapFrame): Polygon {
  return polygon.map((outline) =>
    outline.map(([lon, lat]): Position => {
      const { x, y } = unit(lon, lat);
      return [x, y];
    }),
  );
}

/** Positions in degrees as a line of the map. */
export function unitLine(positions: readonly Position[], { unit }: MapFrame): UnitLine {
  return Float64Array.from(
    positions.flatMap(([lon, lat]) => {
      const { x, y } = unit(lon, lat);
      return [x, y];
    }),
  );
}

/** The smallest box around the lines; an endless one around nothing. */
export function boxAround(lines: Iterable<UnitLine>): UnitBox {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 2) {
      const [x = 0, y = 0] = [line[at], line[at + 1]];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

/** Middle and radius in metres of a circle as large as the outlines' boxes are on average. */
function circleAround(lines: readonly UnitLine[]): UnitPoint & { radiusM: number } {
  const { left, top, right, bottom } = boxAround(lines);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { x, y, radiusM: (right - left + bottom - top) / 4 / unitsPerMetre(y) };
}

function unitPark({ id, name, lon, lat, radiusM, outline }: MapPark, frame: MapFrame): UnitPark {
  if (outline === null || outline.length === 0)
    return { id, name, radiusM, ...frame.unit(lon, lat), outline: null };
  const lines = outline.flat().map((positions) => unitLine(positions, frame));
  const polygons = outline.map((polygon) => unitPolygon(polygon, frame));
  return { id, name, ...circleAround(lines), outline: { lines, polygons } };
}

export function mapGeometry(
  boundaries: MapBoundaries,
  parks: readonly MapPark[],
  frame: MapFrame = WGS84_FRAME,
): MapGeometry {
  const ringLine = unitLine(boundaries.ring.polygon[0] ?? [], frame);
  const districts = boundaries.districts.map(({ adcode, name, label, polygons }) => {
    const lines = polygons.flat().map((outline) => unitLine(outline, frame));
    return {
      adcode,
      name,
      label: frame.unit(label[0], label[1]),
      lines,
      polygons: polygons.map((polygon) => unitPolygon(polygon, frame)),
      box: boxAround(lines),
    };
  });
  return {
    ring: {
      name: boundaries.ring.name,
      line: ringLine,
      polygon: unitPolygon(boundaries.ring.polygon, frame),
      box: boxAround([ringLine]),
    },
    roads: boundaries.ringRoads.map(({ id, name, line }) => ({ id, name, line: unitLine(line, frame) })),
    districts,
    parks: parks.map((park) => unitPark(park, frame)),
    box: boxAround(districts.flatMap(({ lines }) => lines)),
  };
}

/** The ring with all parks: where the map opens. */
export function homeBox({ ring, parks }: MapGeometry): UnitBox {
  const box = { ...ring.box };
  for (const { x, y, radiusM } of parks) {
    const reach = radiusM * unitsPerMetre(y);
    box.left = Math.min(box.left, x - reach);
    box.right = Math.max(box.right, x + reach);
    box.top = Math.min(box.top, y - reach);
    box.bottom = Math.max(box.bottom, y + reach);
  }
  return box;
}
