import type { ProblemIssue } from '../contract/problem.ts';
import type { RecordOf } from '../contract/record-kind.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import { placeOf, sees, seesOrganisation } from './access.ts';
import type { Caller } from './caller.ts';
import { findIn, isSeen } from './change-check.ts';
import { notFound, Refusal } from './refusal.ts';
import type { LedgerWork } from './store.ts';

/**
 * Whether the caller may change a record that is there.
 * @throws Refusal `not_found` when it is out of sight; `not_allowed` for an organisation that others name too
 */
export async function requireReach<Kind extends RecordKind>(
  work: LedgerWork,
  caller: Caller,
  kind: Kind,
  record: RecordOf[Kind],
): Promise<void> {
  if (caller.districts === 'all') return;
  if (kind !== 'organisation') {
    if (sees(caller, await placeOf(findIn(work), kind, record))) return;
    throw notFound(kind, record.id);
  }
  const places = await work.placesNaming(record.id);
  if (!seesOrganisation(caller, places)) throw notFound(kind, record.id);
  if (places.every((place) => sees(caller, place))) return;
  throw new Refusal('not_allowed', 'records outside your districts name this organisation too');
}

/** @throws Refusal `in_use` naming the records of the caller's districts that refer to it */
export async function requireUnused(
  work: LedgerWork,
  caller: Caller,
  kind: RecordKind,
  id: string,
): Promise<void> {
  const referrers = await work.referrers(kind, id);
  if (referrers.length === 0) return;
  const issues: ProblemIssue[] = [];
  for (const referrer of referrers) {
    const isKnown = await isSeen(referrer.kind, referrer.id, work, caller);
    issues.push({
      field: isKnown ? `${referrer.kind}.${referrer.id}` : 'id',
      rule: 'in_use',
      detail: isKnown ? `${referrer.kind} ${referrer.id} refers to it` : 'a record elsewhere refers to it',
    });
  }
  // How many records elsewhere refer to it is not told.
  const told = [...new Map(issues.map((each) => [each.field, each])).values()];
  throw new Refusal('in_use', `${told[0]?.detail}: withdraw what refers to it first`, told);
}
