/** `[lon, lat]` in degrees, WGS84. */
export type Position = readonly [number, number];
/** Closed outline: the last position repeats the first. */
export type Outline = readonly Position[];
/** The outer outline, then holes, as GeoJSON orders them. */
export type Polygon = readonly Outline[];

/** `[west, south, east, north]` in degrees. */
export type Extent = readonly [number, number, number, number];

export function extentOf(outlines: Iterable<Outline>): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const outline of outlines) {
    for (const [lon, lat] of outline) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

/**
 * Even-odd rule with half-open edges: of polygons that share a border exactly one holds a point on it.
 * Each edge is read from its southern end, so that both neighbours round a shared edge alike.
 */
function crossingsAreOdd(outline: Outline, lon: number, lat: number): boolean {
  let odd = false;
  let previous = outline[outline.length - 1];
  for (const current of outline) {
    if (previous !== undefined && previous[1] > lat !== current[1] > lat) {
      const [south, north] = previous[1] < current[1] ? [previous, current] : [current, previous];
      const crossing = south[0] + ((lat - south[1]) / (north[1] - south[1])) * (north[0] - south[0]);
      if (lon < crossing) odd = !odd;
    }
    previous = current;
  }
  return odd;
}

/** Whether a polygon without its holes holds the position. */
export function holdsPosition(polygon: Polygon, lon: number, lat: number): boolean {
  let odd = false;
  for (const outline of polygon) if (crossingsAreOdd(outline, lon, lat)) odd = !odd;
  return odd;
}
