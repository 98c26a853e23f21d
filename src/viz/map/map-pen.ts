/** Pixel coordinates, x then y of every point. */
export type PixelLine = Float64Array;

export type PathStyle = {
  fill?: string;
  fillOpacity?: number;
  /** Diagonal lines of this colour inside the path. */
  hatch?: string;
  hatchOpacity?: number;
  stroke?: string;
  strokeWidth?: number;
  strokeOpacity?: number;
  dash?: readonly number[];
};

export type TextStyle = {
  sizePx: number;
  bold: boolean;
  colour: string;
  /** Outline that keeps the text legible over lines; null for none. */
  halo: string | null;
  anchor: 'start' | 'middle' | 'end';
};

/**
 * What the map is drawn with: on the screen's canvas and into exported SVG by the same calls, so that the export
 * is the screen. Colours are plain CSS colours; lengths are pixels.
 */
export type MapPen = {
  /** Lines as one path, filled by the even-odd rule; closed ones return to their start. */
  path(lines: readonly PixelLine[], isClosed: boolean, style: PathStyle): void;
  circle(x: number, y: number, radius: number, style: PathStyle): void;
  rect(x: number, y: number, width: number, height: number, style: PathStyle): void;
  /** One line of text around the height `y`. */
  text(words: string, x: number, y: number, style: TextStyle): void;
  /** Draws only inside the box what `draw` draws. */
  clipped(x: number, y: number, width: number, height: number, draw: () => void): void;
};

/** Distance between hatch lines. */
export const HATCH_PX = 7;
/** Share of the type size by which a baseline lies below the middle of a line of text. */
export const BASELINE_EM = 0.36;
