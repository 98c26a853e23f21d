import type { MapColours } from './map-colours.ts';
import type { MapPen } from './map-pen.ts';
import { type MapView, pixelsPerMetre, pixelX, pixelY, type UnitPoint } from './mercator.ts';
import type { SiteMarks } from './site-marks.ts';

/** A circle must reach this far beyond the mark to be seen as one. */
const LEAST_BEYOND_PX = 3;

/** Where each site in view may really be, once that is wider than its mark. @param precisionM NaN where missing */
export function paintPrecision(
  pen: MapPen,
  view: MapView,
  { x, y, radiusPx, isShown }: SiteMarks,
  precisionM: Float64Array,
  colours: MapColours,
): void {
  const { scale } = view;
  for (let site = 0; site < x.length; site += 1) {
    if (isShown[site] !== 1) continue;
    const radius = (precisionM[site] ?? 0) * pixelsPerMetre(view, y[site] ?? 0);
    if (!(radius > ((radiusPx[site] ?? 0) + LEAST_BEYOND_PX) * scale)) continue;
    const [left, top] = [pixelX(view, x[site] ?? 0), pixelY(view, y[site] ?? 0)];
    if (left < -radius || top < -radius || left > view.widthPx + radius || top > view.heightPx + radius)
      continue;
    pen.circle(left, top, radius, {
      stroke: colours.ink3,
      strokeWidth: scale,
      strokeOpacity: 0.7,
      dash: [3 * scale, 3 * scale],
      fill: colours.ink3,
      fillOpacity: 0.06,
    });
  }
}

/** Both uncertainties of one site: where it may be, and by how much the ring may be elsewhere. Metres. */
export type Halo = { precisionM: number; ringM: number };

/** The halo within which the verdict cannot be given: precision, and the ring's own uncertainty beyond it. */
export function paintHalo(
  pen: MapPen,
  view: MapView,
  { x, y }: UnitPoint,
  { precisionM, ringM }: Halo,
  colours: MapColours,
): void {
  const { scale } = view;
  const pxPerMetre = pixelsPerMetre(view, y);
  const [left, top] = [pixelX(view, x), pixelY(view, y)];
  pen.circle(left, top, (precisionM + ringM) * pxPerMetre, {
    fill: colours.ink,
    fillOpacity: 0.08,
    stroke: colours.ink2,
    strokeWidth: scale,
    strokeOpacity: 0.6,
    dash: [1.5 * scale, 3 * scale],
  });
  pen.circle(left, top, precisionM * pxPerMetre, {
    stroke: colours.ink,
    strokeWidth: 1.2 * scale,
    dash: [4 * scale, 3 * scale],
  });
}
