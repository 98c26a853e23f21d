import { type AwardFigures, keyOrMissing } from './award-figures.ts';
import { unitKeyOf } from './cap-unit.ts';
import type { Measure } from './catalogue.ts';

/** Whether awards that cite one base affect one another: only a percentage is held against a base as a whole. */
export function sharesBases({ terms }: Measure): boolean {
  return terms.some(({ kind }) => kind === 'percent');
}

/** Which keys connect the awards of a measure: those of its candidate bases, and the base that they cite. */
export function sharedKeys(measure: Measure): { enterprise: boolean; project: boolean; base: boolean } {
  const { candidates } = measure.basis;
  return {
    enterprise: candidates.some((basis) => basis === 'enterprise' || basis === 'institution'),
    project: candidates.some((basis) => basis === 'project' || basis === 'solution'),
    base: sharesBases(measure),
  };
}

/**
 * Awards of one measure in groups that cannot affect one another: two awards are connected when they share a unit
 * under any candidate basis, or a base. Gives positions in `awards`, each group ascending, groups by their first.
 */
export function awardGroups(measure: Measure, awards: readonly AwardFigures[]): number[][] {
  const parent = Int32Array.from(awards.keys());
  const rootOf = (start: number): number => {
    let root = start;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let node = start; node !== root; ) {
      const next = parent[node] ?? root;
      parent[node] = root;
      node = next;
    }
    return root;
  };
  const firstWith = new Map<string, number>();
  const basesCount = sharesBases(measure);
  awards.forEach((award, position) => {
    const keys = measure.basis.candidates.map((basis) =>
      keyOrMissing(unitKeyOf(basis, award))?.concat(' ', basis),
    );
    if (basesCount && award.baseRef !== null) keys.push(`${award.baseRef} base`);
    for (const key of keys) {
      if (key === undefined) continue;
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, position);
      else parent[rootOf(position)] = rootOf(first);
    }
  });
  const groups = new Map<number, number[]>();
  for (const position of awards.keys()) {
    const root = rootOf(position);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [position]);
    else group.push(position);
  }
  return [...groups.values()];
}
