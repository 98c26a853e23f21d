import { holdsPosition } from '../../domain/siting/polygon.ts';
import { wrappedLines } from '../text-width.ts';
import type { MapGeometry, UnitBox, UnitDistrict } from './map-geometry.ts';
import { labelSize, labelSizePx, type MapLabel } from './map-label.ts';
import { type MapView, pixelX, pixelY, unitAt } from './mercator.ts';
import { pixelLine } from './pixel-line.ts';

/** A place for a label; the lower the cost, the better it suits, before looking at what lies there. */
export type Candidate = {
  label: MapLabel;
  cost: number;
  /** Whether the place lies where the label may stand; asked last, since it is dear. */
  fits: () => boolean;
};

export const anywhere = (): boolean => true;

const GRID_PX = 20;
const NARROW_SHARE = 0.62;
const BROKEN_COST = 15;

function holds(polygons: UnitDistrict['polygons'], view: MapView, x: number, y: number): boolean {
  const point = unitAt(view, x, y);
  return polygons.some((polygon) => holdsPosition(polygon, point.x, point.y));
}

/** Points of a grid over the visible part of the box, nearest to the wanted point first. */
function gridPoints(
  view: MapView,
  box: UnitBox,
  wantedX: number,
  wantedY: number,
): { x: number; y: number; far: number }[] {
  const step = GRID_PX * view.scale;
  const left = Math.max(0, pixelX(view, box.left));
  const right = Math.min(view.widthPx, pixelX(view, box.right));
  const top = Math.max(0, pixelY(view, box.top));
  const bottom = Math.min(view.heightPx, pixelY(view, box.bottom));
  const points = [{ x: wantedX, y: wantedY, far: 0 }];
  for (let y = top + step / 2; y < bottom; y += step) {
    for (let x = left + step / 2; x < right; x += step)
      points.push({ x, y, far: Math.hypot(x - wantedX, y - wantedY) });
  }
  return points.toSorted((a, b) => a.far - b.far);
}

/** Whether a district lies within the ring as a whole. */
export function liesInRing({ ring }: MapGeometry, { box, label }: UnitDistrict): boolean {
  const isWithin = box.left >= ring.box.left && box.right <= ring.box.right;
  return isWithin && holdsPosition(ring.polygon, label.x, label.y);
}

/** A district's name anywhere in its visible part, near its own label point, and outside the ring unless it lies inside. */
export function* districtCandidates(
  view: MapView,
  geometry: MapGeometry,
  district: UnitDistrict,
): Generator<Candidate> {
  const { ring } = geometry;
  const { width } = labelSize('district', [district.name], view.scale);
  const isInner = liesInRing(geometry, district);
  const wantedX = pixelX(view, district.label.x);
  const wantedY = pixelY(view, district.label.y);
  for (const { x, y, far } of gridPoints(view, district.box, wantedX, wantedY)) {
    const reach = isInner ? 0 : width * 0.45;
    const ends = reach === 0 ? [x] : [x - reach, x, x + reach];
    yield {
      cost: far,
      label: { kind: 'district', lines: [district.name], x, y, anchor: 'middle', leader: null },
      fits: () =>
        ends.every((end) => holds(district.polygons, view, end, y)) &&
        (isInner || !holds([ring.polygon], view, x, y)),
    };
  }
}

/** Words inside the ring, near its middle; broken into more lines where the ring is narrow. */
export function* insideCandidates(
  view: MapView,
  geometry: MapGeometry,
  words: readonly string[],
): Generator<Candidate> {
  yield* wordsInside(view, geometry, words, 0);
  const narrow = labelSize('inside', words, view.scale).width * NARROW_SHARE;
  const broken = words.flatMap((line) => wrappedLines(line, narrow, labelSizePx('inside', view.scale)));
  if (broken.length > words.length) yield* wordsInside(view, geometry, broken, BROKEN_COST);
}

function* wordsInside(
  view: MapView,
  { ring }: MapGeometry,
  lines: readonly string[],
  extraCost: number,
): Generator<Candidate> {
  const { width, height } = labelSize('inside', lines, view.scale);
  const wantedX = pixelX(view, (ring.box.left + ring.box.right) / 2);
  const wantedY = pixelY(view, (ring.box.top + ring.box.bottom) / 2);
  for (const { x, y, far } of gridPoints(view, ring.box, wantedX, wantedY)) {
    const [left, right] = [x - width / 2, x + width / 2];
    const [top, bottom] = [y - height / 2, y + height / 2];
    yield {
      cost: far * 0.5 + extraCost,
      label: { kind: 'inside', lines, x, y, anchor: 'middle', leader: null },
      fits: () =>
        [left, right].every((end) => [top, bottom].every((side) => holds([ring.polygon], view, end, side))),
    };
  }
}

/** The ring's name beside the line, outside; the south-east is preferred. */
export function* ringCandidates(view: MapView, { ring }: MapGeometry): Generator<Candidate> {
  const line = pixelLine(view, ring.line);
  const [middleX, middleY] = [
    pixelX(view, (ring.box.left + ring.box.right) / 2),
    pixelY(view, (ring.box.top + ring.box.bottom) / 2),
  ];
  for (let at = 0; at < line.length; at += 2) {
    const [x = 0, y = 0] = [line[at], line[at + 1]];
    const angle = Math.atan2(y - middleY, x - middleX);
    const [east, south] = [Math.cos(angle), Math.sin(angle)];
    const anchor = east > 0.4 ? 'start' : east < -0.4 ? 'end' : 'middle';
    const off = 10 * view.scale;
    const turn = Math.abs(Math.atan2(Math.sin(angle - Math.PI / 4), Math.cos(angle - Math.PI / 4)));
    const label: MapLabel = {
      kind: 'ring',
      lines: [ring.name],
      x: x + off * east,
      y: y + off * 1.3 * south,
      anchor,
      leader: null,
    };
    yield { cost: turn * 20, label, fits: anywhere };
  }
}

/** A road's name on its line, where the road leaves room. */
export function* roadCandidates(view: MapView, road: MapGeometry['roads'][number]): Generator<Candidate> {
  const line = pixelLine(view, road.line);
  for (let at = 0; at < line.length; at += 2) {
    const [x = 0, y = 0] = [line[at], line[at + 1]];
    const away = Math.abs(x - view.widthPx * 0.7) + Math.abs(y - view.heightPx * 0.6);
    const label: MapLabel = { kind: 'road', lines: [road.name], x, y, anchor: 'middle', leader: null };
    yield { cost: away * 0.1, label, fits: anywhere };
  }
}
