import type { AwardRecord, PortfolioRecords } from '../contract/record.ts';
import { type AwardFigures, keyOrMissing } from '../domain/caps/award-figures.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import { type JudgedLedger, judgeLedger } from '../domain/caps/ledger.ts';
import { type ProjectLight, projectLight } from '../domain/progress/project-light.ts';
import { hasReached } from '../domain/progress/stage-track.ts';
import type { BoundarySet } from '../domain/siting/boundary-set.ts';
import { checkSite, type SiteCheck } from '../domain/siting/site-check.ts';

/** Records of one data version with everything that the rules say of them. */
export type JudgedRecords = {
  records: PortfolioRecords;
  ledger: JudgedLedger;
  /** Row by row with `records.sites`. */
  sites: SiteCheck[];
  ringUncertaintyM: number;
  /** Row by row with `records.projects`. */
  lights: ProjectLight[];
};

/** Whether an award is approved or later, and so enters a verdict; one clawed back had been approved. */
function isApproved({ fundingStage }: Pick<AwardRecord, 'fundingStage'>): boolean {
  return fundingStage === 'clawed_back' || hasReached('funding', 'approved', fundingStage);
}

/** Verdicts over the whole ledger, siting of every site and the light of every project. */
export function judgeRecords(
  records: PortfolioRecords,
  catalogue: Catalogue,
  boundaries: BoundarySet,
): JudgedRecords {
  const approved = Map.groupBy(records.awards.filter(isApproved), ({ measure }) => measure);
  return {
    records,
    ledger: judgeLedger(
      catalogue.measures.map((measure) => ({
        measure,
        awards: (approved.get(measure.id) ?? []).map(figuresOf),
      })),
    ),
    sites: records.sites.map((site) => checkSite(boundaries, site)),
    ringUncertaintyM: boundaries.ring.uncertaintyM,
    lights: projectLights(records),
  };
}

function figuresOf(award: AwardRecord): AwardFigures {
  return {
    id: award.id,
    amountFen: award.approvedFen === null ? null : BigInt(award.approvedFen),
    enterprise: keyOrMissing(award.organisationId),
    project: keyOrMissing(award.projectId),
    date: award.approvedOn,
    basesFen: new Map(
      Object.entries(award.basesFen).flatMap(([base, fen]) =>
        fen === null ? [] : [[base, BigInt(fen)] as const],
      ),
    ),
    baseRef: keyOrMissing(award.baseRef),
    year: award.supportYear,
    days: award.days,
  };
}

function projectLights({
  projects,
  awards,
  milestones,
  disbursements,
  dataDate,
}: PortfolioRecords): ProjectLight[] {
  const paid = new Set(disbursements.map(({ awardId }) => awardId));
  const awardsOf = Map.groupBy(awards, ({ projectId }) => projectId);
  const milestonesOf = Map.groupBy(milestones, ({ projectId }) => projectId);
  return projects.map(({ id, physicalStage }) =>
    projectLight(
      {
        physicalStage,
        awards: (awardsOf.get(id) ?? []).map((award) => ({ ...award, isDisbursed: paid.has(award.id) })),
        milestones: milestonesOf.get(id) ?? [],
      },
      dataDate,
    ),
  );
}
