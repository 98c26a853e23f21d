import type { PixelLine } from './map-pen.ts';

/** Left, top, right, bottom in pixels. */
export type PixelBox = { left: number; top: number; right: number; bottom: number };

const CELL_PX = 6;

export function overlaps(a: PixelBox, b: PixelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Counts how much of what is drawn lies in a box, in constant time a question, by a summed-area table. */
export class Occupancy {
  readonly #columns: number;
  readonly #rows: number;
  readonly #counts: Uint32Array;
  #sums: Float64Array | null = null;

  constructor(widthPx: number, heightPx: number) {
    this.#columns = Math.max(1, Math.ceil(widthPx / CELL_PX));
    this.#rows = Math.max(1, Math.ceil(heightPx / CELL_PX));
    this.#counts = new Uint32Array(this.#columns * this.#rows);
  }

  addBox(box: PixelBox): void {
    const [left, top, right, bottom] = this.#cells(box);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) this.#add(column, row);
    }
    this.#sums = null;
  }

  addLine(line: PixelLine): void {
    for (let at = 2; at < line.length; at += 2) {
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = line.subarray(at - 2, at + 2);
      const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / CELL_PX));
      for (let step = 0; step < steps; step += 1) {
        const share = step / steps;
        const column = Math.floor((fromX + share * (toX - fromX)) / CELL_PX);
        const row = Math.floor((fromY + share * (toY - fromY)) / CELL_PX);
        if (column >= 0 && row >= 0 && column < this.#columns && row < this.#rows) this.#add(column, row);
      }
    }
    this.#sums = null;
  }

  /** Cells taken in the box, each as often as something was added to it. */
  taken(box: PixelBox): number {
    const sums = this.#sums ?? this.#sumUp();
    const [left, top, right, bottom] = this.#cells(box);
    if (right < left || bottom < top) return 0;
    const width = this.#columns + 1;
    const at = (column: number, row: number): number => sums[row * width + column] ?? 0;
    return at(right + 1, bottom + 1) - at(left, bottom + 1) - at(right + 1, top) + at(left, top);
  }

  #add(column: number, row: number): void {
    const at = row * this.#columns + column;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  #cells({ left, top, right, bottom }: PixelBox): [number, number, number, number] {
    return [
      Math.max(0, Math.floor(left / CELL_PX)),
      Math.max(0, Math.floor(top / CELL_PX)),
      Math.min(this.#columns - 1, Math.floor(right / CELL_PX)),
      Math.min(this.#rows - 1, Math.floor(bottom / CELL_PX)),
    ];
  }

  #sumUp(): Float64Array {
    const width = this.#columns + 1;
    const sums = new Float64Array(width * (this.#rows + 1));
    for (let row = 0; row < this.#rows; row += 1) {
      let line = 0;
      for (let column = 0; column < this.#columns; column += 1) {
        line += this.#counts[row * this.#columns + column] ?? 0;
        sums[(row + 1) * width + column + 1] = (sums[row * width + column + 1] ?? 0) + line;
      }
    }
    this.#sums = sums;
    return sums;
  }
}
