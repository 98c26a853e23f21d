import { textWidth } from '../text-width.ts';
import type { MapColours } from './map-colours.ts';
import type { MapPen } from './map-pen.ts';
import { type MapView, pixelX, pixelY, type UnitPoint } from './mercator.ts';

/** The way from a site to the nearest point of the ring, and its length in words. */
export type Readout = { site: UnitPoint; ring: UnitPoint; words: string };

/** Where along the way the plate may stand. */
const SHARES = Array.from({ length: 21 }, (_, step) => step / 20);

/** Rings the site, draws its way to the ring and the distance on a plate in the middle. */
export function paintReadout(
  pen: MapPen,
  view: MapView,
  { site, ring, words }: Readout,
  siteRadius: number,
  colours: MapColours,
): void {
  const { scale } = view;
  const [fromX, fromY] = [pixelX(view, site.x), pixelY(view, site.y)];
  const [toX, toY] = [pixelX(view, ring.x), pixelY(view, ring.y)];
  const lengthPx = Math.hypot(toX - fromX, toY - fromY);
  const radius = siteRadius + 3 * scale;
  if (lengthPx > radius) {
    const share = radius / lengthPx;
    const way = [Float64Array.of(fromX + (toX - fromX) * share, fromY + (toY - fromY) * share, toX, toY)];
    pen.path(way, false, { stroke: colours.halo, strokeWidth: 3.4 * scale });
    pen.path(way, false, { stroke: colours.ink, strokeWidth: 1.4 * scale });
    pen.circle(toX, toY, 3 * scale, { fill: colours.surface, stroke: colours.ink, strokeWidth: 1.4 * scale });
  }
  pen.circle(fromX, fromY, radius, { stroke: colours.halo, strokeWidth: 4 * scale });
  pen.circle(fromX, fromY, radius, { stroke: colours.ink, strokeWidth: 1.8 * scale });

  const sizePx = 12 * scale;
  const width = textWidth(words, sizePx, 600) + 12 * scale;
  const height = 20 * scale;
  // In the middle of what is seen of the way; a short way leaves no room for the plate, which then stands above.
  const seen = SHARES.filter((share) => {
    const [x, y] = [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
    return x > width && y > height && x < view.widthPx - width && y < view.heightPx - height;
  });
  const middle = seen[Math.floor(seen.length / 2)] ?? 0.5;
  const isShort = lengthPx < width + radius;
  const x = isShort ? fromX : fromX + (toX - fromX) * middle;
  const y = isShort ? fromY - radius - height * 0.7 : fromY + (toY - fromY) * middle;
  pen.rect(x - width / 2, y - height / 2, width, height, { fill: colours.ink });
  pen.text(words, x, y, { sizePx, bold: true, colour: colours.surface, halo: null, anchor: 'middle' });
}
