import { SITING_VERDICTS } from '../../domain/vocabulary.ts';
import type { MapPen } from './map-pen.ts';
import type { MapScene } from './map-scene.ts';
import { type MapView, pixelX, pixelY } from './mercator.ts';
import { paintMark } from './paint-sites.ts';
import { clusterRadius, type SiteCluster } from './site-clusters.ts';

const OUTSIDE = SITING_VERDICTS.indexOf('outside');
const BAND_PX = 4;
/** An arc is drawn as chords of this angle. */
const CHORD = Math.PI / 24;

/** How many sites of a cluster have each colour of the palette. */
function colourCounts({ sites }: SiteCluster, colour: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const site of sites) counts.set(colour[site] ?? 0, (counts.get(colour[site] ?? 0) ?? 0) + 1);
  return new Map([...counts].toSorted(([a], [b]) => a - b));
}

/** A part of a band around a point, as an outline. */
function bandPart(
  x: number,
  y: number,
  inner: number,
  outer: number,
  from: number,
  to: number,
): Float64Array {
  const steps = Math.max(1, Math.ceil((to - from) / CHORD));
  const angles = Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps);
  const along = (radius: number) => (angle: number) => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ];
  return Float64Array.from([...angles.flatMap(along(outer)), ...angles.toReversed().flatMap(along(inner))]);
}

/** A disc with its count, a band with the share of each colour, and the mark of its most urgent siting. */
function paintCluster(pen: MapPen, view: MapView, scene: MapScene, cluster: SiteCluster): void {
  const { marks, palette, colours } = scene;
  const { scale } = view;
  const [x, y] = [pixelX(view, cluster.x), pixelY(view, cluster.y)];
  const radius = clusterRadius(cluster) * scale;
  pen.circle(x, y, radius + scale, { fill: colours.surface, stroke: colours.halo, strokeWidth: 1.5 * scale });
  let from = -Math.PI / 2;
  for (const [colour, count] of colourCounts(cluster, marks.colour)) {
    const to = from + (count / cluster.sites.length) * 2 * Math.PI;
    const part = bandPart(x, y, radius - BAND_PX * scale, radius, from, to);
    pen.path([part], true, { fill: palette[colour] ?? colours.ink3 });
    from = to;
  }
  const sizePx = 12 * scale;
  const words = String(cluster.sites.length);
  pen.text(words, x, y, { sizePx, bold: true, colour: colours.ink, halo: null, anchor: 'middle' });
  if (cluster.worst === OUTSIDE) return;
  const off = radius * 0.8;
  pen.circle(x + off, y - off, 7 * scale, { fill: colours.surface });
  paintMark(pen, cluster.worst, x + off, y - off, 4.5 * scale, colours.ink, colours.surface, scale);
}

/** The clusters in view, the largest first. */
export function paintClusters(
  pen: MapPen,
  view: MapView,
  scene: MapScene,
  clusters: readonly SiteCluster[],
): void {
  const bySize = clusters.toSorted((a, b) => b.sites.length - a.sites.length);
  for (const cluster of bySize) {
    const [x, y] = [pixelX(view, cluster.x), pixelY(view, cluster.y)];
    const reach = clusterRadius(cluster) * view.scale * 2;
    if (x < -reach || y < -reach || x > view.widthPx + reach || y > view.heightPx + reach) continue;
    paintCluster(pen, view, scene, cluster);
  }
}
