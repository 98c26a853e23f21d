/**
 * The ring pulled straight: directions along x, from west-southwest over north back to it, so that the north, where
 * most sites lie, is in the middle; the root of the distance along y, so that metres near the line and tens of
 * kilometres are seen together.
 */

/** Where the ring is cut, in degrees clockwise from north. */
const CUT_DEG = 247.5;

const TICKS_KM = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 40, 60, 80, 100, 150, 200];
/** Ticks stand no closer. */
const TICK_GAP_PX = 17;
/** Of the plot: for the inside, also where no site lies in it, so that it can be told what it is. */
const LEAST_INSIDE_SHARE = 0.2;
/** The farthest site keeps its mark within the plot. */
const HEADROOM = 1.08;

/** Place along the line of a direction, 0 to 360. */
export function unrolledX(azimuthDeg: number): number {
  return (azimuthDeg - CUT_DEG + 360) % 360;
}

/** Signed root of the distance in kilometres. */
export function unrolledY(distanceM: number): number {
  return Math.sign(distanceM) * Math.sqrt(Math.abs(distanceM) / 1000);
}

export type UnrolledLayout = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Of `unrolledY`: lowest and highest. */
  domain: readonly [number, number];
  /** Distances in kilometres, negative inside, with their place in the domain. */
  ticks: readonly { km: number; y: number }[];
  /** Directions in degrees that are named. */
  directions: readonly number[];
};

/** @param extentM the least and the greatest distance in metres, negative inside */
export function unrolledLayout(
  room: { width: number; height: number },
  extentM: readonly [number, number],
): UnrolledLayout {
  const { width, height } = room;
  const isNarrow = width < 460;
  const [left, right, top, bottom] = [isNarrow ? 34 : 44, width - 10, 16, height - 24];
  const high = Math.max(1, unrolledY(Math.max(0, extentM[1]))) * HEADROOM;
  const deepest = -unrolledY(Math.min(0, extentM[0])) * HEADROOM;
  const low = -Math.max(deepest, (high * LEAST_INSIDE_SHARE) / (1 - LEAST_INSIDE_SHARE));
  const pxPerRoot = (bottom - top) / (high - low);
  const ticks: { km: number; y: number }[] = [];
  for (const [sign, end] of [
    [1, high],
    [-1, -low],
  ] as const) {
    // The farthest tick says the most: it stands, and nearer ones where there is room before the line.
    let last = Infinity;
    for (const km of TICKS_KM.toReversed()) {
      const root = Math.sqrt(km);
      const px = root * pxPerRoot;
      if (root > end || px < TICK_GAP_PX || last - px < TICK_GAP_PX) continue;
      ticks.push({ km: sign * km, y: sign * root });
      last = px;
    }
  }
  const step = isNarrow ? 90 : 45;
  const directions = Array.from({ length: 360 / step }, (_, index) => index * step);
  return { width, height, left, right, top, bottom, domain: [low, high], ticks, directions };
}

/** The mark nearest to a point, within reach; null for none. Marks that are shown go before context. */
export function markAt(
  marks: { x: Float64Array; y: Float64Array; radiusPx: Float64Array; isShown: Uint8Array },
  x: number,
  y: number,
  reachPx: number,
): number | null {
  let best: number | null = null;
  let bestCost = Infinity;
  for (let mark = 0; mark < marks.x.length; mark += 1) {
    const far = Math.hypot((marks.x[mark] ?? 0) - x, (marks.y[mark] ?? 0) - y);
    if (far > Math.max(reachPx, marks.radiusPx[mark] ?? 0)) continue;
    const cost = far + (marks.isShown[mark] === 1 ? 0 : 1000);
    if (cost >= bestCost) continue;
    [best, bestCost] = [mark, cost];
  }
  return best;
}
