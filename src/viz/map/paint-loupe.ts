import type { PixelBox } from './label-room.ts';
import type { MapPen } from './map-pen.ts';
import type { MapScene } from './map-scene.ts';
import { type MapView, pixelsPerMetre, pixelX, pixelY } from './mercator.ts';
import type { Halo } from './paint-precision.ts';
import { paintMark } from './paint-sites.ts';
import { pixelLine } from './pixel-line.ts';

/** A site on the line, enlarged until its precision and the ring's own uncertainty can be told apart. */
export type Loupe = Halo & {
  site: number;
  distanceM: number;
  words: { title: string; precision: string; distance: string; band: string };
};

const SIDE_PX = 190;
const TITLE_PX = 24;
const MARGIN_PX = 10;
/** Smaller maps have no room for it beside what they show. */
const LEAST_PX = { width: 520, height: 480 };
/** Below the whole-city inset on the right, and below the map's buttons and layers on the left. */
const TOP_PX = { left: 250, right: 166 };
/** Half of what it shows, as a multiple of all that is measured in it. */
const REACH = 1.25;

/** Where the loupe lies, on the site's side of the map; null where there is no room for it. */
export function loupeBox(view: MapView, { marks }: MapScene, { site }: Loupe): PixelBox | null {
  const { widthPx, heightPx, scale } = view;
  if (widthPx < LEAST_PX.width * scale || heightPx < LEAST_PX.height * scale) return null;
  const isLeft = pixelX(view, marks.x[site] ?? 0) < widthPx / 2;
  const left = isLeft ? MARGIN_PX * scale : widthPx - (MARGIN_PX + SIDE_PX) * scale;
  const top = (isLeft ? TOP_PX.left : TOP_PX.right) * scale;
  return { left, top, right: left + SIDE_PX * scale, bottom: top + (SIDE_PX + TITLE_PX) * scale };
}

/** The view inside the loupe: the site in its middle, all circles and the ring's nearest point within. */
function innerView(view: MapView, box: PixelBox, scene: MapScene, loupe: Loupe): MapView {
  const side = SIDE_PX * view.scale;
  const [x, y] = [scene.marks.x[loupe.site] ?? 0, scene.marks.y[loupe.site] ?? 0];
  const reachM =
    REACH * Math.max(loupe.precisionM + loupe.ringM, Math.abs(loupe.distanceM) + 2 * loupe.ringM);
  const worldPx = side / (2 * reachM * pixelsPerMetre({ ...view, worldPx: 1 }, y));
  return {
    ...view,
    widthPx: side,
    heightPx: side,
    worldPx,
    leftPx: x * worldPx - (box.left + side / 2),
    topPx: y * worldPx - (box.top + side / 2),
  };
}

function paintInside(pen: MapPen, inner: MapView, scene: MapScene, loupe: Loupe): void {
  const { geometry, marks, palette, colours } = scene;
  const { scale } = inner;
  const { site, precisionM, ringM } = loupe;
  const [x, y] = [marks.x[site] ?? 0, marks.y[site] ?? 0];
  const pxPerMetre = pixelsPerMetre(inner, y);
  const [left, top] = [pixelX(inner, x), pixelY(inner, y)];
  const ring = pixelLine(inner, geometry.ring.line);
  pen.path([ring], true, { hatch: colours.hatch, hatchOpacity: 0.7 });
  pen.path([ring], true, { stroke: colours.ink, strokeOpacity: 0.25, strokeWidth: 2 * ringM * pxPerMetre });
  pen.path([ring], true, { stroke: colours.ink, strokeWidth: 2.8 * scale });
  pen.circle(left, top, precisionM * pxPerMetre, {
    fill: colours.ink,
    fillOpacity: 0.1,
    stroke: colours.ink,
    strokeWidth: 1.2 * scale,
    dash: [4 * scale, 3 * scale],
  });
  const fill = palette[marks.colour[site] ?? 0] ?? colours.ink2;
  paintMark(pen, marks.shape[site] ?? 0, left, top, 6 * scale, fill, colours.surface, scale);
}

/** The loupe at the right edge, with its leader from the site. */
export function paintLoupe(pen: MapPen, view: MapView, scene: MapScene, loupe: Loupe): void {
  const box = loupeBox(view, scene, loupe);
  if (box === null) return;
  const { marks, colours } = scene;
  const { scale } = view;
  const side = SIDE_PX * scale;
  const [x, y] = [pixelX(view, marks.x[loupe.site] ?? 0), pixelY(view, marks.y[loupe.site] ?? 0)];
  const edge = x < box.left ? box.left : box.right;
  const leaders = [Float64Array.of(x, y, edge, box.top), Float64Array.of(x, y, edge, box.bottom)];
  pen.path(leaders, false, { stroke: colours.ink, strokeWidth: scale, strokeOpacity: 0.7 });
  pen.rect(box.left, box.top, side, side, { fill: colours.land });
  pen.clipped(box.left, box.top, side, side, () => {
    paintInside(pen, innerView(view, box, scene, loupe), scene, loupe);
  });
  pen.rect(box.left, box.top, side, side, { stroke: colours.ink, strokeWidth: 1.6 * scale });
  const text = { sizePx: 12 * scale, bold: false, colour: colours.ink, halo: colours.halo } as const;
  const middle = box.left + side / 2;
  const { words } = loupe;
  pen.text(words.precision, middle, box.top + 12 * scale, { ...text, anchor: 'middle' });
  pen.text(words.distance, middle, box.top + 28 * scale, { ...text, bold: true, anchor: 'middle' });
  pen.text(words.band, middle, box.top + side - 12 * scale, {
    ...text,
    colour: colours.ink2,
    anchor: 'middle',
  });
  pen.rect(box.left, box.top + side, side, TITLE_PX * scale, { fill: colours.ink });
  pen.text(words.title, middle, box.top + side + (TITLE_PX / 2) * scale, {
    sizePx: 12 * scale,
    bold: true,
    colour: colours.surface,
    halo: null,
    anchor: 'middle',
  });
}
