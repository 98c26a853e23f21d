import type { RecordOf } from '../contract/record-kind.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import { type FindRecord, placeOf, sees, seesOrganisation } from './access.ts';
import type { Caller } from './caller.ts';
import {
  awardOfMilestone,
  type RecordRules,
  type Reference,
  referencesOf,
  type RuleIssue,
} from './record-rules.ts';
import { Refusal } from './refusal.ts';
import { invalidRequest } from './request-body.ts';
import type { LedgerWork, MONEY_SUMS } from './store.ts';

/** Who changes what, inside which transaction, by which rules. */
export type Changing = { work: LedgerWork; caller: Caller; rules: RecordRules };

export function findIn(work: LedgerWork): FindRecord {
  return async (kind, id) => (await work.find(kind, id))?.record;
}

/**
 * Holds a record as it would be against every rule that a schema cannot see; `before` is null for a new one.
 * @throws Refusal `invalid_request` with each broken rule at its field; `already_exists`
 */
export async function checkChange<Kind extends RecordKind>(
  kind: Kind,
  before: RecordOf[Kind] | null,
  after: RecordOf[Kind],
  changing: Changing,
): Promise<void> {
  const issues = [
    ...changing.rules[kind](after),
    ...(await referenceIssues(kind, before, after, changing)),
    ...(await PAIR_RULES[kind](changing.work, after, before)),
  ];
  if (issues.length === 0) issues.push(...(await placeIssues(kind, after, changing)));
  if (issues.length > 0) throw invalidRequest(issues);
}

/** What is newly named must be there and in the caller's sight; both are refused alike. */
async function referenceIssues<Kind extends RecordKind>(
  kind: Kind,
  before: RecordOf[Kind] | null,
  after: RecordOf[Kind],
  { work, caller }: Changing,
): Promise<RuleIssue[]> {
  const known = before === null ? [] : referencesOf[kind](before);
  const issues: RuleIssue[] = [];
  for (const reference of referencesOf[kind](after)) {
    const { field, kind: target, id } = reference;
    if (known.some((each) => each.field === field && each.id === id)) continue;
    if (await mayName(reference, work, caller)) continue;
    issues.push({ field, rule: 'unknown_reference', detail: `no ${target} ${id}` });
  }
  return issues;
}

async function mayName({ kind, id }: Reference, work: LedgerWork, caller: Caller): Promise<boolean> {
  if (kind !== 'organisation') return isSeen(kind, id, work, caller);
  const organisation = (await work.find('organisation', id))?.record;
  if (organisation === undefined) return false;
  // A registered enterprise may be named by whoever knows its code, though nothing in the own districts does yet.
  return organisation.creditCode !== null || seesOrganisation(caller, await work.placesNaming(id));
}

/** Whether a record is there and in the caller's sight; an organisation is in nobody's district. */
export async function isSeen<Kind extends RecordKind>(
  kind: Kind,
  id: RecordOf[Kind]['id'],
  work: LedgerWork,
  caller: Caller,
): Promise<boolean> {
  const stored = await work.find(kind, id);
  return stored !== undefined && sees(caller, await placeOf(findIn(work), kind, stored.record));
}

async function placeIssues<Kind extends RecordKind>(
  kind: Kind,
  after: RecordOf[Kind],
  { work, caller }: Changing,
): Promise<RuleIssue[]> {
  if (kind === 'organisation' || sees(caller, await placeOf(findIn(work), kind, after))) return [];
  return [
    {
      field: 'districtAdcode',
      rule: 'outside_your_districts',
      detail: 'the record would lie outside your districts',
    },
  ];
}

type PairRule<Kind extends RecordKind> = (
  work: LedgerWork,
  after: RecordOf[Kind],
  before: RecordOf[Kind] | null,
) => Promise<RuleIssue[]>;

const none = async (): Promise<RuleIssue[]> => [];

/** Rules between a record and the others. */
const PAIR_RULES: { [Kind in RecordKind]: PairRule<Kind> } = {
  organisation: async (work, { id, creditCode }) => {
    const other = creditCode === null ? undefined : await work.organisationOfCreditCode(creditCode);
    if (other !== undefined && other.record.id !== id)
      throw alreadyExists('creditCode', 'repeated_credit_code');
    return [];
  },
  park: none,
  project: async (work, { id, code }) => {
    const other = await work.projectOfCode(code);
    if (other !== undefined && other.record.id !== id) throw alreadyExists('code', 'repeated_code');
    return [];
  },
  site: none,
  milestone: async (work, milestone) =>
    awardOfMilestone(milestone, (await work.find('award', milestone.awardId ?? ''))?.record),
  award: async (work, after, before) => [
    ...(await sumIssues(work, 'applied', 'appliedFen', after.appliedFen, before?.appliedFen)),
    ...(await sumIssues(work, 'approved', 'approvedFen', after.approvedFen, before?.approvedFen)),
  ],
  disbursement: (work, after, before) =>
    sumIssues(work, 'disbursed', 'amountFen', after.amountFen, before?.amountFen),
  clawback: (work, after, before) =>
    sumIssues(work, 'clawedBack', 'amountFen', after.amountFen, before?.amountFen),
  output: none,
  districtPolicy: none,
  note: none,
};

function alreadyExists(field: string, rule: string): Refusal {
  const detail = 'another record has it';
  return new Refusal('already_exists', `${field}: ${detail}`, [{ field, rule, detail }]);
}

/**
 * Summing reads a whole table, so amounts up to 45 million yuan are not summed. A larger one leaves room for a
 * million of them below 2^53, so that no row of small ones can carry the sum beyond what JSON numbers hold.
 */
const SMALL_FEN = 4_500_000_000;
const LARGEST_SUM_FEN = BigInt(Number.MAX_SAFE_INTEGER) - BigInt(SMALL_FEN) * 1_000_000n;

async function sumIssues(
  work: LedgerWork,
  money: (typeof MONEY_SUMS)[number],
  field: string,
  after: number | null,
  before: number | null | undefined,
): Promise<RuleIssue[]> {
  const [from, to] = [before ?? 0, after ?? 0];
  if (to <= SMALL_FEN || to <= from) return [];
  const sumFen = (await work.sumFen(money)) + BigInt(to) - BigInt(from);
  if (sumFen <= LARGEST_SUM_FEN) return [];
  return [{ field, rule: 'sum_too_large', detail: 'all amounts together become too large to be exact' }];
}
