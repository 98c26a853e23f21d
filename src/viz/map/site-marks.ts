import type { PixelBox } from './label-room.ts';

/**
 * Sites as columns, one entry a site with a position. `shape` is an index into `SITING_VERDICTS`, `colour` into the
 * palette handed over beside the marks.
 */
export type SiteMarks = {
  /** On the unit square. */
  x: Float64Array;
  y: Float64Array;
  /** Radius at scale 1, from `markRadii`. */
  radiusPx: Float64Array;
  shape: Uint8Array;
  colour: Uint8Array;
  /** 1 inside the filter; the rest is drawn as context. */
  isShown: Uint8Array;
  /** 1 for sites that carry the warning triangle. */
  hasWarning: Uint8Array;
};

const SMALLEST_PX = 3.3;
const LARGEST_PX = 12;
/** A lone small site does not fill the map. */
const MOST_PX_PER_ROOT_MWH = 2;
/** Beyond this many sites marks shrink, so that a crowd stays readable as one. */
const CROWD = 1500;

/**
 * Radii in pixels of marks whose area is proportional to the capacity, the largest on record at its size; what
 * would be too small to see, and what has no capacity recorded (NaN), has the smallest.
 */
export function markRadii(capacityMWh: Float64Array): Float64Array {
  let largestMWh = 0;
  for (const capacity of capacityMWh) if (capacity > largestMWh) largestMWh = capacity;
  const pxPerRootMWh = Math.min(MOST_PX_PER_ROOT_MWH, LARGEST_PX / Math.sqrt(largestMWh));
  const shrink = capacityMWh.length > CROWD ? Math.max(0.55, Math.sqrt(CROWD / capacityMWh.length)) : 1;
  return capacityMWh.map((capacity) => {
    const radius = Number.isNaN(capacity) ? SMALLEST_PX : pxPerRootMWh * Math.sqrt(capacity);
    return Math.max(SMALLEST_PX, radius) * shrink;
  });
}

/** Where a mark's warning triangle lies: at its upper right. */
export function warningBox(x: number, y: number, radius: number, scale: number): PixelBox {
  const offset = radius * 0.7 + 5 * scale;
  const half = 5.5 * scale;
  return {
    left: x + offset - half,
    top: y - offset - half,
    right: x + offset + half,
    bottom: y - offset + half,
  };
}
