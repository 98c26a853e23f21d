import { useQuery } from '@tanstack/react-query';
import { policyQuery } from '../../api/policy-query.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';

/** A clause of the policy, or why it is not there. */
export type MeasureState =
  | { state: 'known'; measure: PolicyDocument['measures'][number]; bases: PolicyDocument['bases'] }
  | { state: 'loading' | 'failed' | 'unknown' };

/** The clause of an id; `unknown` when the policy on record has none. */
export function useMeasure(id: string): MeasureState {
  const { data: policy, error } = useQuery(policyQuery);
  if (policy === undefined) return { state: error === null ? 'loading' : 'failed' };
  const measure = policy.measures.find((each) => each.id === id);
  return measure === undefined ? { state: 'unknown' } : { state: 'known', measure, bases: policy.bases };
}
