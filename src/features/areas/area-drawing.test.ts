import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterStep,
  closedPolygons,
  type DrawingHistory,
  type DrawingStep,
  drawingOf,
  EMPTY_DRAWING,
  inWgs84,
  sameDrawing,
  startOf,
} from './area-drawing.ts';

const corner = (at: number, ring = 0, polygon = 0) => ({ polygon, ring, corner: at });

function after(history: DrawingHistory, ...steps: DrawingStep[]): DrawingHistory {
  return steps.reduce(afterStep, history);
}

const square = drawingOf({
  crs: 'WGS84',
  polygons: [
    [
      [
        [116, 40],
        [116.1, 40],
        [116.1, 40.1],
        [116, 40.1],
        [116, 40],
      ],
    ],
  ],
});

describe('drawing', () => {
  it('sets corners of six decimals, one after the other, and closes', () => {
    const drawn = after(
      startOf(EMPTY_DRAWING),
      { step: 'start', ring: 'polygon' },
      { step: 'add', lon: 116.123_456_78, lat: 40 },
      { step: 'add', lon: 116.2, lat: 40 },
      { step: 'add', lon: 116.2, lat: 40.1 },
    );
    expect(drawn.selected).toEqual(corner(2));
    expect(drawn.present.openRing).toEqual({ polygon: 0, ring: 0 });
    const closed = after(drawn, { step: 'close' });
    expect(closed.present.openRing).toBeNull();
    expect(closedPolygons(closed.present)).toEqual([
      [
        [
          [116.123_457, 40],
          [116.2, 40],
          [116.2, 40.1],
          [116.123_457, 40],
        ],
      ],
    ]);
  });

  it('adds nothing while no ring is open, and cancels the one that is', () => {
    const still = after(startOf(square), { step: 'add', lon: 117, lat: 40 });
    expect(still.present).toBe(square);
    const hole = after(
      startOf(square),
      { step: 'start', ring: 'hole' },
      { step: 'add', lon: 116.05, lat: 40.05 },
    );
    expect(hole.present.polygons[0]).toHaveLength(2);
    expect(after(hole, { step: 'cancel' }).present.polygons).toEqual(square.polygons);
  });

  it('moves, inserts and removes corners', () => {
    const inserted = after(startOf(square), { step: 'insert', corner: corner(3), lon: 115.9, lat: 40.05 });
    expect(inserted.present.polygons[0]?.[0]?.[4]).toEqual([115.9, 40.05]);
    expect(inserted.selected).toEqual(corner(4));
    const removed = after(inserted, { step: 'remove', corner: corner(4) });
    expect(removed.present.polygons).toEqual(square.polygons);
    expect(removed.selected).toEqual(corner(3));
  });

  it('removes a ring with its last corner, and holes with their outer ring', () => {
    const hole = after(
      startOf(square),
      { step: 'start', ring: 'hole' },
      { step: 'add', lon: 116.05, lat: 40.05 },
      { step: 'close' },
    );
    expect(after(hole, { step: 'remove', corner: corner(0, 1) }).present.polygons).toEqual(square.polygons);
    expect(after(hole, { step: 'removeRing', polygon: 0, ring: 0 }).present.polygons).toEqual([]);
  });

  it('goes one step back for a whole drag', () => {
    const dragged = after(
      startOf(square),
      { step: 'move', corner: corner(0), lon: 115.9, lat: 40, isSame: false },
      { step: 'move', corner: corner(0), lon: 115.8, lat: 40, isSame: true },
      { step: 'move', corner: corner(0), lon: 115.7, lat: 40, isSame: true },
    );
    expect(dragged.present.polygons[0]?.[0]?.[0]).toEqual([115.7, 40]);
    const undone = after(dragged, { step: 'undo' });
    expect(undone.present).toBe(square);
    expect(after(undone, { step: 'redo' }).present).toBe(dragged.present);
  });

  it('keeps what was read in its own CRS until it is drawn upon', () => {
    const read = { ...square, crs: 'GCJ02' as const };
    expect(after(startOf(read), { step: 'select', corner: corner(0) }).present).toBe(read);
    const moved = after(startOf(read), { step: 'move', corner: corner(0), lon: 116, lat: 40, isSame: false });
    expect(moved.present.crs).toBe('WGS84');
    expect(moved.present.polygons[0]?.[0]?.[0]).toEqual([116, 40]);
    expect(moved.present.polygons[0]?.[0]?.[1]).toEqual(inWgs84(read).polygons[0]?.[0]?.[1]);
    expect(moved.present.polygons[0]?.[0]?.[1]).not.toEqual([116.1, 40]);
    expect(after(moved, { step: 'undo' }).present).toBe(read);
  });

  it('comes back through undo to where it began, whatever was done', () => {
    assert(
      property(array(integer({ min: 0, max: 6 }), { maxLength: 40 }), (choices) => {
        const begun = startOf(square);
        let history = begun;
        for (const [at, choice] of choices.entries()) {
          const length = history.present.polygons[0]?.[0]?.length ?? 0;
          const one = corner(at % Math.max(1, length));
          const place = { lon: 116 + at / 100, lat: 40 };
          const steps: DrawingStep[] = [
            { step: 'start', ring: 'hole' },
            { step: 'add', ...place },
            { step: 'close' },
            { step: 'cancel' },
            { step: 'insert', corner: one, ...place },
            { step: 'remove', corner: one },
            { step: 'move', corner: one, ...place, isSame: false },
          ];
          history = after(history, steps[choice]!);
        }
        const last = history.present;
        let steps = 0;
        while (history.past.length > 0) {
          history = after(history, { step: 'undo' });
          steps += 1;
        }
        expect(history.present).toBe(square);
        for (let step = 0; step < steps; step += 1) history = after(history, { step: 'redo' });
        expect(sameDrawing(history.present, last)).toBe(true);
      }),
    );
  });
});
