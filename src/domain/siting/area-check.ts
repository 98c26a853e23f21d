import { type RingEdge, visitEdgePairs } from './edge-pairs.ts';
import type { Outline, Position } from './polygon.ts';
import { placeOfRing, TOUCH_DEGREES } from './ring-place.ts';
import { foldsBack, isSamePlace, ROUNDING_DEGREES, segmentContact, turn } from './segment-contact.ts';

export type AreaRule =
  | 'ring_not_closed'
  | 'too_few_corners'
  | 'crosses_itself'
  | 'hole_outside'
  | 'rings_cross'
  | 'outside_china'
  | 'no_area';

/** What is wrong with ring `ring` of polygon `polygon`, both from 0, and where; null where it is nowhere in particular. */
export type AreaIssue = { rule: AreaRule; polygon: number; ring: number; at: [number, number] | null };

/** More are not listed: one bad file can cross itself a million times. */
export const MAX_AREA_ISSUES = 100;

/** Box of the mainland and the islands in degrees, wide enough for every CRS in use there. */
const CHINA = { west: 73, south: 3, east: 136, north: 54 };

type CheckedRing = { polygon: number; ring: number; outline: Outline; edges: RingEdge[]; isCrossed: boolean };
/** Pairs of edges that touch, by the numbers of their two rings. */
type Touches = Map<string, { one: RingEdge; other: RingEdge }[]>;

function isInChina([lon, lat]: Position): boolean {
  return lon >= CHINA.west && lon <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north;
}

