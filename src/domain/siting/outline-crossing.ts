import type { Outline, Position } from './polygon.ts';

/** Twice the signed area of the triangle: positive when `c` lies left of the way from `a` to `b`. */
function turn(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function withinBox(a: Position, b: Position, c: Position): boolean {
  return (
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1])
  );
}

/** Whether two closed segments share a point. */
function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc > 0 !== abd > 0 && cda > 0 !== cdb > 0 && abc !== 0 && abd !== 0 && cda !== 0 && cdb !== 0)
    return true;
  return (
    (abc === 0 && withinBox(a, b, c)) ||
    (abd === 0 && withinBox(a, b, d)) ||
    (cda === 0 && withinBox(c, d, a)) ||
    (cdb === 0 && withinBox(c, d, b))
  );
}

/** Whether an edge turns straight back over the one before it. */
function foldsBack(a: Position, b: Position, c: Position): boolean {
  const ahead = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return turn(a, b, c) === 0 && ahead < 0;
}

/**
 * The first pair of edges of a closed outline that meet anywhere but at the corner they share, as indices of
 * the positions at which they start; null for a simple outline. Quadratic: an outline is checked once.
 */
export function crossedEdges(outline: Outline): [number, number] | null {
  const edges: { start: number; from: Position; to: Position }[] = [];
  for (let start = 0; start + 1 < outline.length; start += 1) {
    const from = outline[start];
    const to = outline[start + 1];
    // A repeated position makes an edge without length, which crosses nothing.
    if (from === undefined || to === undefined || (from[0] === to[0] && from[1] === to[1])) continue;
    edges.push({ start, from, to });
  }
  for (const [index, edge] of edges.entries()) {
    const next = edges[(index + 1) % edges.length];
    if (next !== undefined && foldsBack(edge.from, edge.to, next.to)) return [edge.start, next.start];
    for (let other = index + 2; other < edges.length; other += 1) {
      const rival = edges[other];
      const neighbours = index === 0 && other === edges.length - 1;
      if (rival === undefined || neighbours) continue;
      if (meet(edge.from, edge.to, rival.from, rival.to)) return [edge.start, rival.start];
    }
  }
  return null;
}
