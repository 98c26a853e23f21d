import { IN_CEILING } from './ceiling-segment.ts';
import type { Portfolio } from './portfolio.ts';
import type { Selection } from './selection.ts';
import { MISSING_CODE, NO_ROW } from './typed-columns.ts';

/** Figures of one project's shown awards; money is integer fen, one kind a figure. */
export type ProjectFigures = {
  awardCount: number;
  /** Awards that are approved or later, and those of them without an amount. */
  approvedCount: number;
  approvedMissingCount: number;
  /** null when no amount is on record. */
  approvedFen: number | null;
  /** null when nothing is approved and nothing paid. */
  disbursedFen: number | null;
  /** Ceilings of the default units of these awards, each once and in full; null when none has a ceiling. */
  ceilingFen: number | null;
  /** Money of the awards in units with a ceiling, to hold against it. */
  approvedInCeilingFen: number;
  disbursedInCeilingFen: number;
  /** One of those units also holds awards of other projects or awards that the filter hides. */
  sharesCeiling: boolean;
};

/** The awards of one project that the filter shows. */
function shownAwardsOf({ awardsOfProject }: Portfolio, { awards }: Selection, project: number): number[] {
  const { start, rows } = awardsOfProject;
  const shown: number[] = [];
  const end = start[project + 1] ?? 0;
  for (let slot = start[project] ?? 0; slot < end; slot += 1) {
    const award = rows[slot] ?? 0;
    if (awards[award] === 1) shown.push(award);
  }
  return shown;
}

export function projectFigures(portfolio: Portfolio, selection: Selection, project: number): ProjectFigures {
  const { awards, units, segmentOfAward, awardsOfUnit } = portfolio;
  const figures = { awardCount: 0, approvedCount: 0, approvedMissingCount: 0 };
  const sums = { approvedFen: 0, disbursedFen: 0, approvedInCeilingFen: 0, disbursedInCeilingFen: 0 };
  const held = new Set<number>();
  let paymentCount = 0;
  let heldCount = 0;
  for (const award of shownAwardsOf(portfolio, selection, project)) {
    const disbursedFen = awards.disbursedFen[award] ?? 0;
    figures.awardCount += 1;
    sums.disbursedFen += disbursedFen;
    paymentCount += awards.disbursementCount[award] ?? 0;
    if (awards.isApproved[award] === 0) continue;
    const amount = awards.approvedFen[award] ?? Number.NaN;
    const approvedFen = Number.isNaN(amount) ? 0 : amount;
    figures.approvedCount += 1;
    if (Number.isNaN(amount)) figures.approvedMissingCount += 1;
    sums.approvedFen += approvedFen;
    if (segmentOfAward[award] !== IN_CEILING) continue;
    sums.approvedInCeilingFen += approvedFen;
    sums.disbursedInCeilingFen += disbursedFen;
    held.add(awards.unitRow[award] ?? 0);
    heldCount += 1;
  }
  const unitRows = [...held];
  const awardsIn = (unit: number): number =>
    (awardsOfUnit.start[unit + 1] ?? 0) - (awardsOfUnit.start[unit] ?? 0);
  return {
    ...figures,
    ...sums,
    approvedFen: figures.approvedCount > figures.approvedMissingCount ? sums.approvedFen : null,
    disbursedFen: figures.approvedCount + paymentCount > 0 ? sums.disbursedFen : null,
    ceilingFen:
      held.size === 0 ? null : unitRows.reduce((sum, unit) => sum + (units.ceilingFen[unit] ?? 0), 0),
    sharesCeiling: unitRows.reduce((count, unit) => count + awardsIn(unit), 0) > heldCount,
  };
}

/**
 * By project row, the shown award with the most urgent verdict, of equals the one whose unit is used most, of those
 * the first; `NO_ROW` while none is approved.
 */
export function urgentAwards(
  { awards, verdictRank, projectCount }: Portfolio,
  selection: Selection,
): Int32Array {
  const urgent = new Int32Array(projectCount).fill(NO_ROW);
  const urgentRank = new Uint16Array(projectCount).fill(MISSING_CODE);
  const { projectRow, verdictCode, utilisationBp } = awards;
  for (let award = 0; award < projectRow.length; award += 1) {
    const verdict = verdictCode[award] ?? MISSING_CODE;
    if (selection.awards[award] === 0 || verdict === MISSING_CODE) continue;
    const project = projectRow[award] ?? 0;
    const rank = verdictRank[verdict] ?? MISSING_CODE;
    const known = urgentRank[project] ?? MISSING_CODE;
    if (rank > known) continue;
    if (rank === known) {
      const use = utilisationBp[award] ?? Number.NaN;
      const knownUse = utilisationBp[urgent[project] ?? 0] ?? Number.NaN;
      if (!(use > knownUse) && !(Number.isNaN(knownUse) && !Number.isNaN(use))) continue;
    }
    urgent[project] = award;
    urgentRank[project] = rank;
  }
  return urgent;
}

/** By project row, the approved money of the shown awards; NaN when no amount is on record. */
export function approvedByProject({ awards, projectCount }: Portfolio, selection: Selection): Float64Array {
  const approved = new Float64Array(projectCount).fill(Number.NaN);
  const { projectRow, approvedFen, isApproved } = awards;
  for (let award = 0; award < projectRow.length; award += 1) {
    const amount = approvedFen[award] ?? Number.NaN;
    if (selection.awards[award] === 0 || isApproved[award] === 0 || Number.isNaN(amount)) continue;
    const project = projectRow[award] ?? 0;
    const known = approved[project] ?? Number.NaN;
    approved[project] = Number.isNaN(known) ? amount : known + amount;
  }
  return approved;
}
