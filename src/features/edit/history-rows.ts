import type { Revision } from '../../contract/revision.ts';
import { differingPaths, leavesOf, type LeafValue } from './record-leaf.ts';

/** One value that a change set: null was, or is, missing. */
export type ChangedValue = { path: string; from: LeafValue; to: LeafValue };

/** One change of a record as its history shows it. */
export type HistoryRow = Pick<
  Revision,
  'sequence' | 'version' | 'action' | 'actorName' | 'actorRole' | 'at' | 'why' | 'acknowledgedVerdict'
> & {
  /** Every value of a creation, those that differ of an edit, none of a withdrawal. */
  changes: ChangedValue[];
};

/** Revisions, newest first, value by value. */
export function historyRows(revisions: readonly Revision[]): HistoryRow[] {
  return revisions
    .toSorted((a, b) => b.sequence - a.sequence)
    .map(({ before, after, ...revision }) => {
      const [from, to] = [leavesOf(before ?? {}), leavesOf(after ?? {})];
      const paths = after === null ? [] : differingPaths(from, to);
      return {
        ...revision,
        changes: paths.map((path) => ({ path, from: from.get(path) ?? null, to: to.get(path) ?? null })),
      };
    });
}
