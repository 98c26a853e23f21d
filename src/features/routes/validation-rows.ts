import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { STAGE_TRACKS } from '../../domain/progress/stage-track.ts';
import type { FundingStage, RouteCode } from '../../domain/vocabulary.ts';
import { presentRoutes } from './route-order.ts';

/** Ways out of the funding track, which are no steps of the funnel. */
export const SIDE_EXITS = ['rejected', 'withdrawn', 'clawed_back'] as const satisfies readonly FundingStage[];

/** Money of the awards at one place by kind, which are never added; `…Missing` awards lack the amount. */
export type KindSums = {
  appliedFen: number;
  appliedMissing: number;
  approvedFen: number;
  approvedMissing: number;
  disbursedFen: number;
  clawedBackFen: number;
};

/**
 * One step, or one way out. `count` awards have reached it (or left by it); `standing` of them are at it now. An
 * award that reached a step has passed all before it.
 */
export type FunnelStep = {
  stage: FundingStage;
  count: number;
  standing: number;
  /** Without any filter. */
  allCount: number;
  sums: KindSums;
  /** Awards by route, of those in `count`. */
  byRoute: { route: RouteCode; count: number }[];
};

export type Funnel = { steps: FunnelStep[]; exits: FunnelStep[] };

/** The way of one measure's awards through the funding track; awards approved without money count too. */
export function validationFunnel(portfolio: Portfolio, selection: Selection, measure: string): Funnel {
  const { awards, projects, awardCount, dictionaries } = portfolio;
  const measureCode = dictionaries.measure.indexOf(measure);
  const reached = reachedPositions(portfolio);
  const routes = presentRoutes(portfolio);
  const build = (stage: FundingStage, holds: (award: number) => boolean): FunnelStep => {
    const step = emptyStep(stage);
    const perRoute = new Map<number, number>();
    for (let award = 0; award < awardCount; award += 1) {
      if (awards.measureCode[award] !== measureCode || !holds(award)) continue;
      step.allCount += 1;
      if (selection.awards[award] !== 1) continue;
      step.count += 1;
      if (stageOf(portfolio, award) === stage) step.standing += 1;
      addMoney(portfolio, award, step.sums);
      const route = projects.routeCode[awards.projectRow[award] ?? -1] ?? -1;
      perRoute.set(route, (perRoute.get(route) ?? 0) + 1);
    }
    const byRoute = routes
      .map(({ route, code }) => ({ route, count: perRoute.get(code) ?? 0 }))
      .filter(({ count }) => count > 0);
    return { ...step, byRoute };
  };
  return {
    steps: STAGE_TRACKS.funding.map((stage, position) =>
      build(stage, (award) => (reached[award] ?? 0) >= position),
    ),
    exits: SIDE_EXITS.map((stage) => build(stage, (award) => stageOf(portfolio, award) === stage)),
  };
}

/**
 * Position on the funding track that each award has reached: its present stage, and whatever its approval, its
 * payments and the actual dates of its milestones prove. An award that left the track keeps what it had reached.
 */
function reachedPositions(portfolio: Portfolio): Int32Array {
  const { awards, awardCount, columns, dictionaries, vocabulary } = portfolio;
  const reached = new Int32Array(awardCount);
  const reach = (award: number, to: number): void => {
    if (to > (reached[award] ?? 0)) reached[award] = to;
  };
  for (let award = 0; award < awardCount; award += 1) {
    reach(award, positionOf(stageOf(portfolio, award)));
    if (awards.isApproved[award] === 1) reach(award, positionOf('approved'));
    if ((awards.disbursementCount[award] ?? 0) > 0) reach(award, positionOf('disbursed'));
  }
  const { milestones } = columns;
  for (let row = 0; row < milestones.awardRow.length; row += 1) {
    const award = milestones.awardRow[row] ?? null;
    const isFunding = dictionaries.track[milestones.trackCode[row] ?? -1] === 'funding';
    if (award === null || !isFunding || (milestones.actualDay[row] ?? null) === null) continue;
    reach(award, positionOf(vocabulary.fundingStage[milestones.stageCode[row] ?? -1]));
  }
  return reached;
}

/** -1 for a stage that is no step. */
function positionOf(stage: FundingStage | undefined): number {
  return stage === undefined ? -1 : STAGE_TRACKS.funding.indexOf(stage);
}

function stageOf({ awards, vocabulary }: Portfolio, award: number): FundingStage | undefined {
  return vocabulary.fundingStage[awards.fundingCode[award] ?? -1];
}

function addMoney({ awards }: Portfolio, award: number, sums: KindSums): void {
  const applied = awards.appliedFen[award] ?? Number.NaN;
  if (Number.isNaN(applied)) sums.appliedMissing += 1;
  else sums.appliedFen += applied;
  if (awards.isApproved[award] === 1) {
    const approved = awards.approvedFen[award] ?? Number.NaN;
    if (Number.isNaN(approved)) sums.approvedMissing += 1;
    else sums.approvedFen += approved;
  }
  sums.disbursedFen += awards.disbursedFen[award] ?? 0;
  sums.clawedBackFen += awards.clawedBackFen[award] ?? 0;
}

function emptyStep(stage: FundingStage): FunnelStep {
  const sums = {
    appliedFen: 0,
    appliedMissing: 0,
    approvedFen: 0,
    approvedMissing: 0,
    disbursedFen: 0,
    clawedBackFen: 0,
  };
  return { stage, count: 0, standing: 0, allCount: 0, sums, byRoute: [] };
}
