import type { AwardRecord } from '../contract/record.ts';
import { sharedKeys } from '../domain/caps/award-groups.ts';
import type { Measure } from '../domain/caps/catalogue.ts';
import { isApproved } from '../domain/caps/recorded-award.ts';
import type { LedgerBook } from './ledger-book.ts';

/**
 * The approved awards of one measure that are connected with those that `start`: the groups of `awardGroups` that hold
 * them, found without reading the others.
 */
export function connectedAwards(
  book: LedgerBook,
  measure: Measure,
  start: Iterable<AwardRecord>,
): Map<string, AwardRecord> {
  const found = new Map<string, AwardRecord>();
  const waiting = [...start];
  const seen = new Set<string>();
  const by = sharedKeys(measure);
  const reach = (kind: string, key: string | null, ids: readonly string[]): void => {
    if (key === null || seen.has(`${kind} ${key}`)) return;
    seen.add(`${kind} ${key}`);
    for (const id of ids) {
      const award = book.tables.award.get(id);
      if (award !== undefined && !found.has(id)) waiting.push(award);
    }
  };
  for (let award = waiting.pop(); award !== undefined; award = waiting.pop()) {
    if (award.measure !== measure.id || !isApproved(award) || found.has(award.id)) continue;
    found.set(award.id, award);
    const { organisationId, projectId, baseRef } = award;
    if (by.enterprise)
      reach('enterprise', organisationId, book.awardsOfOrganisation.of(organisationId ?? ''));
    if (by.project) reach('project', projectId, book.awardsOfProject.of(projectId));
    if (by.base) reach('base', baseRef, book.awardsOfBaseRef.of(baseRef ?? ''));
  }
  return found;
}
