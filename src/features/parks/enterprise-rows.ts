import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import {
  type CapVerdict,
  ECOSYSTEM_ROLES,
  type EcosystemRole,
  ORGANISATION_KINDS,
} from '../../domain/vocabulary.ts';

/** Sum of the amounts on record (fen), the records, and those of them without an amount. */
export type KindOfMoney = { fen: number; count: number; missingCount: number };

/** An organisation that runs shown projects; its money is that of their shown awards, kind by kind. */
export type EnterpriseRow = {
  id: string;
  nameZh: string;
  nameEn: string;
  kind: (typeof ORGANISATION_KINDS)[number] | null;
  /** null: not recorded. */
  benchmark: boolean | null;
  /** Of its shown projects, in the order of the field. */
  roles: EcosystemRole[];
  projects: number;
  /** Shown awards of every stage. */
  applied: KindOfMoney;
  /** Shown awards that are approved or later. */
  approved: KindOfMoney;
  disbursed: KindOfMoney;
  clawedBack: KindOfMoney;
  /** The most urgent one of its shown awards; null while none is approved. */
  verdict: CapVerdict | null;
};

type Sums = Pick<EnterpriseRow, 'projects' | 'applied' | 'approved' | 'disbursed' | 'clawedBack'> & {
  roles: Set<number>;
  rank: number;
};

/** Enterprises and institutions with shown projects: the most approved money first, then the most projects. */
export function enterpriseRows(portfolio: Portfolio, selection: Selection): EnterpriseRow[] {
  const { columns, dictionaries } = portfolio;
  const { organisations } = columns;
  const rows = [...sumsByOrganisation(portfolio, selection)].map(
    ([row, { roles, rank, ...sums }]): EnterpriseRow => ({
      id: organisations.id[row] ?? '',
      nameZh: organisations.nameZh[row] ?? '',
      nameEn: organisations.nameEn[row] ?? '',
      kind:
        ORGANISATION_KINDS.find(
          (kind) => kind === dictionaries.organisationKind[organisations.kindCode[row] ?? -1],
        ) ?? null,
      benchmark: benchmarkOf(organisations.benchmark[row]),
      roles: ECOSYSTEM_ROLES.filter((role) => roles.has(dictionaries.ecosystemRole.indexOf(role))),
      ...sums,
      verdict: verdictOfRank(portfolio, rank),
    }),
  );
  return rows.toSorted(
    (a, b) =>
      b.approved.fen - a.approved.fen || b.projects - a.projects || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function benchmarkOf(flag: number | null | undefined): boolean | null {
  return flag === null || flag === undefined ? null : flag === 1;
}

function verdictOfRank({ verdictRank, vocabulary }: Portfolio, rank: number): CapVerdict | null {
  return vocabulary.verdict[verdictRank.indexOf(rank)] ?? null;
}

function sumsByOrganisation(portfolio: Portfolio, selection: Selection): Map<number, Sums> {
  const { projects, awards, verdictRank } = portfolio;
  const found = new Map<number, Sums>();
  for (let project = 0; project < selection.projects.length; project += 1) {
    const row = projects.organisationRow[project] ?? NO_ROW;
    if (selection.projects[project] !== 1 || row === NO_ROW) continue;
    const sums = found.get(row) ?? noSums();
    found.set(row, sums);
    sums.projects += 1;
    sums.roles.add(projects.roleCode[project] ?? MISSING_CODE);
  }
  for (let award = 0; award < selection.awards.length; award += 1) {
    const sums = found.get(projects.organisationRow[awards.projectRow[award] ?? NO_ROW] ?? NO_ROW);
    if (selection.awards[award] !== 1 || sums === undefined) continue;
    addAmount(sums.applied, awards.appliedFen[award] ?? Number.NaN);
    if (awards.isApproved[award] === 1) {
      addAmount(sums.approved, awards.approvedFen[award] ?? Number.NaN);
      sums.rank = Math.min(sums.rank, verdictRank[awards.verdictCode[award] ?? MISSING_CODE] ?? MISSING_CODE);
    }
    sums.disbursed.fen += awards.disbursedFen[award] ?? 0;
    sums.disbursed.count += awards.disbursementCount[award] ?? 0;
    sums.clawedBack.fen += awards.clawedBackFen[award] ?? 0;
    sums.clawedBack.count += awards.clawbackCount[award] ?? 0;
  }
  return found;
}

function noSums(): Sums {
  return {
    projects: 0,
    applied: nothing(),
    approved: nothing(),
    disbursed: nothing(),
    clawedBack: nothing(),
    roles: new Set(),
    rank: MISSING_CODE,
  };
}

function nothing(): KindOfMoney {
  return { fen: 0, count: 0, missingCount: 0 };
}

function addAmount(kind: KindOfMoney, fen: number): void {
  kind.count += 1;
  if (Number.isNaN(fen)) kind.missingCount += 1;
  else kind.fen += fen;
}
