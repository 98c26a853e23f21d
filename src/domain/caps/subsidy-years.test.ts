import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsDiffer, roomInYear, yearsLeft, yearsUsed } from './subsidy-years.ts';

describe('years of support', () => {
  it('are counted, and spanned from the first to the last', () => {
    expect(yearsUsed([])).toEqual({ count: 0, span: 0 });
    expect(yearsUsed([2024, 2024])).toEqual({ count: 1, span: 1 });
    expect(yearsUsed([2026, 2023, 2025])).toEqual({ count: 3, span: 4 });
    expect(yearsLeft(yearsUsed([2023, 2025, 2026]), 3)).toEqual({ count: 0, span: -1 });
  });

  it('leave the same where they follow one another', () => {
    expect(readingsDiffer(yearsLeft(yearsUsed([2024, 2025]), 3))).toBe(false);
    expect(readingsDiffer(yearsLeft(yearsUsed([2023, 2025]), 3))).toBe(true);
    expect(readingsDiffer(yearsLeft(yearsUsed([2023, 2025, 2026]), 3))).toBe(true);
    // Both broken: by how many years is no difference.
    expect(readingsDiffer(yearsLeft(yearsUsed([2020, 2022, 2024, 2026]), 3))).toBe(false);
  });
});

describe('the room of one more year', () => {
  const asked = {
    annualFen: 3000,
    approvedFen: 0,
    costFen: 1962,
    year: 2026,
    years: [2024, 2025],
    maxYears: 3,
  };

  it('is the smaller of what the annual cap leaves and the cost', () => {
    expect(roomInYear(asked)).toBe(1962);
    expect(roomInYear({ ...asked, costFen: 5000 })).toBe(3000);
    expect(roomInYear({ ...asked, costFen: 5000, approvedFen: 2500 })).toBe(500);
    expect(roomInYear({ ...asked, approvedFen: 3500 })).toBe(0);
  });

  it('is not known without the cost, nor where a reading leaves no year', () => {
    expect(roomInYear({ ...asked, costFen: null })).toBeNull();
    expect(roomInYear({ ...asked, years: [2023, 2024, 2025] })).toBeNull();
    expect(roomInYear({ ...asked, years: [2023] })).toBeNull();
    expect(roomInYear({ ...asked, years: [2024, 2025, 2026] })).toBe(1962);
  });

  it('never passes the annual cap or the cost', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (annualFen, approvedFen, costFen) => {
        const room = roomInYear({ ...asked, annualFen, approvedFen, costFen })!;
        expect(room <= costFen).toBe(true);
        if (approvedFen <= annualFen) expect(room + approvedFen <= annualFen).toBe(true);
        else expect(room).toBe(0);
      }),
    );
  });
});
