import { MOST_CORNERS } from '../../domain/portfolio/filter-text.ts';
import { crossedEdges } from '../../domain/siting/outline-crossing.ts';
import { extentOf, type Position } from '../../domain/siting/polygon.ts';
import { distanceToSegment, segmentContact } from '../../domain/siting/segment-contact.ts';

/** Corners of a drawn area in pixels, not closed; or why there is none. */
export type DrawnOutline =
  | { kind: 'outline'; corners: readonly Position[] }
  | { kind: 'too_small' | 'crosses' };

const FIRST_TOLERANCE_PX = 2;
/** A slip of the hand: what a click or a trembling finger encloses. */
const LEAST_AREA_PX = 100;
/** The loop of a line that crosses itself stands for the whole when it is this much of it: its ends overshot. */
const LEAST_LOOP_SHARE = 0.6;

/** The line without the points that lie nearer to it than the tolerance (Douglas and Peucker 1973). */
function simplified(line: readonly Position[], tolerance: number): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  let [farthest, at] = [0, 0];
  for (const [index, point] of line.entries()) {
    const far = distanceToSegment(point, first, last);
    if (far > farthest) [farthest, at] = [far, index];
  }
  if (farthest <= tolerance) return [first, last];
  return [
    ...simplified(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplified(line.slice(at), tolerance),
  ];
}

function withFewCorners(line: readonly Position[]): Position[] {
  let tolerance = FIRST_TOLERANCE_PX;
  let corners = simplified(line, tolerance);
  while (corners.length > MOST_CORNERS) {
    tolerance *= 1.5;
    corners = simplified(line, tolerance);
  }
  return corners;
}

function closed(corners: readonly Position[]): Position[] {
  return [...corners, ...corners.slice(0, 1)];
}

function areaOf(corners: readonly Position[]): number {
  let area = 0;
  for (const [at, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y];
    area += x * nextY - nextX * y;
  }
  return Math.abs(area) / 2;
}

function lengthOf(line: readonly Position[]): number {
  return line
    .slice(1)
    .reduce((sum, [x, y], at) => sum + Math.hypot(x - (line[at]?.[0] ?? x), y - (line[at]?.[1] ?? y)), 0);
}

/** The loop between the crossing edges; null where it is not most of what was drawn. */
function mainLoop(corners: readonly Position[], [one, other]: [number, number]): Position[] | null {
  const ring = closed(corners);
  const [a, b, c, d] = [ring[one], ring[one + 1], ring[other], ring[other + 1]];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const contact = segmentContact([a, b], [c, d], 0);
  if (contact === null) return null;
  const loop = [contact.at, ...ring.slice(one + 1, other + 1)];
  return lengthOf(closed(loop)) >= LEAST_LOOP_SHARE * lengthOf(ring) ? loop : null;
}

/**
 * The area that a drawn line encloses, with few enough corners for an address. Where the line's ends run past each
 * other, the loop counts; a line that crosses itself otherwise is no area.
 */
export function lassoOutline(line: readonly Position[]): DrawnOutline {
  let corners: readonly Position[] = withFewCorners(line);
  const [left, top, right, bottom] = extentOf([corners]);
  if (corners.length < 3 || (right - left) * (bottom - top) < LEAST_AREA_PX) return { kind: 'too_small' };
  // Each loop is shorter than the line that it is cut from, so that this ends.
  for (
    let crossing = crossedEdges(closed(corners));
    crossing !== null;
    crossing = crossedEdges(closed(corners))
  ) {
    const loop = mainLoop(corners, crossing);
    if (loop === null || loop.length < 3) return { kind: 'crosses' };
    corners = loop;
  }
  return areaOf(corners) < LEAST_AREA_PX ? { kind: 'too_small' } : { kind: 'outline', corners };
}

/** The area of a box between two opposite corners. */
export function boxOutline([fromX, fromY]: Position, [toX, toY]: Position): DrawnOutline {
  const corners: Position[] = [
    [fromX, fromY],
    [toX, fromY],
    [toX, toY],
    [fromX, toY],
  ];
  return areaOf(corners) < LEAST_AREA_PX ? { kind: 'too_small' } : { kind: 'outline', corners };
}
