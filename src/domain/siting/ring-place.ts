import type { RingEdge } from './edge-pairs.ts';
import { holdsPosition, type Outline, type Position } from './polygon.ts';
import { distanceToSegment } from './segment-contact.ts';

/** The last digit of a stored degree, 0.1 m: what is nearer than this touches. */
export const TOUCH_DEGREES = 1e-6;

/**
 * `within`: the ring lies in the other one; `apart`: beside it or around it; `same`: along its line all the way;
 * `crossing`: partly in it, although no edge passes clearly through another. `at` is a place that shows it.
 */
export type RingPlace = { side: 'within' | 'apart' | 'same' | 'crossing'; at: Position | null };

/** An edge of the ring and an edge of the other that it touches. */
export type TouchingEdges = { edge: RingEdge; met: RingEdge };

function sideOf(position: Position, other: Outline): 'in' | 'out' | 'on' {
  let previous = other.at(-1);
  for (const corner of other) {
    if (previous !== undefined && distanceToSegment(position, previous, corner) <= TOUCH_DEGREES) return 'on';
    previous = corner;
  }
  return holdsPosition([other], position[0], position[1]) ? 'in' : 'out';
}

/** The edge cut where corners of the other ring lie on it. */
function piecesOf({ from, to }: RingEdge, met: readonly RingEdge[]): [Position, Position][] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const shares = met
    .flatMap((other) => [other.from, other.to])
    .filter((corner) => distanceToSegment(corner, from, to) <= TOUCH_DEGREES)
    .map((corner) => ((corner[0] - from[0]) * dx + (corner[1] - from[1]) * dy) / (dx * dx + dy * dy));
  const cuts = [0, ...shares.filter((share) => share > 0 && share < 1).toSorted((a, b) => a - b), 1];
  const at = (share: number): Position => [from[0] + share * dx, from[1] + share * dy];
  return cuts.slice(1).map((end, index) => [at(cuts[index] ?? 0), at(end)]);
}

/**
 * Where a ring lies from the point of view of another, whose edges pass nowhere clearly through its own. Between
 * two touches a ring stays on one side, so that the edges that touch tell; without any, one corner does.
 */
export function placeOfRing(ring: Outline, other: Outline, touching: readonly TouchingEdges[]): RingPlace {
  const [corner] = ring;
  if (corner === undefined) return { side: 'apart', at: null };
  if (touching.length === 0) {
    return { side: holdsPosition([other], corner[0], corner[1]) ? 'within' : 'apart', at: corner };
  }
  let seen: { side: 'in' | 'out'; at: Position } | null = null;
  for (const [edge, pairs] of Map.groupBy(touching, (pair) => pair.edge)) {
    const pieces = piecesOf(
      edge,
      pairs.map(({ met }) => met),
    );
    for (const [start, end] of pieces) {
      const middle: Position = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
      const side = sideOf(middle, other);
      if (side === 'on') continue;
      if (seen !== null && seen.side !== side) return { side: 'crossing', at: start };
      seen ??= { side, at: middle };
    }
  }
  if (seen === null) return { side: 'same', at: corner };
  return { side: seen.side === 'in' ? 'within' : 'apart', at: seen.at };
}
