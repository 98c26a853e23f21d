import { groupSums } from '../../domain/portfolio/group-sums.ts';
import type { KindSum } from '../../domain/portfolio/headline-figures.ts';
import { filterValues } from '../../domain/portfolio/portfolio-filter.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE } from '../../domain/portfolio/typed-columns.ts';

/** What the shown projects can be grouped by: a project is in one group of each. */
export const TOTAL_GROUPS = [
  'district',
  'park',
  'route',
  'stage',
  'light',
  'scenario',
  'role',
  'siting',
] as const;
export type TotalGroup = (typeof TOTAL_GROUPS)[number];

/** Shown projects of one group with the money of their shown awards, one sum a kind; kinds are never added. */
export type TotalRow = {
  /** As in the filter's dimension of the same name. */
  value: string;
  projects: number;
  mwh: number;
  /** Projects without a capacity on record. */
  missingMWhCount: number;
  applied: KindSum;
  approved: KindSum;
  disbursed: KindSum;
  clawedBack: KindSum;
};

/** Groups with a shown project, in the order of the dimension. */
export function totalRows(portfolio: Portfolio, selection: Selection, group: TotalGroup): TotalRow[] {
  const { projects, awards } = portfolio;
  const codes = codesOf(portfolio, group);
  const values = filterValues(portfolio, group);
  const size = values.length;
  const energy = groupSums(codes, size, projects.capacityMWh, selection.projects);
  const ofAward = Uint16Array.from(awards.projectRow, (project) => codes[project] ?? MISSING_CODE);
  const approvedShown = selection.awards.map((bit, award) => bit & (awards.isApproved[award] ?? 0));
  const applied = groupSums(ofAward, size, awards.appliedFen, selection.awards);
  const approved = groupSums(ofAward, size, awards.approvedFen, approvedShown);
  const disbursed = groupSums(ofAward, size, awards.disbursedFen, selection.awards);
  const payments = groupSums(ofAward, size, Float64Array.from(awards.disbursementCount), selection.awards);
  const clawedBack = groupSums(ofAward, size, awards.clawedBackFen, selection.awards);
  const clawbacks = groupSums(ofAward, size, Float64Array.from(awards.clawbackCount), selection.awards);
  const rows: TotalRow[] = [];
  values.forEach((value, code) => {
    const at = (column: Float64Array | Int32Array): number => column[code] ?? 0;
    if (at(energy.rows) === 0) return;
    rows.push({
      value,
      projects: at(energy.rows),
      mwh: at(energy.sum),
      missingMWhCount: at(energy.missing),
      applied: { fen: at(applied.sum), count: at(applied.rows), missingCount: at(applied.missing) },
      approved: { fen: at(approved.sum), count: at(approved.rows), missingCount: at(approved.missing) },
      // Payments and claw-backs always have their amount.
      disbursed: { fen: at(disbursed.sum), count: at(payments.sum), missingCount: 0 },
      clawedBack: { fen: at(clawedBack.sum), count: at(clawbacks.sum), missingCount: 0 },
    });
  });
  return rows;
}

function codesOf({ projects }: Portfolio, group: TotalGroup): Uint16Array {
  const codes: Record<TotalGroup, Uint16Array> = {
    district: projects.districtCode,
    park: projects.parkCode,
    route: projects.routeCode,
    stage: projects.stageCode,
    light: projects.lightCode,
    scenario: projects.scenarioCode,
    role: projects.roleCode,
    siting: projects.sitingIndex,
  };
  return codes[group];
}
