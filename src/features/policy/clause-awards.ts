import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import type { CapVerdict, FundingStage } from '../../domain/vocabulary.ts';

/** One shown award under a clause. Amounts in fen; null is missing, undefined: not of this kind (yet). */
export type ClauseAward = {
  id: string;
  project: { id: string; nameZh: string; nameEn: string };
  organisation: { nameZh: string; nameEn: string } | null;
  /** Administrative code as text, with its names. */
  district: string;
  districtNameZh: string;
  districtNameEn: string;
  stage: FundingStage | null;
  appliedFen: number | null;
  approvedFen: number | null | undefined;
  disbursedFen: number | undefined;
  clawedBackFen: number | undefined;
  /** null before approval. */
  verdict: CapVerdict | null;
};

/** One kind of money over the shown awards; `missing` of those that should have an amount have none. */
export type MoneyOfKind = {
  kind: 'applied' | 'approved' | 'disbursed' | 'clawedBack';
  fen: number;
  missing: number;
};

export type ClauseAwards = {
  /** The most urgent verdict first, then the most approved money. */
  awards: ClauseAward[];
  projectCount: number;
  /** Awards of the clause that the filter hides. */
  hiddenCount: number;
  /** Never added to one another. */
  money: MoneyOfKind[];
};

/** What is recorded under a clause and shown. */
export function clauseAwards(portfolio: Portfolio, selection: Selection, measure: string): ClauseAwards {
  const { awards, dictionaries } = portfolio;
  const code = dictionaries.measure.indexOf(measure);
  const shown: number[] = [];
  let hiddenCount = 0;
  for (let award = 0; award < portfolio.awardCount; award += 1) {
    if (code === -1 || awards.measureCode[award] !== code) continue;
    if (selection.awards[award] === 1) shown.push(award);
    else hiddenCount += 1;
  }
  const urgency = (award: number): number => {
    const verdict = awards.verdictCode[award] ?? MISSING_CODE;
    return verdict === MISSING_CODE ? MISSING_CODE : (portfolio.verdictRank[verdict] ?? MISSING_CODE);
  };
  const amount = (award: number): number =>
    orNull(awards.approvedFen[award]) ?? orNull(awards.appliedFen[award]) ?? -1;
  shown.sort((a, b) => urgency(a) - urgency(b) || amount(b) - amount(a) || a - b);
  return {
    awards: shown.map((award) => awardAt(portfolio, award)),
    projectCount: new Set(shown.map((award) => awards.projectRow[award])).size,
    hiddenCount,
    money: moneyOf(portfolio, shown),
  };
}

function orNull(figure: number | undefined): number | null {
  return figure === undefined || Number.isNaN(figure) ? null : figure;
}

function awardAt(portfolio: Portfolio, award: number): ClauseAward {
  const { columns, awards, dictionaries, vocabulary } = portfolio;
  const projectRow = awards.projectRow[award] ?? NO_ROW;
  const organisationRow = columns.awards.organisationRow[award] ?? null;
  const districtCode = awards.districtCode[award] ?? MISSING_CODE;
  const isApproved = awards.isApproved[award] === 1;
  return {
    id: columns.awards.id[award] ?? '',
    project: {
      id: columns.projects.id[projectRow] ?? '',
      nameZh: columns.projects.nameZh[projectRow] ?? '',
      nameEn: columns.projects.nameEn[projectRow] ?? '',
    },
    organisation:
      organisationRow === null
        ? null
        : {
            nameZh: columns.organisations.nameZh[organisationRow] ?? '',
            nameEn: columns.organisations.nameEn[organisationRow] ?? '',
          },
    district: dictionaries.district[districtCode] ?? '',
    districtNameZh: dictionaries.districtNameZh[districtCode] ?? '',
    districtNameEn: dictionaries.districtNameEn[districtCode] ?? '',
    stage: vocabulary.fundingStage[awards.fundingCode[award] ?? MISSING_CODE] ?? null,
    appliedFen: orNull(awards.appliedFen[award]),
    approvedFen: isApproved ? orNull(awards.approvedFen[award]) : undefined,
    disbursedFen: (awards.disbursementCount[award] ?? 0) > 0 ? awards.disbursedFen[award] : undefined,
    clawedBackFen: (awards.clawbackCount[award] ?? 0) > 0 ? awards.clawedBackFen[award] : undefined,
    verdict: vocabulary.verdict[awards.verdictCode[award] ?? MISSING_CODE] ?? null,
  };
}

function moneyOf({ awards }: Portfolio, shown: readonly number[]): MoneyOfKind[] {
  const sum = (of: Float64Array, counted: readonly number[] = shown): { fen: number; missing: number } => {
    const wanted = counted.map((award) => of[award] ?? Number.NaN);
    const known = wanted.filter((fen) => !Number.isNaN(fen));
    return { fen: known.reduce((total, fen) => total + fen, 0), missing: wanted.length - known.length };
  };
  const approved = shown.filter((award) => awards.isApproved[award] === 1);
  return [
    { kind: 'applied', ...sum(awards.appliedFen) },
    { kind: 'approved', ...sum(awards.approvedFen, approved) },
    { kind: 'disbursed', ...sum(awards.disbursedFen) },
    { kind: 'clawedBack', ...sum(awards.clawedBackFen) },
  ];
}
