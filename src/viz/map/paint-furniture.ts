import type { PixelBox } from './label-room.ts';
import type { MapGeometry } from './map-geometry.ts';
import type { MapPen } from './map-pen.ts';
import type { MapScene } from './map-scene.ts';
import { type MapView, pixelsPerMetre, pixelX, pixelY, unitAt } from './mercator.ts';
import { pixelLine } from './pixel-line.ts';

/** More sites than this are a crowd in the inset. */
const CROWD = 1500;
const INSET_PX = 124;
const INSET_TITLE_PX = 20;
const MARGIN_PX = 10;
const LONGEST_BAR_PX = 96;
/** Narrower maps have no room for the inset. */
const NARROWEST_WITH_INSET_PX = 460;

/** The largest round length (1, 2 or 5 times a power of ten metres) whose bar is not too long. */
export function scaleLengthM(pxPerMetre: number, longestPx: number): number {
  const longestM = longestPx / pxPerMetre;
  const power = 10 ** Math.floor(Math.log10(longestM));
  const step = longestM / power;
  return (step >= 5 ? 5 : step >= 2 ? 2 : 1) * power;
}

function cityIsInView(view: MapView, { box }: MapGeometry): boolean {
  return (
    pixelX(view, box.left) >= 0 &&
    pixelX(view, box.right) <= view.widthPx &&
    pixelY(view, box.top) >= 0 &&
    pixelY(view, box.bottom) <= view.heightPx
  );
}

/** Where the whole-city inset lies; null where there is no room or no need for it. */
function insetBox(view: MapView, geometry: MapGeometry): PixelBox | null {
  const { scale, widthPx } = view;
  if (widthPx < NARROWEST_WITH_INSET_PX * scale || cityIsInView(view, geometry)) return null;
  const right = widthPx - MARGIN_PX * scale;
  const top = MARGIN_PX * scale;
  return { left: right - INSET_PX * scale, top, right, bottom: top + (INSET_PX + INSET_TITLE_PX) * scale };
}

/** Boxes that the furniture and the map's buttons take, for labels to keep out of. */
export function furnitureBoxes(view: MapView, geometry: MapGeometry, controls: PixelBox): PixelBox[] {
  const { scale, widthPx, heightPx } = view;
  const inset = insetBox(view, geometry);
  const ruler: PixelBox = {
    left: widthPx - (LONGEST_BAR_PX + 90) * scale,
    top: heightPx - 46 * scale,
    right: widthPx,
    bottom: heightPx,
  };
  return inset === null ? [controls, ruler] : [controls, inset, ruler];
}

function paintRuler(pen: MapPen, view: MapView, { colours, words }: MapScene): void {
  const { scale, widthPx, heightPx } = view;
  const pxPerMetre = pixelsPerMetre(view, unitAt(view, widthPx / 2, heightPx / 2).y);
  const metres = scaleLengthM(pxPerMetre, LONGEST_BAR_PX * scale);
  const arrowX = widthPx - 20 * scale;
  const baseY = heightPx - 14 * scale;
  const text = { sizePx: 12 * scale, bold: false, colour: colours.ink2, halo: colours.halo };
  const stroke = { stroke: colours.ink2, strokeWidth: 1.2 * scale };

  const arrow = [
    Float64Array.of(arrowX, baseY + 2 * scale, arrowX, baseY - 16 * scale),
    Float64Array.of(
      arrowX - 4 * scale,
      baseY - 11 * scale,
      arrowX,
      baseY - 17 * scale,
      arrowX + 4 * scale,
      baseY - 11 * scale,
    ),
  ];
  pen.path(arrow, false, { stroke: colours.halo, strokeWidth: 4 * scale });
  pen.path(arrow, false, stroke);
  pen.text(words.north, arrowX, baseY - 25 * scale, { ...text, anchor: 'middle' });

  const label = words.lengthText(metres);
  const right = arrowX - 22 * scale;
  const labelRoom = 46 * scale;
  const barRight = right - labelRoom;
  const barLeft = barRight - metres * pxPerMetre;
  const tick = 5 * scale;
  const bar = [
    Float64Array.of(barLeft, baseY - tick, barLeft, baseY, barRight, baseY, barRight, baseY - tick),
  ];
  pen.path(bar, false, { stroke: colours.halo, strokeWidth: 4 * scale });
  pen.path(bar, false, stroke);
  pen.text(label, barRight + 6 * scale, baseY - 3 * scale, { ...text, anchor: 'start' });
}

/** Site dots of the inset; in a crowd they are squares, which are drawn in a fraction of the time. */
function paintInsetSites(pen: MapPen, inner: MapView, { marks, order, palette, colours }: MapScene): void {
  const isCrowd = order.length > CROWD;
  const radius = (isCrowd ? 0.75 : 1.6) * inner.scale;
  for (const site of order) {
    const isShown = marks.isShown[site] === 1;
    const fill = isShown ? (palette[marks.colour[site] ?? 0] ?? colours.ink3) : colours.line;
    const [x, y] = [pixelX(inner, marks.x[site] ?? 0), pixelY(inner, marks.y[site] ?? 0)];
    if (isCrowd) pen.rect(x - radius, y - radius, 2 * radius, 2 * radius, { fill });
    else pen.circle(x, y, radius, { fill });
  }
}

function paintInset(pen: MapPen, view: MapView, box: PixelBox, scene: MapScene): void {
  const { geometry, colours, words } = scene;
  const { scale } = view;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  pen.rect(box.left, box.top, width, height, {
    fill: colours.surface,
    stroke: colours.line,
    strokeWidth: scale,
  });
  const title = {
    sizePx: 12 * scale,
    bold: false,
    colour: colours.ink2,
    halo: null,
    anchor: 'start',
  } as const;
  pen.text(words.wholeCity, box.left + 8 * scale, box.top + 12 * scale, title);

  const pad = 6 * scale;
  const city = geometry.box;
  const roomHeight = height - INSET_TITLE_PX * scale - pad;
  const worldPx = Math.min(
    (width - 2 * pad) / (city.right - city.left),
    roomHeight / (city.bottom - city.top),
  );
  const inner: MapView = {
    widthPx: width,
    heightPx: height,
    worldPx,
    leftPx: ((city.left + city.right) / 2) * worldPx - (box.left + width / 2),
    topPx: ((city.top + city.bottom) / 2) * worldPx - (box.top + INSET_TITLE_PX * scale + roomHeight / 2),
    scale,
  };
  for (const { lines } of geometry.districts) {
    const outlines = lines.map((line) => pixelLine(inner, line));
    pen.path(outlines, true, { fill: colours.land, stroke: colours.districtLine, strokeWidth: 0.8 * scale });
  }
  pen.path([pixelLine(inner, geometry.ring.line)], true, { stroke: colours.ink, strokeWidth: 1.2 * scale });
  paintInsetSites(pen, inner, scene);
  const [from, to] = [unitAt(view, 0, 0), unitAt(view, view.widthPx, view.heightPx)];
  const [left, top] = [pixelX(inner, from.x), pixelY(inner, from.y)];
  pen.clipped(box.left, box.top, width, height, () => {
    pen.rect(left, top, pixelX(inner, to.x) - left, pixelY(inner, to.y) - top, {
      stroke: colours.accent,
      strokeWidth: 1.4 * scale,
    });
  });
}

/** Scale bar, north arrow and the whole city with the part in view; fixed to the map's corners. */
export function paintFurniture(pen: MapPen, view: MapView, scene: MapScene): void {
  paintRuler(pen, view, scene);
  const box = insetBox(view, scene.geometry);
  if (box !== null) paintInset(pen, view, box, scene);
}
