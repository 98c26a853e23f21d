import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { NO_ROW } from '../../domain/portfolio/typed-columns.ts';

/** What a project has under one clause: approved or later, integer fen; never added to another clause's. */
export type StackedMeasure = {
  measure: string;
  /** null: the clause grants no money. */
  approvedFen: number | null;
  awards: number;
  /** Of them, those without an amount. */
  missing: number;
  /** One of its awards passes the filter. */
  isShown: boolean;
};

export type StackedRow = { projectRow: number; measures: StackedMeasure[]; isShown: boolean };

/** Projects with approved awards under two clauses or more: shown ones first, then those with the most clauses. */
export function stackedRows(portfolio: Portfolio, selection: Selection): StackedRow[] {
  const { awards, awardsOfProject, measureKinds, dictionaries, projectCount } = portfolio;
  const rows: StackedRow[] = [];
  for (let projectRow = 0; projectRow < projectCount; projectRow += 1) {
    const end = awardsOfProject.start[projectRow + 1] ?? 0;
    const byMeasure = new Map<number, StackedMeasure>();
    for (let slot = awardsOfProject.start[projectRow] ?? 0; slot < end; slot += 1) {
      const award = awardsOfProject.rows[slot] ?? NO_ROW;
      if (awards.isApproved[award] !== 1) continue;
      const code = awards.measureCode[award] ?? 0;
      const amount = awards.approvedFen[award] ?? Number.NaN;
      const isMonetary = measureKinds[code] !== 'non_monetary';
      const known = byMeasure.get(code);
      byMeasure.set(code, {
        measure: dictionaries.measure[code] ?? '',
        approvedFen: isMonetary ? (known?.approvedFen ?? 0) + (Number.isNaN(amount) ? 0 : amount) : null,
        awards: (known?.awards ?? 0) + 1,
        missing: (known?.missing ?? 0) + (Number.isNaN(amount) && isMonetary ? 1 : 0),
        isShown: known?.isShown === true || selection.awards[award] === 1,
      });
    }
    if (byMeasure.size < 2) continue;
    const measures = [...byMeasure].toSorted(([a], [b]) => a - b).map(([, measure]) => measure);
    rows.push({ projectRow, measures, isShown: measures.some(({ isShown }) => isShown) });
  }
  return rows.toSorted(
    (a, b) => Number(b.isShown) - Number(a.isShown) || b.measures.length - a.measures.length,
  );
}
