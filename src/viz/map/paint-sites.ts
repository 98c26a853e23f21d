import { SITING_VERDICTS } from '../../domain/vocabulary.ts';
import type { PixelBox } from './label-room.ts';
import type { MapColours } from './map-colours.ts';
import type { MapPen, PathStyle } from './map-pen.ts';
import type { MapScene } from './map-scene.ts';
import { type MapView, pixelX, pixelY } from './mercator.ts';
import { warningBox } from './site-marks.ts';

/** More warnings than this are a colour, no longer call-outs. */
const MOST_WARNINGS = 60;

const DIAMOND = SITING_VERDICTS.indexOf('inside');
const HALF_DISC = SITING_VERDICTS.indexOf('on_the_line');
const RING = SITING_VERDICTS.indexOf('unknown');

function diamond(x: number, y: number, radius: number): Float64Array {
  // A diamond of this reach has the area of the disc, so that size still means capacity.
  const reach = radius * Math.sqrt(Math.PI / 2);
  return Float64Array.of(x, y - reach, x + reach, y, x, y + reach, x - reach, y);
}

function leftHalf(x: number, y: number, radius: number): Float64Array {
  const points: number[] = [];
  for (let step = 0; step <= 12; step += 1) {
    const angle = Math.PI / 2 + (step / 12) * Math.PI;
    points.push(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  return Float64Array.from(points);
}

/** One site: disc outside, diamond inside, half disc on the line, ring where the verdict is unknown. */
export function paintMark(
  pen: MapPen,
  shape: number,
  x: number,
  y: number,
  radius: number,
  fill: string,
  edge: string,
  scale: number,
): void {
  // Small marks in a crowd are not to drown in their outlines.
  const outlined: PathStyle = { fill, stroke: edge, strokeWidth: Math.min(scale, radius * 0.3) };
  if (shape === DIAMOND) {
    pen.path([diamond(x, y, radius)], true, outlined);
  } else if (shape === HALF_DISC) {
    pen.circle(x, y, radius + 0.75 * scale, { fill: edge, stroke: fill, strokeWidth: 1.5 * scale });
    pen.path([leftHalf(x, y, radius)], true, { fill });
  } else if (shape === RING) {
    pen.circle(x, y, radius, {
      fill: edge,
      stroke: fill,
      strokeWidth: 1.8 * scale,
      dash: [2 * scale, 1.5 * scale],
    });
  } else {
    pen.circle(x, y, radius, outlined);
  }
}

/** More marks than this are a crowd, in which dashes would not be seen and take long to draw. */
const CROWD = 1500;

/** A site that the filter leaves out: hollow, grey and dashed, in its shape. */
export function paintContextMark(
  pen: MapPen,
  shape: number,
  x: number,
  y: number,
  radius: number,
  colours: MapColours,
  scale: number,
  isDashed = true,
): void {
  const style: PathStyle = {
    ...(isDashed && { dash: [2 * scale, 1.5 * scale] }),
    stroke: colours.ink3,
    strokeOpacity: 0.75,
    strokeWidth: 1.1 * scale,
    fill: colours.land,
    fillOpacity: 0.6,
  };
  if (shape === DIAMOND) pen.path([diamond(x, y, radius)], true, style);
  else pen.circle(x, y, radius, style);
}

/** The triangle of a site whose money exceeds a ceiling. */
export function paintWarning(
  pen: MapPen,
  { left, top, right, bottom }: PixelBox,
  colours: MapColours,
  scale: number,
): void {
  const x = (left + right) / 2;
  const foot = bottom - scale;
  const triangle = Float64Array.of(x, top + 0.5 * scale, right, foot, left, foot);
  pen.path([triangle], true, { fill: colours.exceeds, stroke: colours.halo, strokeWidth: scale });
  const bar = { fill: colours.surface };
  pen.rect(x - 0.6 * scale, foot - 6.3 * scale, 1.2 * scale, 3.2 * scale, bar);
  pen.rect(x - 0.6 * scale, foot - 2.3 * scale, 1.2 * scale, 1.2 * scale, bar);
}

/** Sites from the largest mark to the smallest, so that none hides another. */
export function largestFirst(radiusPx: Float64Array): Uint32Array {
  return Uint32Array.from(radiusPx.keys()).toSorted((a, b) => (radiusPx[b] ?? 0) - (radiusPx[a] ?? 0));
}

/** The same sites with those that the filter leaves out below the others. */
export function contextFirst(order: Uint32Array, isShown: Uint8Array): Uint32Array {
  return Uint32Array.of(
    ...order.filter((site) => isShown[site] !== 1),
    ...order.filter((site) => isShown[site] === 1),
  );
}

/** Every site in view; what the filter leaves out stays as a hollow grey mark. */
export function paintSites(pen: MapPen, view: MapView, { marks, order, palette, colours }: MapScene): void {
  const { scale } = view;
  const warned: [number, number, number][] = [];
  for (const site of order) {
    const radius = (marks.radiusPx[site] ?? 0) * scale;
    const x = pixelX(view, marks.x[site] ?? 0);
    const y = pixelY(view, marks.y[site] ?? 0);
    const reach = radius * 1.5;
    if (x < -reach || y < -reach || x > view.widthPx + reach || y > view.heightPx + reach) continue;
    const shape = marks.shape[site] ?? 0;
    if (marks.isShown[site] !== 1) {
      const size = Math.max(2.4 * scale, radius * 0.8);
      paintContextMark(pen, shape, x, y, size, colours, scale, order.length <= CROWD);
      continue;
    }
    paintMark(
      pen,
      shape,
      x,
      y,
      radius,
      palette[marks.colour[site] ?? 0] ?? colours.ink3,
      colours.surface,
      scale,
    );
    if (marks.hasWarning[site] === 1) warned.push([x, y, radius]);
  }
  if (warned.length > MOST_WARNINGS) return;
  for (const [x, y, radius] of warned) paintWarning(pen, warningBox(x, y, radius, scale), colours, scale);
}
