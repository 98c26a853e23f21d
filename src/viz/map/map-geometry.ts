import type { Polygon, Position } from '../../domain/siting/polygon.ts';
import { type UnitPoint, unitsPerMetre, unitX, unitY } from './mercator.ts';

/** What the map draws, WGS84 `[lon, lat]`, named in the reader's language. */
export type MapBoundaries = {
  ring: { name: string; polygon: Polygon };
  ringRoads: readonly { id: string; name: string; line: readonly Position[] }[];
  districts: readonly { adcode: number; name: string; label: Position; polygons: readonly Polygon[] }[];
};

export type MapPark = { id: string; name: string; lon: number; lat: number; radiusM: number };

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

export type UnitPark = UnitPoint & { id: string; name: string; radiusM: number };

/** Boundaries and parks on the unit square, computed once. */
export type MapGeometry = {
  ring: { name: string; line: UnitLine; polygon: Polygon; box: UnitBox };
  roads: readonly { id: string; name: string; line: UnitLine }[];
  districts: readonly UnitDistrict[];
  parks: readonly UnitPark[];
  /** The whole city. */
  box: UnitBox;
};

function unitPolygon(polygon: Polygon): Polygon {
  return polygon.map((outline) => outline.map(([lon, lat]): Position => [unitX(lon), unitY(lat)]));
}

function unitLine(positions: readonly Position[]): UnitLine {
  return Float64Array.from(positions.flatMap(([lon, lat]) => [unitX(lon), unitY(lat)]));
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

export function mapGeometry(boundaries: MapBoundaries, parks: readonly MapPark[]): MapGeometry {
  const ringLine = unitLine(boundaries.ring.polygon[0] ?? []);
  const districts = boundaries.districts.map(({ adcode, name, label, polygons }) => {
    const lines = polygons.flat().map(unitLine);
    return {
      adcode,
      name,
      label: { x: unitX(label[0]), y: unitY(label[1]) },
      lines,
      polygons: polygons.map(unitPolygon),
      box: boxAround(lines),
    };
  });
  return {
    ring: {
      name: boundaries.ring.name,
      line: ringLine,
      polygon: unitPolygon(boundaries.ring.polygon),
      box: boxAround([ringLine]),
    },
    roads: boundaries.ringRoads.map(({ id, name, line }) => ({ id, name, line: unitLine(line) })),
    districts,
    parks: parks.map(({ id, name, lon, lat, radiusM }) => ({
      id,
      name,
      radiusM,
      x: unitX(lon),
      y: unitY(lat),
    })),
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
