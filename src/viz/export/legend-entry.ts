/**
 * One entry of a legend, drawn alike on screen and in exported pictures. `fill` a block, `outline` an empty box,
 * `inner` a thin bar, `hatch` a hatched block, `line` an upright line, `dot`, `ring` and `half` round marks, `diamond` a square
 * on its corner.
 */
export type LegendEntry = {
  label: string;
  shape: 'fill' | 'outline' | 'inner' | 'hatch' | 'line' | 'dot' | 'ring' | 'half' | 'diamond';
  /** A CSS colour; a custom property such as `var(--awarded)` is resolved when the picture leaves the page. */
  colour: string;
};

/** A piece of a swatch; attribute names are the same in SVG and in React. */
export type SwatchPiece = {
  tag: 'rect' | 'circle' | 'path';
  attributes: Readonly<Record<string, string | number>>;
};

export const SWATCH_HEIGHT = 10;

/** Width of an entry's swatch in pixels. */
export function swatchWidth({ shape }: LegendEntry): number {
  if (shape === 'line') return 4;
  return shape === 'fill' || shape === 'outline' || shape === 'inner' ? 18 : 10;
}

/** The pieces of an entry's swatch in a box of `swatchWidth` by `SWATCH_HEIGHT`. */
export function swatchPieces(entry: LegendEntry): SwatchPiece[] {
  const { shape, colour } = entry;
  const width = swatchWidth(entry);
  const box = (attributes: SwatchPiece['attributes']): SwatchPiece => ({ tag: 'rect', attributes });
  const disc = (attributes: SwatchPiece['attributes']): SwatchPiece => ({
    tag: 'circle',
    attributes: { cx: 5, cy: 5, r: 3.5, ...attributes },
  });
  const path = (attributes: SwatchPiece['attributes']): SwatchPiece => ({ tag: 'path', attributes });
  const edge = { x: 0.5, y: 0.5, width: width - 1, height: SWATCH_HEIGHT - 1, fill: 'none', stroke: colour };
  const pieces: Record<LegendEntry['shape'], SwatchPiece[]> = {
    fill: [box({ width, height: SWATCH_HEIGHT, fill: colour })],
    outline: [box(edge)],
    inner: [box({ y: 2.5, width, height: 5, fill: colour })],
    hatch: [path({ d: 'M0 4L4 0M0 8L8 0M2 10L10 2M6 10L10 6', stroke: colour, fill: 'none' }), box(edge)],
    line: [box({ x: 1, width: 2, height: SWATCH_HEIGHT, fill: colour })],
    diamond: [path({ d: 'M5 0.5L9.5 5L5 9.5L0.5 5z', fill: colour })],
    dot: [disc({ r: 4, fill: colour })],
    ring: [disc({ fill: 'none', stroke: colour })],
    half: [disc({ fill: 'none', stroke: colour }), path({ d: 'M5 1.5a3.5 3.5 0 0 1 0 7z', fill: colour })],
  };
  return pieces[shape];
}
