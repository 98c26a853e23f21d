import { describe, expect, it } from 'vitest';
import { adjacency, codeColumn, MISSING_CODE, NO_ROW, numberColumn, rowColumn } from './typed-columns.ts';

describe('codeColumn', () => {
  it('keeps codes and marks missing ones', () => {
    expect([...codeColumn('x', [0, null, 2], 3)]).toEqual([0, MISSING_CODE, 2]);
    expect([...codeColumn('x', [0, null, 2], 3, 3)]).toEqual([0, 3, 2]);
  });

  it.each([3, -1, Number.NaN, 0.5])('refuses %d in a dictionary of three', (code) => {
    expect(() => codeColumn('projects.routeCode', [0, code], 3)).toThrow(
      `projects.routeCode[1]: no value ${code}`,
    );
  });

  it('refuses a dictionary whose codes would meet the missing code', () => {
    expect(() => codeColumn('x', [], MISSING_CODE)).toThrow('x: more than 65534 values');
    expect([...codeColumn('x', [65_533], MISSING_CODE - 1)]).toEqual([65_533]);
  });
});

describe('rowColumn', () => {
  it('keeps rows and marks missing ones', () => {
    expect([...rowColumn('x', [1, null], 2)]).toEqual([1, NO_ROW]);
  });

  it.each([2, -1, 0.5])('refuses %d in a table of two', (row) => {
    expect(() => rowColumn('sites.projectRow', [row], 2)).toThrow(`sites.projectRow[0]: no row ${row}`);
  });
});

it('keeps zero apart from missing', () => {
  const numbers = numberColumn([0, null, Number.MAX_SAFE_INTEGER]);
  expect([...numbers]).toEqual([0, Number.NaN, Number.MAX_SAFE_INTEGER]);
});

describe('adjacency', () => {
  const rowsOf = ({ start, rows }: ReturnType<typeof adjacency>, owner: number): number[] => [
    ...rows.subarray(start[owner], start[owner + 1]),
  ];

  it('groups rows by owner in order and leaves out those without one', () => {
    const grouped = adjacency(Int32Array.of(2, NO_ROW, 0, 2), 4);
    expect([0, 1, 2, 3].map((owner) => rowsOf(grouped, owner))).toEqual([[2], [], [0, 3], []]);
  });

  it('groups other rows than its own positions', () => {
    const grouped = adjacency(Int32Array.of(1, 0, 1), 2, Int32Array.of(70, 80, 90));
    expect([0, 1].map((owner) => rowsOf(grouped, owner))).toEqual([[80], [70, 90]]);
  });
});
