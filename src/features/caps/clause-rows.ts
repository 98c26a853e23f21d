import type { CapRow } from '../../domain/portfolio/cap-rows.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import type { PolicyMeasure } from './use-caps-words.ts';
import { VERDICT_ORDER } from './verdict-rows.ts';

/** Clauses with a written ceiling, and those of which there is no bar to draw. */
export type ClauseGroups = {
  ceilings: { measure: PolicyMeasure; row: CapRow | null }[];
  /** Money, but no amount in the text. */
  noAmount: { measure: PolicyMeasure; row: CapRow | null }[];
  nonMonetary: PolicyMeasure[];
};

/** Every clause of the policy in its order, with the rows of those that have awards. */
export function clauseGroups(measures: readonly PolicyMeasure[], rows: readonly CapRow[]): ClauseGroups {
  const known = new Map(rows.map((row) => [row.measure, row]));
  const withRow = (measure: PolicyMeasure) => ({ measure, row: known.get(measure.id) ?? null });
  const monetary = measures.filter((measure) => measure.monetary);
  return {
    ceilings: monetary.filter(statesAmount).map(withRow),
    noAmount: monetary.filter((measure) => !statesAmount(measure)).map(withRow),
    nonMonetary: measures.filter((measure) => !measure.monetary),
  };
}

function statesAmount({ terms }: PolicyMeasure): boolean {
  return terms.some(({ kind }) => kind !== 'unquantified');
}

/** Verdicts with a count: what passes first. */
export function countedVerdicts({ verdictCounts }: CapRow): { verdict: CapVerdict; count: number }[] {
  return VERDICT_ORDER.map((verdict) => ({ verdict, count: verdictCounts[verdict] })).filter(
    ({ count }) => count > 0,
  );
}