/** Positions without those that are repeated at once, the closing one too. */
function cornersOf(outline: Outline): Position[] {
  const corners: Position[] = [];
  for (const position of outline) {
    const previous = corners.at(-1);
    if (previous === undefined || !isSamePlace(previous, position)) corners.push(position);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (corners.length > 1 && first !== undefined && last !== undefined && isSamePlace(first, last))
    corners.pop();
  return corners;
}

/** Whether all corners lie on one line, to the last digit that is stored. */
function isFlat(corners: readonly Position[]): boolean {
  const [first] = corners;
  if (first === undefined) return true;
  let far = first;
  let farthest = 0;
  for (const corner of corners) {
    const distance = Math.hypot(corner[0] - first[0], corner[1] - first[1]);
    if (distance > farthest) [far, farthest] = [corner, distance];
  }
  return corners.every((corner) => Math.abs(turn(first, far, corner)) <= TOUCH_DEGREES * farthest);
}

function edgesOf(corners: readonly Position[], ring: number): RingEdge[] {
  return corners.map((from, index) => ({
    ring,
    index,
    from,
    to: corners[(index + 1) % corners.length] ?? from,
  }));
}

/**
 * What keeps polygons (the outer ring first, then holes, in degrees) from being an area, in the order of the
 * rings; empty for one. At most {@link MAX_AREA_ISSUES}, with one per place.
 *
 * Rings may touch each other, in points and along edges: parcels have common borders. What overlaps by less than the
 * last stored digit (0.1 m) touches. A ring may not touch itself, but a corner in the middle of a straight edge, or
 * one that is repeated at once, is none. An open ring is read as if it were closed.
 */
export function areaIssues(
  polygons: readonly (readonly (readonly (readonly [number, number])[])[])[],
): AreaIssue[] {
  const issues: AreaIssue[] = [];
  const places = new Set<string>();
  /** Answers whether there is room for more. */
  function report(rule: AreaRule, { polygon, ring }: { polygon: number; ring: number }, at: Position | null) {
    const place = at === null ? '' : at.map((degrees) => degrees.toFixed(7)).join(' ');
    const key = `${rule} ${polygon} ${ring} ${place}`;
    if (!places.has(key) && issues.length < MAX_AREA_ISSUES) {
      places.add(key);
      issues.push({ rule, polygon, ring, at: at && [at[0], at[1]] });
    }
    return issues.length < MAX_AREA_ISSUES;
  }

  const rings: CheckedRing[] = [];
  for (const [polygon, outlines] of polygons.entries()) {
    if (outlines.length === 0) report('too_few_corners', { polygon, ring: 0 }, null);
    for (const [ring, outline] of outlines.entries()) {
      const where = { polygon, ring };
      const [first, last] = [outline[0], outline.at(-1)];
      if (first !== undefined && last !== undefined && (first[0] !== last[0] || first[1] !== last[1])) {
        report('ring_not_closed', where, last);
      }
      const corners = cornersOf(outline);
      const abroad = corners.find((corner) => !isInChina(corner));
      if (corners.length < 3) report('too_few_corners', where, first ?? null);
      else if (abroad !== undefined) report('outside_china', where, abroad);
      else if (isFlat(corners)) report('no_area', where, corners[0] ?? null);
      else {
        const edges = edgesOf(corners, rings.length);
        rings.push({ polygon, ring, outline: corners, edges, isCrossed: false });
      }
    }
  }

  const touches = reportCrossings(rings, report);
  reportPlaces(rings, touches, report);
  return issues.toSorted((a, b) => a.polygon - b.polygon || a.ring - b.ring);
}

type Report = (rule: AreaRule, where: { polygon: number; ring: number }, at: Position | null) => boolean;

/** Whether two rings are to keep clear of each other: holes of different polygons need not. */
function areRivals(a: CheckedRing, b: CheckedRing): boolean {
  return a.polygon === b.polygon || a.ring === 0 || b.ring === 0;
}

function reportCrossings(rings: readonly CheckedRing[], report: Report): Touches {
  const touches: Touches = new Map();
  for (const ring of rings) {
    for (const [index, { from, to }] of ring.edges.entries()) {
      const next = ring.edges[(index + 1) % ring.edges.length];
      if (next === undefined || !foldsBack(from, to, next.to)) continue;
      ring.isCrossed = true;
      report('crosses_itself', ring, to);
    }
  }
  const edges = rings.flatMap((ring) => ring.edges);
  visitEdgePairs(edges, TOUCH_DEGREES, (a, b) => {
    const [one, other] = a.ring < b.ring ? [a, b] : [b, a];
    const [first, later] = [rings[one.ring], rings[other.ring]];
    if (first === undefined || later === undefined) return false;
    if (first === later) {
      const apart = Math.abs(a.index - b.index);
      if (apart === 1 || apart === first.edges.length - 1) return false;
      const contact = segmentContact([a.from, a.to], [b.from, b.to], ROUNDING_DEGREES);
      if (contact === null) return false;
      first.isCrossed = true;
      return !report('crosses_itself', first, contact.at);
    }
    if (!areRivals(first, later)) return false;
    const contact = segmentContact([one.from, one.to], [other.from, other.to], TOUCH_DEGREES);
    if (contact === null) return false;
    if (contact.kind === 'cross') {
      first.isCrossed = true;
      later.isCrossed = true;
      return !report('rings_cross', later, contact.at);
    }
    const key = `${one.ring} ${other.ring}`;
    const pairs = touches.get(key);
    if (pairs === undefined) touches.set(key, [{ one, other }]);
    else pairs.push({ one, other });
    return false;
  });
  return touches;
}

/** Judges which ring lies in which, of rings that cross nothing. */
function reportPlaces(rings: readonly CheckedRing[], touches: Touches, report: Report): void {
  const holesOf = (polygon: number): number[] =>
    [...rings.keys()].filter((index) => rings[index]?.polygon === polygon && rings[index].ring > 0);

  /** Where ring `inner` lies from the point of view of ring `outer`. */
  function place(inner: number, outer: number): ReturnType<typeof placeOfRing> {
    const [low, high] = [Math.min(inner, outer), Math.max(inner, outer)];
    const pairs = touches.get(`${low} ${high}`) ?? [];
    const touching = pairs.map(({ one, other }) =>
      inner === low ? { edge: one, met: other } : { edge: other, met: one },
    );
    return placeOfRing(rings[inner]?.outline ?? [], rings[outer]?.outline ?? [], touching);
  }

  /** Where two shells, or two holes, overlap although their lines do not cross. */
  function overlap(one: number, other: number, isShell: boolean): Position | null {
    for (const [inner, outer] of [
      [one, other],
      [other, one],
    ] as const) {
      const { side, at } = place(inner, outer);
      if (side === 'crossing' || side === 'same') return at;
      if (side === 'apart') continue;
      const holes = isShell ? holesOf(rings[outer]?.polygon ?? -1) : [];
      const isInHole = holes.some((hole) => ['within', 'same'].includes(place(inner, hole).side));
      if (!isInHole) return at;
    }
    return null;
  }

  for (const [index, later] of rings.entries()) {
    for (const [before, first] of rings.slice(0, index).entries()) {
      if (first.isCrossed || later.isCrossed || !areRivals(first, later)) continue;
      const isOwn = first.polygon === later.polygon;
      if (isOwn && first.ring === 0) {
        const { side, at } = place(index, before);
        if (side === 'apart') report('hole_outside', later, at);
        else if (side === 'same') report('no_area', first, at);
        else if (side === 'crossing') report('rings_cross', later, at);
      } else if (isOwn || (first.ring === 0 && later.ring === 0)) {
        const at = overlap(index, before, !isOwn);
        if (at !== null) report('rings_cross', later, at);
      } else {
        const [shell, hole] = later.ring === 0 ? [index, before] : [before, index];
        const { side, at } = place(shell, hole);
        if (side === 'crossing') report('rings_cross', later, at);
      }
    }
  }
}
