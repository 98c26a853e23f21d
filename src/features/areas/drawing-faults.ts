import { type AreaIssue, areaIssues } from '../../domain/siting/area-check.ts';
import { distanceToSegment } from '../../domain/siting/segment-contact.ts';
import { type AreaDrawing, closedPolygons, inWgs84 } from './area-drawing.ts';
import { MAX_POINTS, MAX_POLYGONS, MAX_RINGS } from './geojson-reading.ts';

/** What keeps a drawing from being stored; `too_many` is more than a park's area may have. */
export type DrawingFault = Omit<AreaIssue, 'rule'> & { rule: AreaIssue['rule'] | 'too_many' };

/** Degrees by which a crossing may miss the edge it lies on. */
const ON_EDGE_DEGREES = 2e-6;

/**
 * The faults of a drawing in WGS84 places. Of a ring that is still being drawn only crossings count, and none of the
 * edge that would close it now.
 */
export function drawingFaults(drawing: AreaDrawing): DrawingFault[] {
  const shown = inWgs84(drawing);
  const { openRing, polygons } = shown;
  const open = openRing && polygons[openRing.polygon]?.[openRing.ring];
  const [first, last] = [open?.[0], open?.at(-1)];
  const faults = areaIssues(closedPolygons(shown)).filter((fault) => {
    if (openRing === null || fault.polygon !== openRing.polygon || fault.ring !== openRing.ring) return true;
    if (fault.at === null || first === undefined || last === undefined) return false;
    if (fault.rule !== 'crosses_itself' && fault.rule !== 'rings_cross')
      return fault.rule === 'outside_china';
    return distanceToSegment(fault.at, last, first) > ON_EDGE_DEGREES;
  });
  return [...tooMany(polygons), ...faults];
}

function tooMany(polygons: AreaDrawing['polygons']): DrawingFault[] {
  if (polygons.length > MAX_POLYGONS) return [{ rule: 'too_many', polygon: MAX_POLYGONS, ring: 0, at: null }];
  return polygons.flatMap((rings, polygon) => {
    if (rings.length > MAX_RINGS) return [{ rule: 'too_many' as const, polygon, ring: MAX_RINGS, at: null }];
    return rings.flatMap((ring, index) =>
      // One more position closes the ring.
      ring.length < MAX_POINTS ? [] : [{ rule: 'too_many' as const, polygon, ring: index, at: null }],
    );
  });
}
