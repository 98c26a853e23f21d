import { textWidth } from '../text-width.ts';
import type { PixelBox } from './label-room.ts';
import type { PixelLine } from './map-pen.ts';

export type LabelKind = 'district' | 'park' | 'ring' | 'road' | 'inside' | 'iso' | 'callout';

/** Words placed on the map; `x` is where the anchor of each line stands, `y` the middle of the block. */
export type MapLabel = {
  kind: LabelKind;
  lines: readonly string[];
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** From a park's edge to its name. */
  leader: PixelLine | null;
};

const RING_SIZE_PX = 14;
const SIZE_PX = 12;
const LINE_EM = 1.4;
const GAP_PX = 5;

export function labelSizePx(kind: LabelKind, scale: number): number {
  return (kind === 'ring' ? RING_SIZE_PX : SIZE_PX) * scale;
}

export function isBold(kind: LabelKind): boolean {
  return kind === 'park' || kind === 'ring' || kind === 'callout';
}

export function lineHeightPx(kind: LabelKind, scale: number): number {
  return labelSizePx(kind, scale) * LINE_EM;
}

/** Width and height of the words' block. */
export function labelSize(
  kind: LabelKind,
  lines: readonly string[],
  scale: number,
): { width: number; height: number } {
  const size = labelSizePx(kind, scale);
  const widths = lines.map((line) => textWidth(line, size, isBold(kind) ? 600 : 400));
  return { width: Math.max(0, ...widths), height: lines.length * lineHeightPx(kind, scale) };
}

/** The box that the words take, with a little air around it. */
export function labelBox({ kind, lines, x, y, anchor }: MapLabel, scale: number): PixelBox {
  const { width, height } = labelSize(kind, lines, scale);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const gap = GAP_PX * scale;
  return { left: left - gap, top: y - height / 2, right: left + width + gap, bottom: y + height / 2 };
}
