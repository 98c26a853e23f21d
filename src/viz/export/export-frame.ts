import type { FigureTable } from '../../ui/figure-table.ts';
import type { LegendEntry } from './legend-entry.ts';

/** What a picture or table says about itself when it leaves the page. */
export type ExportFrame = {
  title: string;
  question: string;
  /** The unit of the picture in words, where the picture itself does not name it. */
  unit?: string;
  legend: readonly LegendEntry[];
  /** The active filters in words; '' when there are none. */
  filters: string;
  source: string;
  /** Licences that must be named, such as a map's. */
  attribution?: string;
  /** What is left out, in sentences. */
  exclusions?: readonly string[];
  dataDate: string;
  synthetic: boolean;
};

/** All that an export of a panel is made from. */
export type Exportable = {
  /** Stem of the file names. */
  name: string;
  /** The picture on screen, or its SVG text; null while there is none. */
  getPicture: () => SVGSVGElement | string | Promise<string> | null;
  table: FigureTable;
  /** Unit of a column's exact values by column key, where it differs from the displayed one. */
  exactUnits?: Readonly<Record<string, string>>;
  frame: ExportFrame;
};

export type ExportFormat = 'svg' | 'png' | 'csv';
