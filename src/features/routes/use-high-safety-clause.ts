import { useQuery } from '@tanstack/react-query';
import { policyQuery } from '../../api/policy-query.ts';
import type { ClauseReference } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';

/** How the policy's official text calls the routes, by which its clause is found. */
const HIGH_SAFETY = 'high-safety';

/** The clauses whose text speaks of high-safety routes; empty while the catalogue is on its way. */
export function useHighSafetyClause(): ClauseReference[] {
  const { data: policy } = useQuery(policyQuery);
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  return (policy?.measures ?? [])
    .map(({ id, shortTitle, quotations }) => ({
      id,
      title: shortTitle[side],
      quotation: quotations.find((quotation) => quotation.includes(HIGH_SAFETY)) ?? null,
    }))
    .filter(({ quotation }) => quotation !== null);
}
