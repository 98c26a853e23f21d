import { type Area, areaKm2 } from './area-figures.ts';
import { type RingEdge, visitEdgePairs } from './edge-pairs.ts';
import type { Position } from './polygon.ts';
import { segmentContact } from './segment-contact.ts';

/** How much ground two areas have alone and in common. */
export type AreaDifference = { gainedKm2: number; lostKm2: number; keptKm2: number };

/** Ends of an edge from south to north, and whose it is. */
type Side = { south: Position; north: Position; isBefore: boolean };

const NONE = { gained: 0, lost: 0, kept: 0 };

function sidesOf(area: Area, isBefore: boolean): Side[] {
  return area.flat().flatMap((outline) =>
    outline.slice(1).flatMap((to, index) => {
      const from = outline[index];
      if (from === undefined || from[1] === to[1]) return [];
      return [from[1] < to[1] ? { south: from, north: to, isBefore } : { south: to, north: from, isBefore }];
    }),
  );
}

/** Latitudes at which corners lie or edges cross: between two of them no edge crosses another. */
function levelsOf(sides: readonly Side[]): number[] {
  const levels = new Set(sides.flatMap(({ south, north }) => [south[1], north[1]]));
  const edges = sides.map(
    ({ south, north }, index): RingEdge => ({ ring: 0, index, from: south, to: north }),
  );
  visitEdgePairs(edges, 0, (a, b) => {
    const contact = segmentContact([a.from, a.to], [b.from, b.to], 0);
    if (contact?.kind === 'cross') levels.add(contact.at[1]);
    return false;
  });
  return [...levels].toSorted((a, b) => a - b);
}

function lonAt({ south, north }: Side, lat: number): number {
  return south[0] + ((lat - south[1]) / (north[1] - south[1])) * (north[0] - south[0]);
}

/** Widths in degrees along one latitude: in the later area alone, in the earlier one alone, in both. */
function widthsAt(sides: readonly Side[], lat: number): typeof NONE {
  const crossed = sides
    .map((side) => ({ lon: lonAt(side, lat), isBefore: side.isBefore }))
    .toSorted((a, b) => a.lon - b.lon);
  const widths = { ...NONE };
  let [inBefore, inAfter, last] = [false, false, 0];
  for (const { lon, isBefore } of crossed) {
    if (inBefore && inAfter) widths.kept += lon - last;
    else if (inBefore) widths.lost += lon - last;
    else if (inAfter) widths.gained += lon - last;
    if (isBefore) inBefore = !inBefore;
    else inAfter = !inAfter;
    last = lon;
  }
  return widths;
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

/**
 * What an area wins and loses when it is drawn anew, both without faults (`areaIssues`), cut into belts between the
 * corners' latitudes. The parts add up to the two areas' own figures.
 */
export function areaDifference(before: Area, after: Area): AreaDifference {
  const sides = [...sidesOf(before, true), ...sidesOf(after, false)].toSorted(
    (a, b) => a.south[1] - b.south[1],
  );
  const levels = levelsOf(sides);
  const degrees = { ...NONE };
  let open: Side[] = [];
  let next = 0;
  for (const [index, south] of levels.entries()) {
    const north = levels[index + 1];
    if (north === undefined) break;
    open = open.filter((side) => side.north[1] > south);
    for (let side = sides[next]; side !== undefined && side.south[1] <= south; side = sides[next]) {
      if (side.north[1] > south) open.push(side);
      next += 1;
    }
    const middle = (south + north) / 2;
    const widths = widthsAt(open, middle);
    // Degrees of longitude are shorter further north.
    const weight = (north - south) * Math.cos((middle * Math.PI) / 180);
    degrees.gained += widths.gained * weight;
    degrees.lost += widths.lost * weight;
    degrees.kept += widths.kept * weight;
  }
  const [beforeKm2, afterKm2] = [areaKm2(before), areaKm2(after)];
  const lostKm2 = beforeKm2 * share(degrees.lost, degrees.lost + degrees.kept);
  const gainedKm2 = afterKm2 * share(degrees.gained, degrees.gained + degrees.kept);
  return { gainedKm2, lostKm2, keptKm2: beforeKm2 - lostKm2 };
}
