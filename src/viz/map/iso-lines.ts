import { isoDistanceLine } from '../../domain/siting/iso-distance.ts';
import type { Outline } from '../../domain/siting/polygon.ts';
import { ringLine } from '../../domain/siting/ring-line.ts';
import { anywhere, type Candidate } from './label-candidates.ts';
import type { MapFrame } from './map-frame.ts';
import { type UnitLine, unitLine } from './map-geometry.ts';
import type { MapColours } from './map-colours.ts';
import type { MapPen } from './map-pen.ts';
import { type MapView, pixelsPerMetre } from './mercator.ts';
import { pixelLine } from './pixel-line.ts';

const FAR_KM = [5, 10, 20, 40];
const NEAR_KM = [1, 2, 4, 6, 8];
/** From this many pixels a kilometre on the lines near the ring stand apart. */
const NEAR_PX_PER_KM = 24;

export type IsoLine = { km: number; line: UnitLine };
/** The lines for a view, worked out when they are first seen. */
export type IsoLines = (view: MapView) => IsoLine[];

/** Lines of equal distance outside the ring. @param outline WGS84, as recorded */
export function isoLines(outline: Outline, frame: MapFrame): IsoLines {
  const prepared = ringLine(outline);
  const known = new Map<number, UnitLine>();
  const middle = frame.unit(...(outline[0] ?? [0, 0])).y;
  return (view) => {
    const pxPerKm = (1000 * pixelsPerMetre(view, middle)) / view.scale;
    return (pxPerKm >= NEAR_PX_PER_KM ? NEAR_KM : FAR_KM).map((km) => {
      const line = known.get(km) ?? unitLine(isoDistanceLine(outline, prepared, km * 1000), frame);
      known.set(km, line);
      return { km, line };
    });
  };
}

export function paintIsoLines(
  pen: MapPen,
  view: MapView,
  lines: readonly IsoLine[],
  colours: MapColours,
): void {
  const { scale } = view;
  for (const { line } of lines) {
    pen.path([pixelLine(view, line)], true, {
      stroke: colours.label,
      strokeWidth: 1.2 * scale,
      strokeOpacity: 0.75,
      dash: [1.2 * scale, 3.6 * scale],
    });
  }
}

/** Places on a line for its distance; the north-west of the view is preferred, where it meets the other lines' figures. */
export function* isoCandidates(view: MapView, { line }: IsoLine, words: string): Generator<Candidate> {
  const pixels = pixelLine(view, line);
  for (let at = 0; at < pixels.length; at += 2) {
    const [x = 0, y = 0] = [pixels[at], pixels[at + 1]];
    if (x < 0 || y < 0 || x > view.widthPx || y > view.heightPx) continue;
    const cost = Math.abs(x - view.widthPx * 0.3) * 0.2 + (y > view.heightPx / 2 ? 60 : 0);
    yield {
      cost,
      label: { kind: 'iso', lines: [words], x, y, anchor: 'middle', leader: null },
      fits: anywhere,
    };
  }
}
