import { type FormValues, unitPath } from './form-values.ts';
import { differingPaths, type Leaves, type LeafValue } from '../../domain/revision/record-leaf.ts';

/** A value that someone else changed meanwhile; `isContested` when this person changed it too, to something else. */
export type ConflictRow = { path: string; mine: LeafValue; theirs: LeafValue; isContested: boolean };

/** Whose value stands, by path. */
export type ConflictChoices = Readonly<Record<string, 'mine' | 'theirs'>>;

/**
 * What differs between the edited record and the one that is stored now. `read` is the record as it was when the
 * form was opened: what only this person changed is no conflict.
 */
export function conflictRows(read: Leaves, mine: Leaves, theirs: Leaves): ConflictRow[] {
  const changedByMe = new Set(differingPaths(read, mine));
  const differing = new Set(differingPaths(mine, theirs));
  return differingPaths(read, theirs)
    .filter((path) => differing.has(path))
    .map((path) => ({
      path,
      mine: mine.get(path) ?? null,
      theirs: theirs.get(path) ?? null,
      isContested: changedByMe.has(path),
    }));
}

/** Nothing typed is lost and nothing of the other is undone, unless somebody chooses so. */
export function firstChoices(rows: readonly ConflictRow[]): ConflictChoices {
  return Object.fromEntries(rows.map(({ path, isContested }) => [path, isContested ? 'mine' : 'theirs']));
}

/** What the form holds, with the other's values where they were chosen. */
export function mergedValues(
  mine: FormValues,
  theirs: FormValues,
  rows: readonly ConflictRow[],
  choices: ConflictChoices,
): FormValues {
  const merged: Record<string, string> = { ...mine };
  for (const { path } of rows.filter((row) => choices[row.path] === 'theirs')) {
    for (const taken of [path, unitPath(path)]) {
      if (taken in theirs || taken in mine) merged[taken] = theirs[taken] ?? '';
    }
  }
  return merged;
}
