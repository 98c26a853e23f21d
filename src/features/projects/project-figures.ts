import { IN_CEILING } from '../../domain/portfolio/ceiling-segment.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';

/** Figures of the shown awards by project row; zeros, NaN and `NO_ROW` for a project that is not shown. */
export type ProjectFigures = {
  awardCount: Int32Array;
  /** Awards that are approved or later, and those of them without an amount. */
  approvedCount: Int32Array;
  approvedMissingCount: Int32Array;
  /** NaN when no amount is on record. */
  approvedFen: Float64Array;
  /** NaN when nothing is approved and nothing paid. */
  disbursedFen: Float64Array;
  /** Ceilings of the default units of these awards, each once and in full; NaN when none has a ceiling. */
  ceilingFen: Float64Array;
  /** Of the awards in units with a ceiling. */
  approvedInCeilingFen: Float64Array;
  disbursedInCeilingFen: Float64Array;
  /** 1 when one of those units also holds awards of other projects or awards that the filter hides. */
  sharesCeiling: Uint8Array;
  /** The award with the most urgent verdict; of equals the one whose unit is used most. */
  urgentAward: Int32Array;
};

export function projectFigures(portfolio: Portfolio, selection: Selection): ProjectFigures {
  const count = portfolio.projectCount;
  const figures: ProjectFigures = {
    awardCount: new Int32Array(count),
    approvedCount: new Int32Array(count),
    approvedMissingCount: new Int32Array(count),
    approvedFen: new Float64Array(count).fill(Number.NaN),
    disbursedFen: new Float64Array(count).fill(Number.NaN),
    ceilingFen: new Float64Array(count).fill(Number.NaN),
    approvedInCeilingFen: new Float64Array(count),
    disbursedInCeilingFen: new Float64Array(count),
    sharesCeiling: new Uint8Array(count),
    urgentAward: new Int32Array(count).fill(NO_ROW),
  };
  for (let project = 0; project < count; project += 1) {
    if (selection.projects[project] === 0) continue;
    sumMoney(portfolio, selection.awards, project, figures);
    figures.urgentAward[project] = urgentAward(portfolio, selection.awards, project);
  }
  sumCeilings(portfolio, selection, figures);
  return figures;
}

function sumMoney(
  { awards, awardsOfProject: { start, rows } }: Portfolio,
  shown: Uint8Array,
  project: number,
  figures: ProjectFigures,
): void {
  let [awardCount, approvedCount, missingCount, paymentCount] = [0, 0, 0, 0];
  let [approvedFen, disbursedFen] = [0, 0];
  const end = start[project + 1] ?? 0;
  for (let slot = start[project] ?? 0; slot < end; slot += 1) {
    const award = rows[slot] ?? 0;
    if (shown[award] === 0) continue;
    awardCount += 1;
    disbursedFen += awards.disbursedFen[award] ?? 0;
    paymentCount += awards.disbursementCount[award] ?? 0;
    if (awards.verdictRow[award] === NO_ROW) continue;
    const amount = awards.approvedFen[award] ?? Number.NaN;
    approvedCount += 1;
    if (Number.isNaN(amount)) missingCount += 1;
    else approvedFen += amount;
  }
  figures.awardCount[project] = awardCount;
  figures.approvedCount[project] = approvedCount;
  figures.approvedMissingCount[project] = missingCount;
  if (approvedCount > missingCount) figures.approvedFen[project] = approvedFen;
  if (approvedCount + paymentCount > 0) figures.disbursedFen[project] = disbursedFen;
}

function urgentAward(
  { awards, verdictRank, awardsOfProject: { start, rows } }: Portfolio,
  shown: Uint8Array,
  project: number,
): number {
  let urgent = NO_ROW;
  let urgentRank = MISSING_CODE;
  let urgentUse = -1;
  const end = start[project + 1] ?? 0;
  for (let slot = start[project] ?? 0; slot < end; slot += 1) {
    const award = rows[slot] ?? 0;
    const verdict = awards.verdictCode[award] ?? MISSING_CODE;
    if (shown[award] === 0 || verdict === MISSING_CODE) continue;
    const rank = verdictRank[verdict] ?? MISSING_CODE;
    const utilisation = awards.utilisationBp[award] ?? Number.NaN;
    const use = Number.isNaN(utilisation) ? -1 : utilisation;
    if (rank > urgentRank || (rank === urgentRank && use <= urgentUse)) continue;
    urgent = award;
    urgentRank = rank;
    urgentUse = use;
  }
  return urgent;
}

/** Walks each project's awards together, so that a unit met twice is recognised by the project it was met in last. */
function sumCeilings(portfolio: Portfolio, selection: Selection, figures: ProjectFigures): void {
  const { awards, units, segmentOfAward, awardsOfProject, awardsOfUnit } = portfolio;
  const metIn = new Int32Array(portfolio.unitCount).fill(NO_ROW);
  const { ceilingFen, approvedInCeilingFen, disbursedInCeilingFen, sharesCeiling } = figures;
  for (let project = 0; project < portfolio.projectCount; project += 1) {
    let awardsElsewhere = 0;
    const end = awardsOfProject.start[project + 1] ?? 0;
    for (let slot = awardsOfProject.start[project] ?? 0; slot < end; slot += 1) {
      const award = awardsOfProject.rows[slot] ?? 0;
      if (selection.awards[award] === 0 || segmentOfAward[award] !== IN_CEILING) continue;
      const approved = awards.approvedFen[award] ?? 0;
      approvedInCeilingFen[project] =
        (approvedInCeilingFen[project] ?? 0) + (Number.isNaN(approved) ? 0 : approved);
      disbursedInCeilingFen[project] =
        (disbursedInCeilingFen[project] ?? 0) + (awards.disbursedFen[award] ?? 0);
      const unit = awards.unitRow[award] ?? 0;
      awardsElsewhere -= 1;
      if (metIn[unit] === project) continue;
      metIn[unit] = project;
      awardsElsewhere += (awardsOfUnit.start[unit + 1] ?? 0) - (awardsOfUnit.start[unit] ?? 0);
      const known = ceilingFen[project] ?? Number.NaN;
      ceilingFen[project] = (Number.isNaN(known) ? 0 : known) + (units.ceilingFen[unit] ?? 0);
    }
    if (awardsElsewhere > 0) sharesCeiling[project] = 1;
  }
}
