import type { JudgedAward } from '../../contract/project-detail.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import type { ConditionState } from '../../domain/vocabulary.ts';

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
  { conditions }: Pick<PolicyDocument['measures'][number], 'conditions'>,
  checks: JudgedAward['conditions'],
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
