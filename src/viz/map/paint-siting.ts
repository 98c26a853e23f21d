import { callOutCandidates } from './call-outs.ts';
import type { PixelBox } from './label-room.ts';
import { isoCandidates, paintIsoLines } from './iso-lines.ts';
import type { MapPen } from './map-pen.ts';
import { type MapView, pixelX, pixelY } from './mercator.ts';
import { paintBase } from './paint-base.ts';
import { paintClusters } from './paint-clusters.ts';
import { furnitureBoxes } from './paint-furniture.ts';
import { paintLabels } from './paint-labels.ts';
import { loupeBox, paintLoupe } from './paint-loupe.ts';
import { paintHalo, paintPrecision } from './paint-precision.ts';
import { paintReadout } from './paint-readout.ts';
import { paintMark, paintSites } from './paint-sites.ts';
import { pixelLine } from './pixel-line.ts';
import { clusterRadius, EXCEPTIONS } from './site-clusters.ts';
import { placeLabels } from './place-labels.ts';
import { type SelectedSite, singles, type SitingScene } from './siting-scene.ts';

/** Where clusters lie, for names to keep out of. */
function clusterBoxes(view: MapView, { clustering, parts }: SitingScene): PixelBox[] {
  if (!parts.has('sites')) return [];
  return clustering(view).clusters.map((cluster) => {
    const [x, y] = [pixelX(view, cluster.x), pixelY(view, cluster.y)];
    const reach = clusterRadius(cluster) * view.scale;
    return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  });
}

/** Land and lines with their names. `visible` is the part of the drawing that is seen, where names belong. */
export function paintSitingBase(
  pen: MapPen,
  view: MapView,
  visible: MapView,
  scene: SitingScene,
  selected: SelectedSite | null,
): void {
  const { geometry, parts, colours, marks, isoLines, isoText, callOuts } = scene;
  const has = { districts: parts.has('districts'), roads: parts.has('roads'), parks: parts.has('parks') };
  paintBase(pen, view, scene, { land: !scene.isOverTiles, ...has });
  const iso = parts.has('iso') ? isoLines(visible) : [];
  paintIsoLines(pen, view, iso, colours);
  const named = {
    ...geometry,
    districts: has.districts ? geometry.districts : [],
    roads: has.roads ? geometry.roads : [],
    parks: has.parks ? geometry.parks : [],
  };
  const shown = selected?.loupe ?? null;
  const loupe = shown === null ? null : loupeBox(visible, scene, shown);
  const taken = furnitureBoxes(visible, geometry, scene.controls);
  const labels = placeLabels(
    visible,
    named,
    marks,
    scene.words.inside,
    [...taken, ...clusterBoxes(visible, scene), ...(loupe === null ? [] : [loupe])],
    {
      first: parts.has('sites')
        ? callOuts
            .filter(({ site }) => site !== selected?.site)
            .map((callOut) => callOutCandidates(visible, marks, callOut))
        : [],
      last: iso.map((line) => isoCandidates(visible, line, isoText(line.km))),
    },
  );
  const [dx, dy] = [visible.leftPx - view.leftPx, visible.topPx - view.topPx];
  paintLabels(pen, labels, colours, view.scale, dx, dy);
}

/** The chosen area, precision circles, single sites and clusters. */
export function paintSitingSites(pen: MapPen, view: MapView, scene: SitingScene): void {
  const { area, parts, colours, marks } = scene;
  const { scale } = view;
  if (area !== null) {
    pen.path([pixelLine(view, area)], true, {
      fill: colours.accent,
      fillOpacity: 0.08,
      stroke: colours.accent,
      strokeWidth: 1.6 * scale,
      dash: [6 * scale, 3 * scale],
    });
  }
  if (!parts.has('sites')) return;
  if (parts.has('precision')) paintPrecision(pen, view, marks, scene.precisionM, colours);
  const alone = singles(scene, view);
  const { clusters } = scene.clustering(view);
  // Exceptions above all others: no cluster may cover one.
  for (const isLast of [false, true]) {
    const isOfTurn = (shape: number): boolean => EXCEPTIONS.has(shape) === isLast;
    const order = alone.filter((site) =>
      marks.isShown[site] === 1 ? isOfTurn(marks.shape[site] ?? 0) : !isLast,
    );
    paintSites(pen, view, { ...scene, order });
    paintClusters(
      pen,
      view,
      scene,
      clusters.filter(({ worst }) => isOfTurn(worst)),
    );
  }
}

/** What is drawn over everything for the selected site. */
export function paintSelected(pen: MapPen, view: MapView, scene: SitingScene, selected: SelectedSite): void {
  const { marks, palette, colours } = scene;
  const { site, readout, halo, loupe } = selected;
  const place = { x: marks.x[site] ?? 0, y: marks.y[site] ?? 0 };
  const radius = (marks.radiusPx[site] ?? 0) * view.scale;
  if (halo !== null) paintHalo(pen, view, place, halo, colours);
  if (loupe !== null) paintLoupe(pen, view, scene, loupe);
  const [x, y] = [pixelX(view, place.x), pixelY(view, place.y)];
  const fill = palette[marks.colour[site] ?? 0] ?? colours.ink3;
  // It may be hidden in a cluster, or by its neighbours.
  paintMark(pen, marks.shape[site] ?? 0, x, y, radius, fill, colours.surface, view.scale);
  if (readout !== null) paintReadout(pen, view, readout, radius, colours);
}
