import type { PixelBox } from './label-room.ts';
import type { MapColours } from './map-colours.ts';
import type { MapGeometry } from './map-geometry.ts';
import type { SiteMarks } from './site-marks.ts';

/** Words that the map itself carries. */
export type MapWords = {
  /** Lines inside the ring. */
  inside: readonly string[];
  wholeCity: string;
  north: string;
  lengthText: (metres: number) => string;
};

/** Everything that is drawn, apart from where one looks. */
export type MapScene = {
  geometry: MapGeometry;
  marks: SiteMarks;
  /** Sites in drawing order. */
  order: Uint32Array;
  /** Plain colours that `marks.colour` points into. */
  palette: readonly string[];
  colours: MapColours;
  /** Districts by code and parks by id that the filter names. */
  filter: { districts: ReadonlySet<number>; parks: ReadonlySet<string> };
  words: MapWords;
  /** Where the map's buttons lie on the screen; names keep out of it. */
  controls: PixelBox;
};
