import { describe, expect, it } from 'vitest';
import { nextPlace } from './matrix-focus.ts';

const size = { rows: 4, columns: 3 };
const press = (row: number, column: number, key: string, ctrl = false) =>
  nextPlace({ row, column }, { key, ctrl }, size);

describe('nextPlace', () => {
  it('walks by one in four directions and stops at the edges', () => {
    expect(press(2, 1, 'ArrowDown')).toEqual({ row: 3, column: 1 });
    expect(press(3, 1, 'ArrowDown')).toEqual({ row: 3, column: 1 });
    expect(press(2, 1, 'ArrowLeft')).toEqual({ row: 2, column: 0 });
    expect(press(2, 2, 'ArrowRight')).toEqual({ row: 2, column: 2 });
    expect(press(1, 1, 'ArrowUp')).toEqual({ row: 0, column: 1 });
  });

  it('never stands on the empty corner', () => {
    expect(press(1, 0, 'ArrowUp')).toEqual({ row: 1, column: 0 });
    expect(press(0, 1, 'ArrowLeft')).toEqual({ row: 0, column: 1 });
    expect(press(0, 2, 'Home')).toEqual({ row: 0, column: 1 });
  });

  it('goes to the ends of the row, and with Ctrl of the grid', () => {
    expect(press(2, 2, 'Home')).toEqual({ row: 2, column: 0 });
    expect(press(2, 0, 'End')).toEqual({ row: 2, column: 2 });
    expect(press(2, 2, 'Home', true)).toEqual({ row: 1, column: 0 });
    expect(press(1, 0, 'End', true)).toEqual({ row: 3, column: 2 });
  });

  it('leaves other keys to the page', () => {
    expect(press(2, 1, 'a')).toBeNull();
    expect(press(2, 1, 'Tab')).toBeNull();
  });
});
