import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, areaText, periodOf, periodText } from './filter-text.ts';

describe('a period in an address', () => {
  it('is two months, the first not after the second', () => {
    expect(periodOf('2024-01..2025-06')).toEqual({ from: '2024-01', to: '2025-06' });
    expect(periodText({ from: '2024-01', to: '2024-01' })).toBe('2024-01..2024-01');
    for (const text of ['', '2024-13..2025-01', '2025-06..2024-01', '2024-01', '2024-01..2025-06..2026-01'])
      expect(periodOf(text)).toBeNull();
  });
});

describe('an area in an address', () => {
  it('comes back within a metre, and needs no escaping', () => {
    const corner = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 60 }), (area) => {
        const text = areaText(area);
        expect(encodeURIComponent(text)).toBe(text);
        const read = areaOf(text) ?? [];
        expect(read).toHaveLength(area.length);
        read.forEach(([lon, lat], index) => {
          expect(Math.abs(lon - (area[index]?.[0] ?? Number.NaN))).toBeLessThanOrEqual(0.000_006);
          expect(Math.abs(lat - (area[index]?.[1] ?? Number.NaN))).toBeLessThanOrEqual(0.000_006);
        });
      }),
    );
  });

  it.each(['', '116_40~117_40', '116_40~117_40~x_41', '116_40~117_40~200_41', '116_40_1~117_40~116_41'])(
    'is not %j',
    (text) => {
      expect(areaOf(text)).toBeNull();
    },
  );
});
