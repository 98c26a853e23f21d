import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCounts, groupSums } from './group-sums.ts';
import { MISSING_CODE } from './typed-columns.ts';

const group = Uint16Array.of(1, 0, 1, MISSING_CODE, 1);
const values = Float64Array.of(10, 0, Number.NaN, 7, 5);

describe('groupSums', () => {
  it('keeps zero, missing and ungrouped rows apart', () => {
    const { rows, missing, sum } = groupSums(group, 2, values, null);
    expect([[...rows], [...missing], [...sum]]).toEqual([
      [1, 3],
      [0, 1],
      [0, 15],
    ]);
  });

  it('leaves out rows that are not shown', () => {
    const { rows, missing, sum } = groupSums(group, 2, values, Uint8Array.of(0, 1, 1, 1, 1));
    expect([[...rows], [...missing], [...sum]]).toEqual([
      [1, 2],
      [0, 1],
      [0, 5],
    ]);
  });

  it('adds up to the shown total, to the fen', () => {
    const row = fc.record({
      code: fc.nat(5),
      fen: fc.option(fc.nat(2 ** 40), { nil: Number.NaN }),
      bit: fc.nat(1),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const codes = Uint16Array.from(rows, ({ code }) => code);
        const fen = Float64Array.from(rows, (each) => each.fen);
        const mask = Uint8Array.from(rows, ({ bit }) => bit);
        const sums = groupSums(codes, 6, fen, mask);
        const shown = rows.filter(({ bit }) => bit === 1);
        const known = shown.filter((each) => !Number.isNaN(each.fen));
        const total = (numbers: Iterable<number>): bigint =>
          [...numbers].reduce((sum, each) => sum + BigInt(each), 0n);
        expect(total(sums.sum)).toBe(total(known.map((each) => each.fen)));
        expect(total(sums.rows)).toBe(BigInt(shown.length));
        expect(total(sums.missing)).toBe(BigInt(shown.length - known.length));
      }),
    );
  });
});

it('counts rows by group', () => {
  expect([...groupCounts(group, 2, null)]).toEqual([1, 3]);
  expect([...groupCounts(group, 2, Uint8Array.of(1, 1, 0, 1, 0))]).toEqual([1, 1]);
});
