import { IN_CEILING, OTHERS, UNVERIFIED } from '../../domain/portfolio/ceiling-segment.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import { CAP_VERDICTS, type CapVerdict } from '../../domain/vocabulary.ts';

/**
 * How much more a project may receive under its ceilings, in integer fen. `none`: nothing is approved under a clause
 * with a ceiling; `not_computable`: `count` approved awards cannot be held against theirs, and the units of `othersCount`
 * hold awards outside the caller's districts; `exceeds`: the excess of
 * its units, not netted against room elsewhere, `dependsOnReading` where no award exceeds under every reading;
 * `left`: the headroom of its units, each once.
 */
export type AwardRoom =
  | { kind: 'none' }
  | { kind: 'not_computable'; count: number; othersCount: number }
  | { kind: 'exceeds'; fen: number; isShared: boolean; dependsOnReading: boolean }
  | { kind: 'left'; fen: number; isShared: boolean; dependsOnReading: boolean };

/** Facts of the whole ledger. `isShared`: a unit also holds awards of other projects. */
export function awardRoom(portfolio: Portfolio, projectId: string): AwardRoom {
  const { awards, units, awardsOfProject, awardsOfUnit, segmentOfAward, vocabulary } = portfolio;
  const project = portfolio.projectRowById.get(projectId);
  if (project === undefined) return { kind: 'none' };
  const own = awardsOfProject.rows.slice(awardsOfProject.start[project], awardsOfProject.start[project + 1]);
  const unverified = own.filter((award) => segmentOfAward[award] === UNVERIFIED).length;
  const others = own.filter((award) => segmentOfAward[award] === OTHERS).length;
  const unitRows = new Set<number>();
  let [dependsOnReading, exceedsAnyway] = [false, false];
  for (const award of own) {
    if (segmentOfAward[award] !== IN_CEILING) continue;
    unitRows.add(awards.unitRow[award] ?? NO_ROW);
    const verdict = vocabulary.verdict[awards.verdictCode[award] ?? MISSING_CODE];
    if (verdict === 'interpretation_dependent') dependsOnReading = true;
    if (verdict === 'exceeds') exceedsAnyway = true;
  }
  let [headroomFen, excessFen, isShared] = [0, 0, false];
  for (const unit of unitRows) {
    const headroom = units.headroomFen[unit] ?? Number.NaN;
    headroomFen += Number.isNaN(headroom) ? 0 : headroom;
    excessFen += units.excessFen[unit] ?? 0;
    for (let slot = awardsOfUnit.start[unit] ?? 0; slot < (awardsOfUnit.start[unit + 1] ?? 0); slot += 1) {
      if (awards.projectRow[awardsOfUnit.rows[slot] ?? 0] !== project) isShared = true;
    }
  }
  if (excessFen > 0) {
    return { kind: 'exceeds', fen: excessFen, isShared, dependsOnReading: !exceedsAnyway };
  }
  if (unverified + others > 0) return { kind: 'not_computable', count: unverified, othersCount: others };
  return unitRows.size === 0
    ? { kind: 'none' }
    : { kind: 'left', fen: headroomFen, isShared, dependsOnReading };
}

/** The most urgent of the verdicts; null when there is none. */
export function mostUrgent(verdicts: readonly (CapVerdict | null)[]): CapVerdict | null {
  return CAP_VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? null;
}
