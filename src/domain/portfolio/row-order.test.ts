import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderRows } from './row-order.ts';

const keys = Float64Array.of(3, -1, Number.NaN, 0, -0, 2.5, Number.MAX_SAFE_INTEGER, -1e-9);

it('orders by key in either direction, ties as they came, missing last', () => {
  const rows = Int32Array.from(keys.keys());
  expect([...orderRows(rows, keys, 'ascending')]).toEqual([1, 7, 3, 4, 5, 0, 6, 2]);
  expect([...orderRows(rows, keys, 'descending')]).toEqual([6, 0, 5, 3, 4, 7, 1, 2]);
});

it('orders only the rows it is given and leaves them as they are', () => {
  const rows = Int32Array.of(5, 2, 1);
  expect([...orderRows(rows, keys, 'ascending')]).toEqual([1, 5, 2]);
  expect([...rows]).toEqual([5, 2, 1]);
  expect([...orderRows(new Int32Array(0), keys, 'ascending')]).toEqual([]);
});

it('agrees with a stable sort that compares', () => {
  const key = fc.oneof(fc.double(), fc.nat(3), fc.integer(), fc.maxSafeNat(), fc.constant(Number.NaN));
  fc.assert(
    fc.property(fc.array(key), fc.boolean(), (values, isDescending) => {
      const column = Float64Array.from(values);
      const rows = Int32Array.from(values.keys());
      const sign = isDescending ? -1 : 1;
      const compared = [...rows].toSorted((a, b) => {
        const [left = 0, right = 0] = [values[a], values[b]];
        if (Number.isNaN(left) || Number.isNaN(right))
          return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
        return left === right ? 0 : sign * (left < right ? -1 : 1);
      });
      expect([...orderRows(rows, column, isDescending ? 'descending' : 'ascending')]).toEqual(compared);
    }),
  );
});
