import { FONT_FAMILY } from '../text-width.ts';
import { BASELINE_EM, HATCH_PX, type MapPen, type PathStyle, type PixelLine } from './map-pen.ts';

const NO_DASH: readonly number[] = [];

/** A pattern of diagonals; its tile is drawn at the canvas's own resolution. */
function hatchPattern(context: CanvasRenderingContext2D, colour: string): CanvasPattern | null {
  const ratio = context.getTransform().a || 1;
  const side = Math.max(4, Math.round(HATCH_PX * ratio));
  const tile = new OffscreenCanvas(side, side);
  const pen = tile.getContext('2d');
  if (pen === null) return null;
  pen.strokeStyle = colour;
  pen.lineWidth = ratio;
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift - 1, side + 1);
    pen.lineTo(shift + side + 1, -1);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

/** A pen over a canvas whose transform already maps CSS pixels to its own. */
export function canvasPen(context: CanvasRenderingContext2D): MapPen {
  function finish(style: PathStyle): void {
    if (style.fill !== undefined) {
      context.globalAlpha = style.fillOpacity ?? 1;
      context.fillStyle = style.fill;
      context.fill('evenodd');
    }
    if (style.hatch !== undefined) {
      context.globalAlpha = style.hatchOpacity ?? 1;
      context.fillStyle = hatchPattern(context, style.hatch) ?? 'transparent';
      context.fill('evenodd');
    }
    if (style.stroke !== undefined) {
      context.globalAlpha = style.strokeOpacity ?? 1;
      context.strokeStyle = style.stroke;
      context.lineWidth = style.strokeWidth ?? 1;
      context.setLineDash([...(style.dash ?? NO_DASH)]);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  function trace(line: PixelLine, isClosed: boolean): void {
    for (let at = 0; at < line.length; at += 2) {
      const [x = 0, y = 0] = [line[at], line[at + 1]];
      if (at === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    if (isClosed) context.closePath();
  }

  context.lineJoin = 'round';
  context.lineCap = 'butt';
  return {
    path(lines, isClosed, style) {
      context.beginPath();
      for (const line of lines) trace(line, isClosed);
      finish(style);
    },
    circle(x, y, radius, style) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      finish(style);
    },
    rect(x, y, width, height, style) {
      if (style.fill !== undefined && style.stroke === undefined && style.fillOpacity === undefined) {
        context.fillStyle = style.fill;
        context.fillRect(x, y, width, height);
        return;
      }
      context.beginPath();
      context.rect(x, y, width, height);
      finish(style);
    },
    text(words, x, y, { sizePx, bold, colour, halo, anchor }) {
      context.font = `${bold ? 600 : 400} ${sizePx}px ${FONT_FAMILY}`;
      context.textAlign = anchor === 'middle' ? 'center' : anchor;
      context.textBaseline = 'alphabetic';
      const baseline = y + sizePx * BASELINE_EM;
      if (halo !== null) {
        context.strokeStyle = halo;
        context.lineWidth = sizePx / 4;
        context.setLineDash([]);
        context.strokeText(words, x, baseline);
      }
      context.fillStyle = colour;
      context.fillText(words, x, baseline);
    },
    clipped(x, y, width, height, draw) {
      context.save();
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
      draw();
      context.restore();
    },
  };
}
