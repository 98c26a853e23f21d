import type { PortfolioRecords } from '../src/contract/record.ts';
import { problemResponse, Refusal } from '../src/server/refusal.ts';

/**
 * The states a screen must be designed for, reached with `?fault=…` in the page's address:
 * `slow` answers after {@link SLOW_MS}; `failing` refuses everything with 503; `failing-after-first` answers each
 * address once and refuses it from then on (the last good data stays on the screen); `empty` holds no records;
 * `stale` holds the same records with a data date {@link STALE_DAYS} days older.
 */
const FAULTS = ['slow', 'failing', 'failing-after-first', 'empty', 'stale'] as const;
export type Fault = (typeof FAULTS)[number];

export const SLOW_MS = 3000;
export const STALE_DAYS = 400;

/** The fault that a page's query asks for; null without one or with an unknown one. */
export function faultOf(search: string): Fault | null {
  const wanted = new URLSearchParams(search).get('fault');
  return FAULTS.find((fault) => fault === wanted) ?? null;
}

/** The records as the fault shows them. */
export function faultyRecords(records: PortfolioRecords, fault: Fault | null): PortfolioRecords {
  if (fault === 'stale') {
    const staleDate = new Date(Date.parse(records.dataDate) - STALE_DAYS * 86_400_000);
    return { ...records, dataDate: staleDate.toISOString().slice(0, 10) };
  }
  if (fault !== 'empty') return records;
  return {
    dataDate: records.dataDate,
    synthetic: records.synthetic,
    organisations: [],
    parks: [],
    projects: [],
    sites: [],
    milestones: [],
    awards: [],
    disbursements: [],
    clawbacks: [],
    outputs: [],
    districtPolicies: [],
    notes: [],
  };
}

/** Answers requests through `answer`, with the fault around it. */
export function withFault(
  fault: Fault | null,
  answer: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  const answered = new Set<string>();
  return async (request) => {
    const isRepeated = answered.has(request.url);
    answered.add(request.url);
    if (fault === 'failing' || (fault === 'failing-after-first' && isRepeated)) {
      return problemResponse(new Refusal('unavailable', 'the mock fails because the address asks for it'));
    }
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    return answer(request);
  };
}
