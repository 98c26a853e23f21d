import type { ConditionState } from '../vocabulary.ts';
import type { Measure } from './catalogue.ts';

/** What is recorded of one condition of an award. */
export type ConditionCheck = { conditionId: string; state: ConditionState; evidence: string | null };

/** A condition of the clause and what is recorded of it; one without a record is `unknown`. */
export type ConditionRow = {
  id: string;
  text: { zh: string; en: string };
  state: ConditionState;
  evidence: string | null;
};

export type ConditionRows = { rows: ConditionRow[]; counts: Record<ConditionState, number> };

/** Every condition that the clause lists, in its order, with the award's check of it. */
export function conditionRows(
  { conditions }: Pick<Measure, 'conditions'>,
  checks: readonly ConditionCheck[],
): ConditionRows {
  const counts: ConditionRows['counts'] = { met: 0, not_met: 0, unknown: 0 };
  const rows = conditions.map(({ id, text }) => {
    const check = checks.find(({ conditionId }) => conditionId === id);
    const state = check?.state ?? 'unknown';
    counts[state] += 1;
    return { id, text, state, evidence: check?.evidence ?? null };
  });
  return { rows, counts };
}
