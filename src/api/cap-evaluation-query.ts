import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CapEvaluationRequest } from '../contract/caps.ts';
import { endpoints } from '../contract/endpoint.ts';
import { sender } from './client.ts';

const evaluateCaps = sender(endpoints.evaluateCaps);

/**
 * The judgement of awards that are only asked about. The server reads no record and keeps none of it, so that the
 * same question has the same answer as long as the policy stands; the last answer stays while the next is on its way.
 */
export function capEvaluationQuery(request: CapEvaluationRequest) {
  return queryOptions({
    queryKey: ['cap-evaluation', request],
    queryFn: () => evaluateCaps({ body: request }),
    staleTime: 60 * 60_000,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}
