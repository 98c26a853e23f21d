import { differingPaths, type Leaves, type LeafValue } from './record-leaf.ts';

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

/** The edited record with the other's values where they were chosen. */
export function mergedLeaves(mine: Leaves, rows: readonly ConflictRow[], choices: ConflictChoices): Leaves {
  const merged = new Map(mine);
  for (const { path, theirs } of rows) if (choices[path] === 'theirs') merged.set(path, theirs);
  return merged;
}
