import { crossedEdges } from './outline-crossing.ts';
import { type Extent, extentOf, type Outline, type Polygon, type Position } from './polygon.ts';
import { type RingLine, ringLine } from './ring-line.ts';

/** Half width within which the mapped ring may differ from the road, from `uncertaintyM` of its source. */
const DEFAULT_UNCERTAINTY_M = 20;

export type Ring = { polygon: Polygon; extent: Extent; line: RingLine; uncertaintyM: number };
export type District = { adcode: number; name: string; polygons: readonly Polygon[]; extent: Extent };
/** The ring and the districts, checked and prepared once; positions are WGS84. */
export type BoundarySet = { ring: Ring; districts: readonly District[] };

export type BoundaryRule =
  | 'one_outline'
  | 'too_short'
  | 'out_of_range'
  | 'not_closed'
  | 'self_crossing'
  | 'uncertainty_out_of_range';

/** A boundary that cannot be judged against: which record breaks which rule. */
export class BoundaryError extends Error {
  readonly record: string;
  readonly rule: BoundaryRule;

  constructor(record: string, rule: BoundaryRule, detail: string) {
    super(`${record}: ${detail}`);
    this.name = 'BoundaryError';
    this.record = record;
    this.rule = rule;
  }
}

function checkOutline(record: string, outline: Outline): void {
  if (outline.length < 4) {
    throw new BoundaryError(
      record,
      'too_short',
      `an outline has at least 4 positions, this one ${outline.length}`,
    );
  }
  for (const [index, [lon, lat]] of outline.entries()) {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw new BoundaryError(
        record,
        'out_of_range',
        `position ${index} [${lon}, ${lat}] is not on the earth`,
      );
    }
  }
  const first = outline[0];
  const last = outline[outline.length - 1];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    throw new BoundaryError(record, 'not_closed', 'the last position does not repeat the first');
  }
}

function buildRing(polygon: Polygon, uncertaintyM: number): Ring {
  const outline = polygon[0];
  if (outline === undefined || polygon.length > 1) {
    throw new BoundaryError(
      'ring',
      'one_outline',
      `a ring is one outline without holes, not ${polygon.length}`,
    );
  }
  checkOutline('ring', outline);
  const crossed = crossedEdges(outline);
  if (crossed !== null) {
    throw new BoundaryError(
      'ring',
      'self_crossing',
      `the edges after positions ${crossed.join(' and ')} meet`,
    );
  }
  if (!(uncertaintyM >= 0 && uncertaintyM < Infinity)) {
    throw new BoundaryError('ring', 'uncertainty_out_of_range', `uncertaintyM is ${uncertaintyM}`);
  }
  return { polygon, extent: extentOf(polygon), line: ringLine(outline), uncertaintyM };
}

/**
 * Checks and prepares boundaries for `checkSite`.
 * @param ringPolygon one closed outline of `[lon, lat]`, WGS84
 * @param uncertaintyM of the ring's line to the ground, from its source
 * @throws BoundaryError naming the record and the rule it breaks
 */
export function buildBoundarySet(
  ringPolygon: readonly (readonly Position[])[],
  districts: readonly { adcode: number; name: string; polygons: readonly Polygon[] }[],
  uncertaintyM = DEFAULT_UNCERTAINTY_M,
): BoundarySet {
  return {
    ring: buildRing(ringPolygon, uncertaintyM),
    districts: districts.map(({ adcode, name, polygons }) => {
      for (const polygon of polygons) {
        for (const outline of polygon) checkOutline(`district ${adcode}`, outline);
      }
      return { adcode, name, polygons, extent: extentOf(polygons.flat()) };
    }),
  };
}
