import type { MapPen, PixelLine } from './map-pen.ts';
import type { MapScene } from './map-scene.ts';
import { type MapView, pixelsPerMetre, pixelX, pixelY } from './mercator.ts';
import { isInView, pixelLine } from './pixel-line.ts';

type BaseScene = Pick<MapScene, 'geometry' | 'colours' | 'filter'>;

/** What of the base is drawn, where one may choose. */
export type BaseParts = {
  /** Opaque land; left out over a background of tiles. */
  land: boolean;
  districts: boolean;
  roads: boolean;
  parks: boolean;
};

const WHOLE_BASE: BaseParts = { land: true, districts: true, roads: true, parks: true };

/** Land, borders, the inside of the ring, roads, the ring as the strongest line, and the parks' areas. */
export function paintBase(pen: MapPen, view: MapView, scene: BaseScene, parts: BaseParts = WHOLE_BASE): void {
  const { geometry, colours, filter } = scene;
  const { scale } = view;
  if (parts.land) pen.rect(0, 0, view.widthPx, view.heightPx, { fill: colours.out });
  const seen = geometry.districts.filter(({ box }) => isInView(view, box));
  const borders = new Map(
    seen.map(({ adcode, lines }) => [adcode, lines.map((line) => pixelLine(view, line))]),
  );
  for (const lines of borders.values()) {
    pen.path(lines, true, {
      ...(parts.land && { fill: colours.land }),
      ...(parts.districts && {
        stroke: parts.land ? colours.districtLine : colours.label,
        strokeWidth: scale,
      }),
    });
  }
  const ring = pixelLine(view, geometry.ring.line);
  pen.path([ring], true, { hatch: colours.hatch, hatchOpacity: 0.7 });
  for (const { line } of parts.roads ? geometry.roads : []) {
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
  if (!parts.land) pen.path([ring], true, { stroke: colours.halo, strokeWidth: 6 * scale });
  pen.path([ring], true, { stroke: colours.ink, strokeWidth: 2.8 * scale });
  if (parts.parks) paintParks(pen, view, scene);
}

/** Recorded areas in a solid line, schematic circles dashed. */
function paintParks(pen: MapPen, view: MapView, { geometry, colours, filter }: BaseScene): void {
  const { scale } = view;
  for (const park of geometry.parks) {
    const isChosen = filter.parks.has(park.id);
    const style = {
      fill: colours.park,
      fillOpacity: isChosen ? 0.22 : 0.13,
      stroke: colours.park,
      strokeWidth: (isChosen ? 2 : 1) * scale,
    };
    if (park.outline === null) {
      const radius = park.radiusM * pixelsPerMetre(view, park.y);
      const dash = [3 * scale, 2.5 * scale];
      pen.circle(pixelX(view, park.x), pixelY(view, park.y), radius, { ...style, dash });
    } else {
      const lines = park.outline.lines.map((line): PixelLine => pixelLine(view, line));
      pen.path(lines, true, style);
    }
  }
}
