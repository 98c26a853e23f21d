import type { MapPen } from './map-pen.ts';
import type { MapScene } from './map-scene.ts';
import { type MapView, pixelsPerMetre, pixelX, pixelY } from './mercator.ts';
import { isInView, pixelLine } from './pixel-line.ts';

/** Land, borders, the inside of the ring, roads, the ring as the strongest line, and the parks' schematic areas. */
export function paintBase(
  pen: MapPen,
  view: MapView,
  { geometry, colours, filter }: Pick<MapScene, 'geometry' | 'colours' | 'filter'>,
): void {
  const { scale } = view;
  pen.rect(0, 0, view.widthPx, view.heightPx, { fill: colours.out });
  const seen = geometry.districts.filter(({ box }) => isInView(view, box));
  const borders = new Map(
    seen.map(({ adcode, lines }) => [adcode, lines.map((line) => pixelLine(view, line))]),
  );
  for (const lines of borders.values()) {
    pen.path(lines, true, { fill: colours.land, stroke: colours.districtLine, strokeWidth: scale });
  }
  const ring = pixelLine(view, geometry.ring.line);
  pen.path([ring], true, { hatch: colours.hatch, hatchOpacity: 0.7 });
  for (const { line } of geometry.roads) {
    pen.path([pixelLine(view, line)], false, { stroke: colours.road, strokeWidth: scale });
  }
  for (const [adcode, lines] of borders) {
    if (!filter.districts.has(adcode)) continue;
    pen.path(lines, true, {
      fill: colours.accent,
      fillOpacity: 0.07,
      stroke: colours.accent,
      strokeOpacity: 0.8,
      strokeWidth: 1.3 * scale,
    });
  }
  pen.path([ring], true, { stroke: colours.ink, strokeWidth: 2.8 * scale });
  for (const park of geometry.parks) {
    const isChosen = filter.parks.has(park.id);
    const radius = park.radiusM * pixelsPerMetre(view, park.y);
    pen.circle(pixelX(view, park.x), pixelY(view, park.y), radius, {
      fill: colours.park,
      fillOpacity: isChosen ? 0.22 : 0.13,
      stroke: colours.park,
      strokeWidth: (isChosen ? 2 : 1) * scale,
      dash: [3 * scale, 2.5 * scale],
    });
  }
}
