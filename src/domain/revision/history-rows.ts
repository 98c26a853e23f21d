import { differingPaths, leavesOf, type LeafValue } from './record-leaf.ts';

/** One value that a change set: null was, or is, missing. */
export type ChangedValue = { path: string; from: LeafValue; to: LeafValue };

type StoredRecord = Readonly<Record<string, unknown>> | null;
type Change = { sequence: number; before: StoredRecord; after: StoredRecord };

/** One change of a record as its history shows it: every value of a creation, those that differ of an edit, none of a withdrawal. */
export type HistoryRow<Of extends Change> = Omit<Of, 'before' | 'after'> & { changes: ChangedValue[] };

/** Changes, newest first, value by value. */
export function historyRows<Of extends Change>(revisions: readonly Of[]): HistoryRow<Of>[] {
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
