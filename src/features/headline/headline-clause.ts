import { useQuery } from '@tanstack/react-query';
import { policyQuery } from '../../api/policy-query.ts';
import type { ClauseReference } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';

/** The one clause that sets the ring condition and names the high-safety routes. */
export const SITING_CLAUSE = 'III-1';

/** Clauses by number with their short titles and quotations; those the policy does not hold are left out. */
export function useClauses(): (ids: readonly string[]) => ClauseReference[] {
  const language = useLanguage();
  const { data: policy } = useQuery(policyQuery);
  return (ids) =>
    ids.flatMap((id) => {
      const measure = policy?.measures.find((each) => each.id === id);
      if (measure === undefined) return [];
      const { zh, en } = measure.shortTitle;
      return [{ id, title: language === 'zh-CN' ? zh : en, quotation: measure.quotations.join(' … ') }];
    });
}
