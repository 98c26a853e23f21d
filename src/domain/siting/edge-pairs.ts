import type { Position } from './polygon.ts';

/** One edge of a ring; `index` counts the ring's edges that have a length. */
export type RingEdge = { ring: number; index: number; from: Position; to: Position };

type Axis = 0 | 1;

function spanOf(edges: readonly RingEdge[], axis: Axis): { low: Float64Array; high: Float64Array } {
  return {
    low: Float64Array.from(edges, ({ from, to }) => Math.min(from[axis], to[axis])),
    high: Float64Array.from(edges, ({ from, to }) => Math.max(from[axis], to[axis])),
  };
}

/** Sum of the edges' spans as a share of the whole: few edges lie beside each other where it is small. */
function crowding({ low, high }: { low: Float64Array; high: Float64Array }): number {
  let [sum, start, end] = [0, Infinity, -Infinity];
  for (let edge = 0; edge < low.length; edge += 1) {
    const [from, to] = [low[edge] ?? 0, high[edge] ?? 0];
    sum += to - from;
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  return end > start ? sum / (end - start) : Infinity;
}

/**
 * Visits each pair of edges whose boxes come within `tolerance` of each other, until `visit` answers true. Sweeps
 * along the axis on which fewer edges lie beside each other: about n^1.5 for the outline of an area.
 */
export function visitEdgePairs(
  edges: readonly RingEdge[],
  tolerance: number,
  visit: (a: RingEdge, b: RingEdge) => boolean,
): void {
  const spans = [spanOf(edges, 0), spanOf(edges, 1)] as const;
  const isAlongX = crowding(spans[0]) <= crowding(spans[1]);
  const [along, across] = isAlongX ? spans : [spans[1], spans[0]];
  const order = Uint32Array.from(edges.keys()).toSorted((a, b) => (along.low[a] ?? 0) - (along.low[b] ?? 0));
  for (let at = 0; at < order.length; at += 1) {
    const one = order[at] ?? 0;
    const end = (along.high[one] ?? 0) + tolerance;
    const [low, high] = [(across.low[one] ?? 0) - tolerance, (across.high[one] ?? 0) + tolerance];
    for (let next = at + 1; next < order.length; next += 1) {
      const other = order[next] ?? 0;
      if ((along.low[other] ?? 0) > end) break;
      if ((across.low[other] ?? 0) > high || (across.high[other] ?? 0) < low) continue;
      const [a, b] = [edges[one], edges[other]];
      if (a !== undefined && b !== undefined && visit(a, b)) return;
    }
  }
}
