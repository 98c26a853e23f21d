/** Support years of one unit, under both readings of a term in years. */
export type YearsUsed = { count: number; span: number };

/** Distinct years, and the years from the first to the last, both included. */
export function yearsUsed(years: readonly number[]): YearsUsed {
  const distinct = new Set(years);
  return {
    count: distinct.size,
    span: distinct.size === 0 ? 0 : Math.max(...distinct) - Math.min(...distinct) + 1,
  };
}

/** Years that are left of `maxYears`; negative where the term is broken. */
export function yearsLeft(used: YearsUsed, maxYears: number): YearsUsed {
  return { count: maxYears - used.count, span: maxYears - used.span };
}

/** Whether the two readings come to different answers: other years left, or only one of them broken. */
export function readingsDiffer(left: YearsUsed): boolean {
  return Math.max(left.count, -1) !== Math.max(left.span, -1);
}

/**
 * The most that one more award may be given in a year, fen: what the annual cap leaves, and never more than the cost
 * that it answers. null while that cost is not known, or no year is left for it under some reading.
 */
export function roomInYear(asked: {
  annualFen: number;
  approvedFen: number;
  costFen: number | null;
  year: number;
  years: readonly number[];
  maxYears: number;
}): number | null {
  const { annualFen, approvedFen, costFen, year, years, maxYears } = asked;
  const { count, span } = yearsLeft(yearsUsed([...years, year]), maxYears);
  if (costFen === null || count < 0 || span < 0) return null;
  return Math.max(0, Math.min(annualFen - approvedFen, costFen));
}
