import { useMemo } from 'react';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE } from '../../domain/portfolio/typed-columns.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { pressingClause, selectionOfAllClauses } from './cap-selection.ts';
import { defaultUnitOf } from './cap-units.ts';
import { type UnitRow, type UnitRows, unitRow, unitRows } from './unit-rows.ts';

export type CapsChoice = {
  /** What passes the filter, whatever its clauses. */
  selection: Selection;
  /** null: no clause with a ceiling has awards. */
  clause: string | null;
  units: UnitRows;
  /** The award in question, as a row; null where the clause has none. */
  awardRow: number | null;
  /** Its unit under the default reading; null where it stands in none. */
  unit: UnitRow | null;
  /** `project` or `project.span`: the reading asked for; null for the default one. */
  reading: string | null;
  /** What the address names and the records or the policy do not have. */
  unknown: { clause: string | null; award: string | null };
  chooseClause: (clause: string) => void;
  /** @param awardRow its clause is chosen along with it */
  chooseAward: (awardRow: number) => void;
  chooseReading: (reading: string | null) => void;
};

/** The clause and the unit that the page is about, as its address has them; the most pressing ones without. */
export function useCapsChoice(): CapsChoice {
  const { portfolio, filter } = usePortfolioView();
  const { search, change } = usePageSearch();
  const { columns, awards, dictionaries } = portfolio;
  const selection = selectionOfAllClauses(portfolio, filter);
  const named = useMemo(
    () => (search.award === undefined ? -1 : columns.awards.id.indexOf(search.award)),
    [columns, search.award],
  );
  const ofAward = named < 0 ? undefined : dictionaries.measure[awards.measureCode[named] ?? MISSING_CODE];
  const known = dictionaries.measure.find((measure) => measure === search.clause);
  const single = filter.measure?.length === 1 ? filter.measure[0] : undefined;
  const clause = ofAward ?? known ?? single ?? pressingClause(portfolio, selection);
  const units = useMemo(
    () => (clause === null ? { rows: [], withoutUnit: 0 } : unitRows(portfolio, selection, clause)),
    [portfolio, selection, clause],
  );
  const first = units.rows[0];
  const awardRow = named >= 0 ? named : (first?.awardRows[0] ?? null);
  const unit = useMemo(() => {
    const row = awardRow === null ? null : defaultUnitOf(portfolio, awardRow);
    return row === null ? null : unitRow(portfolio, selection, row);
  }, [portfolio, selection, awardRow]);
  return {
    selection,
    clause,
    units,
    awardRow,
    unit,
    reading: search.tab ?? null,
    unknown: {
      clause: search.clause === undefined || known !== undefined ? null : search.clause,
      award: search.award === undefined || named >= 0 ? null : search.award,
    },
    // Goes along with a filter by the clause, as one step.
    chooseClause: (next) => change({ clause: next, award: undefined, tab: undefined }, { replace: true }),
    chooseAward: (row) =>
      change({
        award: columns.awards.id[row],
        clause: dictionaries.measure[awards.measureCode[row] ?? MISSING_CODE],
        tab: undefined,
      }),
    chooseReading: (reading) => change({ tab: reading ?? undefined }),
  };
}
