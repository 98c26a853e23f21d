import type { MapColours } from './map-colours.ts';
import { isBold, labelSizePx, type LabelKind, lineHeightPx, type MapLabel } from './map-label.ts';
import type { MapPen } from './map-pen.ts';

/** Draws placed labels, shifted by `dx`, `dy` from the view they were placed in. */
export function paintLabels(
  pen: MapPen,
  labels: readonly MapLabel[],
  colours: MapColours,
  scale: number,
  dx: number,
  dy: number,
): void {
  const colour: Record<LabelKind, string> = {
    district: colours.label,
    road: colours.label,
    park: colours.park,
    ring: colours.ink,
    inside: colours.ink2,
    iso: colours.label,
    callout: colours.ink,
  };
  for (const { kind, lines, x, y, anchor, leader } of labels) {
    if (leader !== null) {
      const shifted = leader.map((value, at) => value + (at % 2 === 0 ? dx : dy));
      pen.path([shifted], false, { stroke: colours.park, strokeWidth: scale });
    }
    const height = lineHeightPx(kind, scale);
    for (const [index, words] of lines.entries()) {
      const middle = y + (index - (lines.length - 1) / 2) * height;
      pen.text(words, x + dx, middle + dy, {
        sizePx: labelSizePx(kind, scale),
        bold: isBold(kind),
        colour: colour[kind],
        halo: colours.halo,
        anchor,
      });
    }
  }
}
