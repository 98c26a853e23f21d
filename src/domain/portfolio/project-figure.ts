import type { ProjectRow } from './project-rows.ts';

/** A figure, or which way it is not a number. */
export type ProjectFigure = number | 'missing' | 'notComputable' | 'notApplicable';

/** Integer fen; nothing approved is not applicable, an approval without an amount is missing. */
export function approvedOf({ approvedFen, approvedCount, verdict }: ProjectRow): ProjectFigure {
  if (approvedFen !== null) return approvedFen;
  return approvedCount === 0 || verdict === 'not_monetary' ? 'notApplicable' : 'missing';
}

/** Integer fen; zero when something is approved and nothing paid. */
export function disbursedOf({ disbursedFen }: ProjectRow): ProjectFigure {
  return disbursedFen ?? 'notApplicable';
}

/** Integer fen; not computable when an award that has a ceiling cannot be held against it. */
export function ceilingOf(row: ProjectRow): ProjectFigure {
  return row.ceilingFen ?? (hasNoCeiling(row) ? 'notApplicable' : 'notComputable');
}

/** Hundredths of a percent of the unit of the most urgent award. */
export function utilisationOf(row: ProjectRow): ProjectFigure {
  return row.utilisationBp ?? (hasNoCeiling(row) ? 'notApplicable' : 'notComputable');
}

/** Verdicts without a ceiling are the least urgent ones, so that all awards of such a project have none. */
function hasNoCeiling({ verdict }: ProjectRow): boolean {
  return (
    verdict === null ||
    verdict === 'no_quantified_cap' ||
    verdict === 'not_monetary' ||
    verdict === 'out_of_period'
  );
}
