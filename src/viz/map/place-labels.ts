import {
  type Candidate,
  districtCandidates,
  insideCandidates,
  liesInRing,
  ringCandidates,
  roadCandidates,
} from './label-candidates.ts';
import { Occupancy, overlaps, type PixelBox } from './label-room.ts';
import type { MapGeometry, UnitPark } from './map-geometry.ts';
import { labelBox, type MapLabel } from './map-label.ts';
import { type MapView, pixelsPerMetre, pixelX, pixelY } from './mercator.ts';
import { parkCandidates } from './park-candidates.ts';
import type { PixelLine } from './map-pen.ts';
import { isInView, pixelLine } from './pixel-line.ts';
import { type SiteMarks, warningBox } from './site-marks.ts';

/** Cost of a cell of sites under a label, in the pixels by which another place may be farther. */
const SITE_COST = 14;
const MARGIN_PX = 4;
const LEADER_STEP_PX = 4;
/** Inner ring roads and the districts within the ring are named once a metre is this many pixels. */
const CLOSE_PX_PER_METRE = 0.025;

/** Labels that stand before all others, and those that take what room is left. */
export type FurtherLabels = { first?: readonly Iterable<Candidate>[]; last?: readonly Iterable<Candidate>[] };

type SitePlaces = Pick<SiteMarks, 'x' | 'y' | 'radiusPx' | 'hasWarning'>;

type Room = {
  view: MapView;
  /** Boxes that no label may touch: what is placed already, and the map's furniture. */
  kept: PixelBox[];
  /** The ring's line, which no label crosses. */
  line: Occupancy;
  /** Leaders placed already, which no other one crosses. */
  leaders: Occupancy;
  sites: Occupancy;
};

function isFree({ view, kept, line, leaders }: Room, box: PixelBox, leader: PixelLine | null): boolean {
  const margin = MARGIN_PX * view.scale;
  const isInside =
    box.left >= margin &&
    box.top >= margin &&
    box.right <= view.widthPx - margin &&
    box.bottom <= view.heightPx - margin;
  if (!isInside || line.taken(box) > 0 || kept.some((other) => overlaps(box, other))) return false;
  if (leader === null) return true;
  return pointsAlong(leader).every(
    ([x, y]) =>
      leaders.taken({ left: x, top: y, right: x, bottom: y }) === 0 &&
      !kept.some((other) => x > other.left && x < other.right && y > other.top && y < other.bottom),
  );
}

function pointsAlong(leader: PixelLine): [number, number][] {
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = leader;
  const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / LEADER_STEP_PX));
  return Array.from({ length: steps + 1 }, (_, step) => [
    fromX + (step / steps) * (toX - fromX),
    fromY + (step / steps) * (toY - fromY),
  ]);
}

/** The best free candidate becomes a label; none leaves the thing unnamed. */
function place(room: Room, candidates: Iterable<Candidate>): MapLabel[] {
  const { scale } = room.view;
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (best !== null && candidate.cost >= best.cost) continue;
    const box = labelBox(candidate.label, scale);
    const cost = candidate.cost + room.sites.taken(box) * SITE_COST;
    if (
      (best !== null && cost >= best.cost) ||
      !isFree(room, box, candidate.label.leader) ||
      !candidate.fits()
    )
      continue;
    best = { ...candidate, cost };
  }
  if (best === null) return [];
  room.kept.push(labelBox(best.label, scale));
  return [best.label];
}

function siteOccupancy(view: MapView, marks: SitePlaces): Occupancy {
  const sites = new Occupancy(view.widthPx, view.heightPx);
  for (let site = 0; site < marks.x.length; site += 1) {
    const radius = (marks.radiusPx[site] ?? 0) * view.scale;
    const [x, y] = [pixelX(view, marks.x[site] ?? 0), pixelY(view, marks.y[site] ?? 0)];
    sites.addBox({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    if (marks.hasWarning[site] === 1) sites.addBox(warningBox(x, y, radius, view.scale));
  }
  return sites;
}

/**
 * Labels that overlap neither each other nor the ring's line nor `reserved`, and sites as little as can be:
 * the inside of the ring, its name, parks, districts, the outer ring road, in this order.
 */
export function placeLabels(
  view: MapView,
  geometry: MapGeometry,
  marks: SitePlaces,
  insideWords: readonly string[],
  reserved: readonly PixelBox[],
  { first = [], last = [] }: FurtherLabels = {},
): MapLabel[] {
  const line = new Occupancy(view.widthPx, view.heightPx);
  line.addLine(pixelLine(view, geometry.ring.line));
  const room: Room = {
    view,
    kept: [...reserved],
    line,
    leaders: new Occupancy(view.widthPx, view.heightPx),
    sites: siteOccupancy(view, marks),
  };
  const labels: MapLabel[] = first.flatMap((candidates) => place(room, candidates));
  if (isInView(view, geometry.ring.box)) {
    labels.push(
      ...place(room, insideCandidates(view, geometry, insideWords)),
      ...place(room, ringCandidates(view, geometry)),
    );
  }
  for (const park of geometry.parks) labels.push(...placePark(room, geometry, park));
  room.kept.push(...geometry.parks.map((park) => parkBox(view, park)));
  const isClose = pixelsPerMetre(view, geometry.ring.box.top) > CLOSE_PX_PER_METRE * view.scale;
  for (const district of geometry.districts) {
    if (!isInView(view, district.box) || (!isClose && liesInRing(geometry, district))) continue;
    labels.push(...place(room, districtCandidates(view, geometry, district)));
  }
  const roads = isClose ? geometry.roads : geometry.roads.slice(-1);
  for (const road of roads) labels.push(...place(room, roadCandidates(view, road)));
  return [...labels, ...last.flatMap((candidates) => place(room, candidates))];
}

function placePark(room: Room, geometry: MapGeometry, park: UnitPark): MapLabel[] {
  const { view } = room;
  const radius = park.radiusM * pixelsPerMetre(view, park.y);
  const [x, y] = [pixelX(view, park.x), pixelY(view, park.y)];
  if (x < -radius || y < -radius || x > view.widthPx + radius || y > view.heightPx + radius) return [];
  // Names keep off the other parks' circles, too.
  const others = geometry.parks.filter(({ id }) => id !== park.id).map((other) => parkBox(view, other));
  const placed = place({ ...room, kept: [...room.kept, ...others] }, parkCandidates(view, geometry, park));
  for (const label of placed) {
    room.kept.push(labelBox(label, view.scale));
    if (label.leader === null) continue;
    room.line.addLine(label.leader);
    room.leaders.addLine(label.leader);
  }
  return placed;
}

function parkBox(view: MapView, park: UnitPark): PixelBox {
  // The square inside the circle: a name may touch the rim's corners.
  const reach = park.radiusM * pixelsPerMetre(view, park.y) * 0.95;
  const [x, y] = [pixelX(view, park.x), pixelY(view, park.y)];
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
