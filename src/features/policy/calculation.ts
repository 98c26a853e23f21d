import { type CapEvaluationRequest, capEvaluationRequest } from '../../contract/caps.ts';
import { schemaIssues } from '../../contract/schema-issue.ts';
import type { Measure } from '../../domain/caps/catalogue.ts';
import { type AskedNames, evaluationRequest, neededFigures } from './asked-award.ts';
import { type EnteredAward, enteredAwards } from './entered-award.ts';

/** What is wrong with one figure; `award` counts from 0, null for the question as a whole. */
export type CalculatorIssue = { award: number | null; field: string; rule: string; detail: string };

export type Calculation =
  | { state: 'asked'; request: CapEvaluationRequest }
  | { state: 'refused'; issues: CalculatorIssue[] };

/**
 * The question that typed awards put to the engine, held against the contract before it is sent; or what cannot be
 * asked, by figure.
 */
export function calculation(
  measure: Pick<Measure, 'id' | 'terms'>,
  entries: readonly EnteredAward[],
  names: AskedNames,
  countsInferred: boolean,
): Calculation {
  const entered = enteredAwards(entries, neededFigures(measure));
  if (entered.state === 'refused') {
    const issues = entered.refusals.map(({ award, field, rule }) => ({
      award,
      field,
      rule: rule === 'no_such_date' ? rule : `entered:${rule}`,
      detail: '',
    }));
    return { state: 'refused', issues };
  }
  const request = evaluationRequest(measure, entered.awards, names, countsInferred);
  const parsed = capEvaluationRequest.safeParse(request);
  if (parsed.success) return { state: 'asked', request };
  return {
    state: 'refused',
    issues: schemaIssues(parsed.error).map(({ path, rule, detail }) => {
      const [list, place, ...field] = path;
      const isAward = list === 'awards' && typeof place === 'number';
      return {
        award: isAward ? place : null,
        field: (isAward ? field : path).map(String).join('.'),
        rule,
        detail,
      };
    }),
  };
}
