import { wrappedLines } from '../text-width.ts';
import { anywhere, type Candidate } from './label-candidates.ts';
import type { MapGeometry, UnitPark } from './map-geometry.ts';
import { labelSize, labelSizePx } from './map-label.ts';
import { type MapView, pixelsPerMetre, pixelX, pixelY } from './mercator.ts';

/** Longer names may be broken. */
const LONGEST_LINE_PX = 110;
const BREAK_COST = 8;
/** Directions for a name, in turns of 15 degrees from the east, and lengths of its leader. */
const DIRECTIONS = [-2, -10, 2, 10, 0, 12, -4, -8, 4, 8, -6, 6];
const LEADERS_PX = [16, 28, 44, 64, 90, 120];

type Circle = { x: number; y: number; radius: number };

function* besideCircle(
  view: MapView,
  circle: Circle,
  lines: string[],
  outAngle: number,
): Generator<Candidate> {
  const { height } = labelSize('park', lines, view.scale);
  for (const reach of LEADERS_PX) {
    for (const direction of DIRECTIONS) {
      const angle = (direction * Math.PI) / 12;
      const [east, south] = [Math.cos(angle), Math.sin(angle)];
      const far = circle.radius + reach * view.scale;
      const [x, y] = [circle.x + far * east, circle.y + far * south];
      const anchor = east > 0.3 ? 'start' : east < -0.3 ? 'end' : 'middle';
      const gap = { start: 3, middle: 0, end: -3 }[anchor] * view.scale;
      // A name above or below hangs on its leader by its edge.
      const drop = anchor === 'middle' ? (Math.sign(south) * height) / 2 : 0;
      const from = [circle.x + circle.radius * east, circle.y + circle.radius * south] as const;
      yield {
        cost: reach + 12 * (1 - Math.cos(angle - outAngle)),
        label: {
          kind: 'park',
          lines,
          x: x + gap,
          y: y + drop,
          anchor,
          leader: Float64Array.of(...from, x, y),
        },
        fits: anywhere,
      };
    }
  }
}

function* withinCircle(view: MapView, { x, y, radius }: Circle, lines: string[]): Generator<Candidate> {
  const { height } = labelSize('park', lines, view.scale);
  for (const [cost, middle] of [
    [0, y - radius + height],
    [10, y + radius - height],
  ] as const) {
    yield {
      cost,
      label: { kind: 'park', lines, x, y: middle, anchor: 'middle', leader: null },
      fits: anywhere,
    };
  }
}

/** A park's name outside its circle on a leader, rather away from the ring; inside a circle that is wide enough. */
export function* parkCandidates(view: MapView, { ring }: MapGeometry, park: UnitPark): Generator<Candidate> {
  const circle: Circle = {
    x: pixelX(view, park.x),
    y: pixelY(view, park.y),
    radius: park.radiusM * pixelsPerMetre(view, park.y),
  };
  const outAngle = Math.atan2(
    circle.y - pixelY(view, (ring.box.top + ring.box.bottom) / 2),
    circle.x - pixelX(view, (ring.box.left + ring.box.right) / 2),
  );
  const whole = [park.name];
  if (circle.radius > labelSize('park', whole, view.scale).width * 0.75)
    yield* withinCircle(view, circle, whole);
  yield* besideCircle(view, circle, whole, outAngle);
  const broken = wrappedLines(park.name, LONGEST_LINE_PX * view.scale, labelSizePx('park', view.scale), 600);
  if (broken.length < 2) return;
  for (const candidate of besideCircle(view, circle, broken, outAngle)) {
    yield { ...candidate, cost: candidate.cost + BREAK_COST };
  }
}
