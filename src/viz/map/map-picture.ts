import type { MapScene } from './map-scene.ts';
import type { MapView } from './mercator.ts';
import { paintBase } from './paint-base.ts';
import { furnitureBoxes, paintFurniture } from './paint-furniture.ts';
import { paintLabels } from './paint-labels.ts';
import { legendHeight, paintLegend, type PictureLegendEntry } from './paint-legend.ts';
import { paintSites } from './paint-sites.ts';
import { placeLabels } from './place-labels.ts';
import { svgPen } from './svg-pen.ts';

/**
 * The view and its legend as an SVG document of its own: the same drawing as on the screen, without what the pointer
 * shows. `colourOf` gives the plain colour of a CSS colour.
 */
export function mapPicture(
  scene: MapScene,
  view: MapView,
  title: string,
  legend: readonly PictureLegendEntry[],
  colourOf: (colour: string) => string,
): string {
  const { geometry, marks, colours, words, controls } = scene;
  const { widthPx, heightPx, scale } = view;
  const pen = svgPen();
  pen.clipped(0, 0, widthPx, heightPx, () => {
    paintBase(pen, view, scene);
    const labels = placeLabels(view, geometry, marks, words.inside, furnitureBoxes(view, geometry, controls));
    paintLabels(pen, labels, colours, scale, 0, 0);
    paintSites(pen, view, scene);
    paintFurniture(pen, view, scene);
  });
  paintLegend(pen, legend, heightPx, widthPx, scale, colours, colourOf);
  return pen.document(widthPx, heightPx + legendHeight(legend, widthPx, scale), title);
}
