import { SITING_VERDICTS, type SitingVerdict } from '../../domain/vocabulary.ts';
import { textWidth } from '../text-width.ts';
import type { MapColours } from './map-colours.ts';
import type { MapPen } from './map-pen.ts';
import { paintContextMark, paintMark, paintWarning } from './paint-sites.ts';

/** What an entry of the legend shows before its words; `colour` is a CSS colour as in the palette. */
export type LegendLook =
  | { kind: 'colour'; colour: string }
  | { kind: 'shape'; siting: SitingVerdict }
  | { kind: 'warning' | 'context' | 'park' | 'note' };

export type PictureLegendEntry = { words: string; look: LegendLook };

type Placed = { entry: PictureLegendEntry; x: number; line: number };

const TEXT_PX = 12;
const LINE_PX = 20;
const MARK_PX = 16;
const GAP_PX = 14;

function placed(entries: readonly PictureLegendEntry[], widthPx: number, scale: number): Placed[] {
  let [x, line] = [0, 0];
  return entries.map((entry) => {
    const mark = entry.look.kind === 'note' ? 0 : MARK_PX * scale;
    const width = mark + textWidth(entry.words, TEXT_PX * scale);
    if (x > 0 && x + width > widthPx) [x, line] = [0, line + 1];
    const place = { entry, x, line };
    x += width + GAP_PX * scale;
    return place;
  });
}

/** Height of the legend at this width; 0 for none. */
export function legendHeight(entries: readonly PictureLegendEntry[], widthPx: number, scale: number): number {
  const last = placed(entries, widthPx, scale).at(-1);
  return last === undefined ? 0 : (last.line + 1.5) * LINE_PX * scale;
}

/** The legend under the map, with the marks that the map draws; `colourOf` gives the plain colour of a CSS colour. */
export function paintLegend(
  pen: MapPen,
  entries: readonly PictureLegendEntry[],
  topPx: number,
  widthPx: number,
  scale: number,
  colours: MapColours,
  colourOf: (colour: string) => string,
): void {
  for (const {
    entry: { look, words },
    x,
    line,
  } of placed(entries, widthPx, scale)) {
    const y = topPx + (line + 1) * LINE_PX * scale;
    const [centre, radius] = [x + 6 * scale, 4.5 * scale];
    if (look.kind === 'colour') {
      paintMark(pen, 0, centre, y, radius, colourOf(look.colour), colours.surface, scale);
    } else if (look.kind === 'shape') {
      const shape = SITING_VERDICTS.indexOf(look.siting);
      paintMark(pen, shape, centre, y, radius, colours.ink2, colours.surface, scale);
    } else if (look.kind === 'context') {
      paintContextMark(pen, 0, centre, y, radius, colours, scale);
    } else if (look.kind === 'warning') {
      const half = 5.5 * scale;
      paintWarning(
        pen,
        { left: centre - half, top: y - half, right: centre + half, bottom: y + half },
        colours,
        scale,
      );
    } else if (look.kind === 'park') {
      pen.circle(centre, y, 5.5 * scale, {
        fill: colours.park,
        fillOpacity: 0.13,
        stroke: colours.park,
        strokeWidth: scale,
        dash: [3 * scale, 2.5 * scale],
      });
    }
    const left = look.kind === 'note' ? x : x + MARK_PX * scale;
    const sizePx = TEXT_PX * scale;
    pen.text(words, left, y, { sizePx, bold: false, colour: colours.ink2, halo: null, anchor: 'start' });
  }
}
