import type { Position } from './polygon.ts';

/** `cross`: each passes clearly through the other. `touch`: they meet, or run along each other. */
export type SegmentContact = { kind: 'cross' | 'touch'; at: Position };

/** What rounding makes of positions that are the same in decimals: 0.1 mm, a thousand times its error. */
export const ROUNDING_DEGREES = 1e-9;

export function isSamePlace(a: Position, b: Position): boolean {
  return Math.hypot(b[0] - a[0], b[1] - a[1]) <= ROUNDING_DEGREES;
}

/** Twice the signed area of the triangle: positive when `c` lies left of the way from `a` to `b`. */
export function turn(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Distance of `p` from the segment, in the unit of the positions. */
export function distanceToSegment(p: Position, a: Position, b: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / lengthSquared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(p[0] - a[0] - share * dx, p[1] - a[1] - share * dy);
}

/** Whether the way from `a` over `b` to `c` turns straight back. */
export function foldsBack(a: Position, b: Position, c: Position): boolean {
  return distanceToSegment(c, a, b) <= ROUNDING_DEGREES || distanceToSegment(a, b, c) <= ROUNDING_DEGREES;
}

/**
 * Where the segments `a`–`b` and `c`–`d` meet, null where they do not. An end within `tolerance` of the other
 * segment touches it, whichever side of it it lies on.
 */
export function segmentContact(
  [a, b]: readonly [Position, Position],
  [c, d]: readonly [Position, Position],
  tolerance: number,
): SegmentContact | null {
  for (const end of [a, b]) if (distanceToSegment(end, c, d) <= tolerance) return { kind: 'touch', at: end };
  for (const end of [c, d]) if (distanceToSegment(end, a, b) <= tolerance) return { kind: 'touch', at: end };
  const [toA, toB] = [turn(c, d, a), turn(c, d, b)];
  const isCrossing = turn(a, b, c) > 0 !== turn(a, b, d) > 0 && toA > 0 !== toB > 0;
  if (!isCrossing) return null;
  const share = toA / (toA - toB);
  return { kind: 'cross', at: [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])] };
}
