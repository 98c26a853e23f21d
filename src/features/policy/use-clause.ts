import { useQuery } from '@tanstack/react-query';
import { policyQuery } from '../../api/policy-query.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import { usePageSearch } from '../../ui/page-search.ts';

export type PolicyMeasure = PolicyDocument['measures'][number];

/** The clause that the page shows, or why there is none. */
export type ChosenClause =
  | { state: 'known'; policy: PolicyDocument; measure: PolicyMeasure }
  | { state: 'unknown'; policy: PolicyDocument; id: string }
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void };

/** The clause that the address names; without one the first of the text. */
export function useClause(): ChosenClause {
  const { search } = usePageSearch();
  const { data: policy, error, refetch } = useQuery(policyQuery);
  if (policy === undefined) {
    return error === null ? { state: 'loading' } : { state: 'failed', retry: () => void refetch() };
  }
  const [first] = policy.measures;
  const measure =
    search.clause === undefined ? first : policy.measures.find(({ id }) => id === search.clause);
  return measure === undefined
    ? { state: 'unknown', policy, id: search.clause ?? '' }
    : { state: 'known', policy, measure };
}

/** Shows a clause, a step that "back" undoes, and brings it into sight where it stands below or above the window. */
export function useChooseClause(): (id: string) => void {
  const { change } = usePageSearch();
  return (id) => {
    change({ clause: id });
    // Its place on the page is there before the panel is.
    const place = document.getElementById('section-clause');
    if (place === null) return;
    const { top, bottom } = place.getBoundingClientRect();
    if (top > window.innerHeight * 0.8 || bottom < 0) place.scrollIntoView({ block: 'start' });
  };
}
