import { expect } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import type { PortfolioFilter } from '../../src/domain/portfolio/portfolio-filter.ts';
import { buildPortfolio, type Portfolio } from '../../src/domain/portfolio/portfolio.ts';
import type { PortfolioRecords } from '../../src/contract/record.ts';
import { apiOver } from '../api/api-under-test.ts';
import { CHANGPING } from '../api/callers.ts';
import type { PlainFilter } from './naive-filter.ts';
import { auditLedger, type AuditedLedger } from './naive-ledger.ts';
import { policy, records, ringOutline, ringUncertaintyM } from './raw-records.ts';

/** One caller: what the server sends him, as the pages hold it, beside the auditor's copy. */
export type Audited = { portfolio: Portfolio; ledger: AuditedLedger };

async function audited(
  raw: PortfolioRecords,
  caller: 'commission' | 'changping',
  districts: number[] | null,
): Promise<Audited> {
  const answer = await apiOver(raw).as(caller).get('/api/portfolio');
  const portfolio = buildPortfolio(endpoints.portfolio.response.parse(await answer.json()));
  const rules = { policy, ringOutline, ringUncertaintyM };
  return { portfolio, ledger: auditLedger({ records: raw, ...rules }, districts) };
}

/**
 * The sample a year later, with two cases that it does not have: one base that awards of two districts draw on, and
 * a project whose only delay is that of its money.
 */
function strained(): PortfolioRecords {
  const copy = structuredClone(records);
  copy.dataDate = '2027-10-31';
  const place = new Map(copy.projects.map(({ id, districtAdcode }) => [id, districtAdcode]));
  const paid = new Set(copy.disbursements.map(({ awardId }) => awardId));
  const approved = copy.awards.filter(
    ({ approvedFen, approvedOn }) => approvedFen !== null && approvedOn !== null,
  );
  const drawing = approved.filter(({ measure, baseRef }) => measure === 'III-3' && baseRef === null);
  const own = drawing.find(({ projectId }) => place.get(projectId) === CHANGPING);
  const other = drawing.find(({ projectId }) => place.get(projectId) !== CHANGPING);
  const unpaid = approved.find(({ id, fundingStage }) => fundingStage === 'approved' && !paid.has(id));
  if (own === undefined || other === undefined || unpaid === undefined) {
    throw new Error('the sample has too few awards to strain');
  }
  for (const award of [own, other]) {
    award.baseRef = 'shared-by-two-districts';
    award.basesFen = { small_batch_test_investment: 4_000_000_000 };
  }
  copy.milestones = copy.milestones.filter(({ projectId }) => projectId !== unpaid.projectId);
  return copy;
}

export const CALLERS = {
  commission: await audited(records, 'commission', null),
  changping: await audited(records, 'changping', [CHANGPING]),
  'commission a year later': await audited(strained(), 'commission', null),
  'changping a year later': await audited(strained(), 'changping', [CHANGPING]),
};
export type AuditedCaller = keyof typeof CALLERS;

/** Filters by which the figures of every page are compared. */
export const FILTERS: Record<string, PlainFilter & PortfolioFilter> = {
  'no filter': {},
  'two districts': { district: ['110114', '110111'] },
  'a park, and none': { park: ['K1', 'none'] },
  'two routes': { route: ['flow_v', 'li_lfp'] },
  'one clause': { measure: ['III-2'] },
  'clauses of several kinds': { measure: ['II-3b', 'II-2', 'I-2', 'IV-2a'] },
  'attention asked for': { verdict: ['exceeds', 'interpretation_dependent', 'cannot_verify'] },
  'money paid': { funding: ['disbursed', 'performance_evaluation', 'clawed_back'] },
  'pilots not outside the ring': { pilot: ['yes', 'unknown'], siting: ['inside', 'on_the_line', 'unknown'] },
  'late projects under construction': { light: ['red', 'amber'], stage: ['construction', 'commissioning'] },
  'a year of a scenario and a role': { year: ['2025'], scenario: ['user_side'], role: ['application'] },
  'a period': { period: { from: '2024-07', to: '2025-06' } },
  'a period of a clause in a district': {
    period: { from: '2024-01', to: '2026-10' },
    measure: ['III-2', 'III-3', 'II-3a'],
    district: ['110114'],
  },
  'site types and words': { siteType: ['industrial_plant', 'data_centre'], text: '示例 project' },
  'one enterprise': { enterprise: [records.projects[0]?.organisationId ?? ''] },
  'nothing at all': { district: ['110101'] },
};

/** Every caller under every filter. */
const AUDITED_CALLERS: AuditedCaller[] = [
  'commission',
  'changping',
  'commission a year later',
  'changping a year later',
];
export const CASES = AUDITED_CALLERS.flatMap((caller) =>
  Object.entries(FILTERS).map(([name, filter]) => [caller, name, filter] as const),
);

/** For comparison: fen as numbers, which must hold them exactly, and ratings without the noise of binary fractions. */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') {
    expect(value <= BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
    return Number(value);
  }
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** The same rows in an order that both sides can be brought into. */
export function sortedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
