/**
 * Spherical Mercator as web maps use it (EPSG:3857), on the unit square: x east from the antimeridian, y south
 * from 85.05° north. Leaflet's own pixels are this square times 256 · 2^zoom.
 */
export type UnitPoint = { x: number; y: number };

const RADIANS = Math.PI / 180;
const EQUATOR_M = 40_075_016.686;

export function unitX(lon: number): number {
  return lon / 360 + 0.5;
}

export function unitY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / (2 * Math.PI);
}

/** Degrees north of a height of the unit square. */
export function latOfUnitY(y: number): number {
  return Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / RADIANS;
}

/** The part of the map on a canvas: its size, how wide the world would be, and where its top left corner lies in it. */
export type MapView = {
  widthPx: number;
  heightPx: number;
  worldPx: number;
  leftPx: number;
  topPx: number;
  /** 1 at the normal type size of 12 px; lines, marks and text grow with it. */
  scale: number;
};

export function pixelX(view: MapView, x: number): number {
  return x * view.worldPx - view.leftPx;
}

export function pixelY(view: MapView, y: number): number {
  return y * view.worldPx - view.topPx;
}

/** The unit point under a pixel. */
export function unitAt(view: MapView, xPx: number, yPx: number): UnitPoint {
  return { x: (xPx + view.leftPx) / view.worldPx, y: (yPx + view.topPx) / view.worldPx };
}

/** A metre on the ground at a height of the unit square, in units. */
export function unitsPerMetre(y: number): number {
  return 1 / (EQUATOR_M * Math.cos(latOfUnitY(y) * RADIANS));
}

/** Pixels of a metre on the ground at a height of the unit square. */
export function pixelsPerMetre(view: MapView, y: number): number {
  return view.worldPx * unitsPerMetre(y);
}

/** Degrees east of an x of the unit square. */
export function lonOfUnitX(x: number): number {
  return (x - 0.5) * 360;
}
