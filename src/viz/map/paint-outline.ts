import { distanceToSegment } from '../../domain/siting/segment-contact.ts';
import type { MapColours } from './map-colours.ts';
import type { MapPen, PixelLine } from './map-pen.ts';
import { type MapView, pixelsPerMetre, pixelX, pixelY, unitX, unitY } from './mercator.ts';
import {
  isSameCorner,
  type OpenArea,
  type OutlineCorner,
  type PixelCorner,
  pixelMiddles,
  pixelRings,
} from './outline-target.ts';

/** A site of the area: filled where it lies inside, hollow outside; another park's smaller and grey. */
export type OutlineSite = { lon: number; lat: number; isInside: boolean; isOwn: boolean };

/** What is drawn over the base, apart from the colours. */
export type OutlineDrawing = {
  area: OpenArea;
  openRing: { polygon: number; ring: number } | null;
  /** The area as it is stored, dashed beneath; null for none. */
  recorded: OpenArea | null;
  /** The schematic circle that stands in for a recorded area; null where there is one. */
  circle: { lon: number; lat: number; radiusM: number } | null;
  sites: readonly OutlineSite[];
  /** Where edges meet that should not, and the words beside it. */
  crossings: readonly (readonly [number, number])[];
  crossingWords: string;
  selected: OutlineCorner | null;
  /** Corners to grip are drawn. */
  isEditable: boolean;
};

/** Degrees by which a rounded crossing may miss its edge. */
const CROSSING_DEGREES = 2e-6;

function lineOf(corners: readonly PixelCorner[]): PixelLine {
  return Float64Array.from(corners.flatMap(({ x, y }) => [x, y]));
}

function paintStored(pen: MapPen, view: MapView, drawing: OutlineDrawing, colours: MapColours): void {
  const { recorded, circle } = drawing;
  const { scale } = view;
  const style = { stroke: colours.park, strokeWidth: 1.5 * scale, dash: [5 * scale, 4 * scale] };
  if (recorded !== null) pen.path(pixelRings(view, recorded).map(lineOf), true, style);
  if (circle !== null) {
    const [x, y] = [unitX(circle.lon), unitY(circle.lat)];
    pen.circle(pixelX(view, x), pixelY(view, y), circle.radiusM * pixelsPerMetre(view, y), style);
  }
}

function paintSitesOf(
  pen: MapPen,
  view: MapView,
  { sites }: OutlineDrawing,
  { ink, ink3, surface }: MapColours,
): void {
  const { scale } = view;
  for (const { lon, lat, isInside, isOwn } of sites) {
    const [x, y] = [pixelX(view, unitX(lon)), pixelY(view, unitY(lat))];
    const colour = isOwn ? ink : ink3;
    const radius = (isOwn ? 4.5 : 3) * scale;
    pen.circle(x, y, radius + scale, { fill: surface });
    pen.circle(x, y, radius, { fill: isInside ? colour : surface, stroke: colour, strokeWidth: 1.6 * scale });
  }
}

/** The edges that pass through the place where they should not. */
function crossedLines(view: MapView, area: OpenArea, at: readonly [number, number]): PixelLine[] {
  return area.flat().flatMap((ring) =>
    ring.flatMap((from, index) => {
      const to = ring[(index + 1) % ring.length];
      if (to === undefined || distanceToSegment(at, from, to) > CROSSING_DEGREES) return [];
      return [
        Float64Array.of(
          pixelX(view, unitX(from[0])),
          pixelY(view, unitY(from[1])),
          pixelX(view, unitX(to[0])),
          pixelY(view, unitY(to[1])),
        ),
      ];
    }),
  );
}

function paintCrossings(pen: MapPen, view: MapView, drawing: OutlineDrawing, colours: MapColours): void {
  const { scale } = view;
  const stroke = { stroke: colours.exceeds, strokeWidth: 2.4 * scale };
  for (const at of drawing.crossings) pen.path(crossedLines(view, drawing.area, at), false, stroke);
  for (const [index, [lon, lat]] of drawing.crossings.entries()) {
    const [x, y] = [pixelX(view, unitX(lon)), pixelY(view, unitY(lat))];
    const arm = 4 * scale;
    pen.circle(x, y, 9 * scale, { fill: colours.surface, ...stroke });
    pen.path(
      [
        Float64Array.of(x - arm, y - arm, x + arm, y + arm),
        Float64Array.of(x - arm, y + arm, x + arm, y - arm),
      ],
      false,
      stroke,
    );
    // One name is enough where there are many.
    if (index > 0 || drawing.crossingWords === '') continue;
    pen.text(drawing.crossingWords, x + 14 * scale, y, {
      sizePx: 12 * scale,
      bold: true,
      colour: colours.exceeds,
      halo: colours.halo,
      anchor: 'start',
    });
  }
}

function paintCorners(pen: MapPen, view: MapView, drawing: OutlineDrawing, colours: MapColours): void {
  const { scale } = view;
  const { openRing, selected } = drawing;
  const rings = pixelRings(view, drawing.area);
  if (openRing === null) {
    for (const { x, y } of pixelMiddles(rings, scale, () => false)) {
      pen.circle(x, y, 3 * scale, { fill: colours.surface, stroke: colours.accent, strokeWidth: scale });
    }
  }
  for (const corner of rings.flat()) {
    const isSelected = isSameCorner(selected, corner);
    const isStart =
      openRing?.polygon === corner.polygon && openRing.ring === corner.ring && corner.corner === 0;
    const half = (isSelected || isStart ? 5.5 : 4) * scale;
    pen.rect(corner.x - half, corner.y - half, 2 * half, 2 * half, {
      fill: isSelected ? colours.accent : colours.surface,
      fillOpacity: 1,
      stroke: isStart ? colours.ink : colours.accent,
      strokeWidth: 1.6 * scale,
    });
  }
}

/** The stored area, the one that is drawn, its sites, its corners and where it crosses itself. */
export function paintOutline(pen: MapPen, view: MapView, drawing: OutlineDrawing, colours: MapColours): void {
  const { area, openRing, isEditable } = drawing;
  const { scale } = view;
  paintStored(pen, view, drawing, colours);
  const rings = pixelRings(view, area);
  const isOpen = (ring: readonly PixelCorner[]): boolean =>
    ring[0]?.polygon === openRing?.polygon && ring[0]?.ring === openRing?.ring;
  const closed = rings.filter((ring) => !isOpen(ring)).map(lineOf);
  const stroke = { stroke: colours.accent, strokeWidth: 2 * scale };
  pen.path(closed, true, { fill: colours.accent, fillOpacity: 0.14, ...stroke });
  pen.path(rings.filter((ring) => isOpen(ring)).map(lineOf), false, {
    ...stroke,
    dash: [7 * scale, 3 * scale],
  });
  paintSitesOf(pen, view, drawing, colours);
  if (isEditable) paintCorners(pen, view, drawing, colours);
  paintCrossings(pen, view, drawing, colours);
}
