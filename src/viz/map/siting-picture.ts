import type { MapView } from './mercator.ts';
import { paintFurniture } from './paint-furniture.ts';
import { legendHeight, paintLegend, type PictureLegendEntry } from './paint-legend.ts';
import { paintSelected, paintSitingBase, paintSitingSites } from './paint-siting.ts';
import type { SelectedSite, SitingScene } from './siting-scene.ts';
import { svgPen } from './svg-pen.ts';

/**
 * The view with the selected site and a legend, as an SVG document of its own: drawn from our own lines, never from
 * tiles. `colourOf` gives the plain colour of a CSS colour.
 */
export function sitingPicture(
  scene: SitingScene,
  view: MapView,
  selected: SelectedSite | null,
  title: string,
  legend: readonly PictureLegendEntry[],
  colourOf: (colour: string) => string,
): string {
  const { widthPx, heightPx, scale } = view;
  // The map's buttons are not in the picture, and neither are tiles: their place is land.
  const drawn = { ...scene, isOverTiles: false, controls: { left: 0, top: 0, right: 0, bottom: 0 } };
  const pen = svgPen();
  pen.clipped(0, 0, widthPx, heightPx, () => {
    paintSitingBase(pen, view, view, drawn, selected);
    paintSitingSites(pen, view, drawn);
    if (selected !== null) paintSelected(pen, view, drawn, selected);
    paintFurniture(pen, view, drawn);
  });
  paintLegend(pen, legend, heightPx, widthPx, scale, scene.colours, colourOf);
  return pen.document(widthPx, heightPx + legendHeight(legend, widthPx, scale), title);
}
