import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isCalendarDate, isoDateOf } from './calendar-day.ts';

describe('calendar days', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2023-11-23', 19684],
    ['2026-10-31', 20757],
    ['0000-01-01', -719528],
    ['9999-12-31', 2932896],
  ])('%s is day %i', (text, day) => {
    expect(dayOf(text)).toBe(day);
    expect(isoDateOf(day)).toBe(text);
  });

  it('run both ways and agree with the runtime', () => {
    assert(
      property(integer({ min: -719528, max: 2932896 }), (day) => {
        const text = isoDateOf(day);
        expect(dayOf(text)).toBe(day);
        expect(text).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });

  it('exist', () => {
    expect(['2024-02-29', '2000-02-29', '2023-12-31'].every(isCalendarDate)).toBe(true);
    const impossible = ['2023-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00'];
    const otherForms = ['2023-1-1', '20230101', ' 2023-01-01', '2023-01-01T00:00', '+12023-01-01', ''];
    expect([...impossible, ...otherForms].filter(isCalendarDate)).toEqual([]);
    expect(() => dayOf('2023-02-29')).toThrow(RangeError);
  });
});
