import geographiclib from 'geographiclib-geodesic';
import type { Outline, Position } from './polygon.ts';
import { distanceToLine, type RingLine } from './ring-line.ts';

const { Geodesic } = geographiclib;

/** Candidates lie this far apart at most, as a share of the distance: where a bend is cut, it is by 1 % of it. */
const STEP_SHARE = 0.08;
/** A candidate that much nearer to the line has another part of the ring before it; smaller differences are rounding. */
const ROUNDING_M = 0.1;

/** Degrees clockwise from north of the way from `a` to `b`, and its metres. */
function wayBetween([lonA, latA]: Position, [lonB, latB]: Position): { azimuth: number; lengthM: number } {
  const { azi1 = 0, s12 = 0 } = Geodesic.WGS84.Inverse(latA, lonA, latB, lonB);
  return { azimuth: azi1, lengthM: s12 };
}

function pointFrom([lon, lat]: Position, azimuth: number, distanceM: number): Position {
  const { lon2 = lon, lat2 = lat } = Geodesic.WGS84.Direct(lat, lon, azimuth, distanceM);
  return [lon2, lat2];
}

/** A point of an edge, which is straight in degrees. */
function between([lonA, latA]: Position, [lonB, latB]: Position, share: number): Position {
  return [lonA + share * (lonB - lonA), latA + share * (latB - latA)];
}

/** Whether the closed outline runs clockwise on a map with north up. */
function isClockwise(outline: Outline): boolean {
  let area = 0;
  for (const [at, [lon, lat]] of outline.entries()) {
    const [nextLon, nextLat] = outline[at + 1] ?? [lon, lat];
    area += lon * nextLat - nextLon * lat;
  }
  return area < 0;
}

/** All points at the distance from an edge or a corner, on the outer side, in the order of the outline. */
function* candidates(outline: Outline, distanceM: number): Generator<Position> {
  const outward = isClockwise(outline) ? -90 : 90;
  const stepM = distanceM * STEP_SHARE;
  const edges = outline.slice(0, -1).map((from, at) => {
    const to = outline[at + 1] ?? from;
    return { from, to, ...wayBetween(from, to) };
  });
  for (const [at, { from, to, azimuth, lengthM }] of edges.entries()) {
    const before = edges.at(at - 1)?.azimuth ?? azimuth;
    const turn = ((azimuth - before + 540) % 360) - 180;
    const arcs = Math.ceil((Math.abs(turn) * Math.PI * distanceM) / 180 / stepM);
    // On the inner side of a bend the arc lies too near; the check on the distance drops it.
    for (let arc = 0; arc < arcs; arc += 1) {
      yield pointFrom(from, before + (arc / arcs) * turn + outward, distanceM);
    }
    const cuts = Math.max(1, Math.ceil(lengthM / stepM));
    for (let cut = 0; cut < cuts; cut += 1) {
      const start = between(from, to, cut / cuts);
      yield pointFrom(start, azimuth + outward, distanceM);
    }
  }
}

/**
 * The line outside a closed outline at the same geodesic distance from it everywhere: closed, WGS84 `[lon, lat]`.
 * @param outline the ring
 * @param line the same ring, prepared
 */
export function isoDistanceLine(outline: Outline, line: RingLine, distanceM: number): Position[] {
  const kept: Position[] = [];
  for (const [lon, lat] of candidates(outline, distanceM)) {
    if (distanceToLine(line, lon, lat).distanceM >= distanceM - ROUNDING_M) kept.push([lon, lat]);
  }
  const first = kept[0];
  return first === undefined ? [] : [...kept, first];
}
