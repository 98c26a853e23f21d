import { headlineFigures } from '../../domain/portfolio/headline-figures.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';

export type VerdictRow = { verdict: CapVerdict; count: number; isChosen: boolean };

/** From what passes to what is outside the comparison: the order in which verdicts are read. */
export const VERDICT_ORDER = [
  'within',
  'at_cap',
  'exceeds',
  'interpretation_dependent',
  'cannot_verify',
  'invalid_input',
  'no_quantified_cap',
  'not_monetary',
  'out_of_period',
] as const satisfies readonly CapVerdict[];

/** Verdicts that pass. */
const PASSING = new Set<CapVerdict>(['within', 'at_cap']);

/**
 * Every award that is approved or later, counted once by its verdict, under every filter but that for verdicts;
 * `isChosen` are those filtered for, or all. Verdicts that no award of the portfolio has are left out.
 */
export function verdictRows(
  portfolio: Portfolio,
  filter: PortfolioFilter,
): { rows: VerdictRow[]; total: number; passing: number } {
  const { verdict: chosen = [], ...others } = filter;
  const all = headlineFigures(portfolio, selectRows(portfolio, {})).verdictCounts;
  const counts = headlineFigures(portfolio, selectRows(portfolio, others)).verdictCounts;
  const rows = VERDICT_ORDER.filter((verdict) => all[verdict] > 0).map((verdict) => ({
    verdict,
    count: counts[verdict],
    isChosen: chosen.length === 0 || chosen.includes(verdict),
  }));
  const sum = (counted: readonly VerdictRow[]): number =>
    counted.reduce((total, { count }) => total + count, 0);
  return { rows, total: sum(rows), passing: sum(rows.filter(({ verdict }) => PASSING.has(verdict))) };
}
