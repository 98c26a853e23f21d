import { type CapRow, capRows } from '../../domain/portfolio/cap-rows.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { type Selection, selectRows } from '../../domain/portfolio/selection.ts';

/** Several panels ask for the same at each click; a filter object lives as long as its view. */
const selections = new WeakMap<PortfolioFilter, Selection>();
const rows = new WeakMap<Selection, CapRow[]>();

/** What passes every filter but that for clauses: the panels here choose their clause themselves. */
export function selectionOfAllClauses(portfolio: Portfolio, filter: PortfolioFilter): Selection {
  const known = selections.get(filter);
  if (known !== undefined) return known;
  const { measure: _own, ...others } = filter;
  const selection = selectRows(portfolio, others);
  selections.set(filter, selection);
  return selection;
}

/** `capRows` of a selection, made once. */
export function capRowsOf(portfolio: Portfolio, selection: Selection): CapRow[] {
  const known = rows.get(selection);
  if (known !== undefined) return known;
  const made = capRows(portfolio, selection);
  rows.set(selection, made);
  return made;
}

/** The clause that asks for a person most: the one with a ceiling and the most awards above theirs; null without any. */
export function pressingClause(portfolio: Portfolio, selection: Selection): string | null {
  const ceilings = capRowsOf(portfolio, selection).filter(({ kind }) => kind === 'ceiling');
  const [first] = ceilings.toSorted(
    (a, b) => b.verdictCounts.exceeds - a.verdictCounts.exceeds || b.awardCount - a.awardCount,
  );
  return first?.measure ?? null;
}
