import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOfDay, yearLabel } from './calendar-month.ts';

describe('monthOfDay', () => {
  it.each([
    ['1970-01-01', 0, 1970 * 12],
    ['1969-12-31', -1, 1969 * 12 + 11],
    ['2024-02-29', 19_782, 2024 * 12 + 1],
    ['2024-03-01', 19_783, 2024 * 12 + 2],
    ['2023-11-23', 19_684, 2023 * 12 + 10],
  ])('%s is day %d in month %d', (_, day, month) => {
    expect(monthOfDay(day)).toBe(month);
  });

  it('agrees with the calendar of Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(monthOfDay(day)).toBe(date.getUTCFullYear() * 12 + date.getUTCMonth());
      }),
    );
  });
});

it('labels years with four digits', () => {
  expect(yearLabel(2024 * 12 + 11)).toBe('2024');
  expect(yearLabel(987 * 12)).toBe('0987');
});
