import type { SiteMarks } from './site-marks.ts';

const DIRECTIONS = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
} as const;
export type ArrowKey = keyof typeof DIRECTIONS;

export function isArrowKey(key: string): key is ArrowKey {
  return Object.hasOwn(DIRECTIONS, key);
}

/**
 * The shown site that lies nearest in the key's direction, at most 60 degrees aside of it; null when none does.
 * Sites at one place are stepped through by their number before the key moves on.
 */
export function siteTowards(marks: SiteMarks, from: number, key: ArrowKey): number | null {
  const [east, south] = DIRECTIONS[key];
  const [fromX = 0, fromY = 0] = [marks.x[from], marks.y[from]];
  const isForward = key === 'ArrowRight' || key === 'ArrowDown';
  let nearest: number | null = null;
  let least = Infinity;
  for (let site = 0; site < marks.x.length; site += 1) {
    if (marks.isShown[site] !== 1 || site === from) continue;
    const [dx, dy] = [(marks.x[site] ?? 0) - fromX, (marks.y[site] ?? 0) - fromY];
    if (dx === 0 && dy === 0) {
      if (site > from === isForward) {
        const steps = Math.abs(site - from);
        // Any distance is farther than none.
        if (-1 / steps < least) [nearest, least] = [site, -1 / steps];
      }
      continue;
    }
    const ahead = dx * east + dy * south;
    const aside = Math.abs(dx * south) + Math.abs(dy * east);
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [nearest, least] = [site, cost];
  }
  return nearest;
}
