import type { UnitBox, UnitLine } from './map-geometry.ts';
import type { PixelLine } from './map-pen.ts';
import { type MapView, pixelX, pixelY } from './mercator.ts';

/** Points nearer than this to the one before add nothing to see. */
const STEP_PX = 0.7;

/** A line in pixels, without the points that cannot be told apart at this zoom. */
export function pixelLine(view: MapView, line: UnitLine): PixelLine {
  const kept = new Float64Array(line.length);
  let length = 0;
  let [lastX, lastY] = [Infinity, Infinity];
  for (let at = 0; at < line.length; at += 2) {
    const x = pixelX(view, line[at] ?? 0);
    const y = pixelY(view, line[at + 1] ?? 0);
    const isEnd = at + 2 >= line.length;
    if (!isEnd && Math.abs(x - lastX) < STEP_PX && Math.abs(y - lastY) < STEP_PX) continue;
    kept[length] = x;
    kept[length + 1] = y;
    [lastX, lastY] = [x, y];
    length += 2;
  }
  return kept.subarray(0, length);
}

/** Whether any of the box can be seen. */
export function isInView(view: MapView, box: UnitBox): boolean {
  return (
    pixelX(view, box.right) >= 0 &&
    pixelX(view, box.left) <= view.widthPx &&
    pixelY(view, box.bottom) >= 0 &&
    pixelY(view, box.top) <= view.heightPx
  );
}
