import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import type { RouteCode } from '../../domain/vocabulary.ts';
import { presentRoutes } from './route-order.ts';
import { type Spread, spreadOf } from './spread.ts';

export const COST_KINDS = ['approved', 'disbursed'] as const;
/** The two kinds are read one at a time and never added. */
export type CostKind = (typeof COST_KINDS)[number];

/** A project with money of the kind and a capacity above zero. */
export type ProjectCost = { projectRow: number; fen: number; mwh: number; fenPerMWh: number };

/**
 * Money for each megawatt hour of one route. `funded` projects have money of the kind (or an award that lacks its
 * amount); those without a capacity above zero, and those whose money is incomplete, are left out of every figure
 * and counted. `fenPerMWh` is the sum of the money over the sum of the capacity; null without projects.
 */
export type RouteCostRow = {
  route: RouteCode;
  funded: number;
  lackingMWh: number;
  lackingFen: number;
  shown: ProjectCost[];
  /** Of the unfiltered records: projects that are not among `shown`. */
  outside: ProjectCost[];
  sumFen: number;
  sumMWh: number;
  fenPerMWh: number | null;
  spread: Spread | null;
};

type FundedProject = { routeCode: number; lacks: 'mwh' | 'fen' | null; cost: ProjectCost };

/** One row per route that any project has. Money out of the policy's period counts, as it does in the headline. */
export function routeCostRows(portfolio: Portfolio, selection: Selection, kind: CostKind): RouteCostRow[] {
  const funded = fundedProjects(portfolio, selection.awards, kind);
  const everywhere = fundedProjects(portfolio, null, kind);
  return presentRoutes(portfolio).map(({ route, code }) => {
    const own = funded.filter(({ routeCode }) => routeCode === code);
    const shown = own.filter(({ lacks }) => lacks === null).map(({ cost }) => cost);
    const shownRows = new Set(shown.map(({ projectRow }) => projectRow));
    const sumFen = shown.reduce((sum, { fen }) => sum + fen, 0);
    const sumMWh = shown.reduce((sum, { mwh }) => sum + mwh, 0);
    return {
      route,
      funded: own.length,
      lackingMWh: own.filter(({ lacks }) => lacks === 'mwh').length,
      lackingFen: own.filter(({ lacks }) => lacks === 'fen').length,
      shown,
      outside: everywhere
        .filter(({ routeCode, lacks, cost }) => {
          return routeCode === code && lacks === null && !shownRows.has(cost.projectRow);
        })
        .map(({ cost }) => cost),
      sumFen,
      sumMWh,
      fenPerMWh: sumMWh === 0 ? null : sumFen / sumMWh,
      spread: spreadOf(shown.map(({ fenPerMWh }) => fenPerMWh)),
    };
  });
}

/** Projects with money of the kind in the awards whose mask is 1, or in any award. */
function fundedProjects(
  { awards, projects, projectCount, awardCount, vocabulary }: Portfolio,
  mask: Uint8Array | null,
  kind: CostKind,
): FundedProject[] {
  const fenOf = new Float64Array(projectCount);
  const lacking = new Uint8Array(projectCount);
  for (let award = 0; award < awardCount; award += 1) {
    if (mask !== null && mask[award] !== 1) continue;
    const project = awards.projectRow[award] ?? 0;
    if (kind === 'disbursed') {
      fenOf[project] = (fenOf[project] ?? 0) + (awards.disbursedFen[award] ?? 0);
      continue;
    }
    if (awards.isApproved[award] !== 1) continue;
    const fen = awards.approvedFen[award] ?? Number.NaN;
    if (!Number.isNaN(fen)) fenOf[project] = (fenOf[project] ?? 0) + fen;
    else if (vocabulary.verdict[awards.verdictCode[award] ?? -1] !== 'not_monetary') lacking[project] = 1;
  }
  const funded: FundedProject[] = [];
  for (let project = 0; project < projectCount; project += 1) {
    const fen = fenOf[project] ?? 0;
    if (fen === 0 && lacking[project] === 0) continue;
    const mwh = projects.capacityMWh[project] ?? Number.NaN;
    funded.push({
      routeCode: projects.routeCode[project] ?? -1,
      lacks: lacking[project] === 1 ? 'fen' : mwh > 0 ? null : 'mwh',
      cost: { projectRow: project, fen, mwh, fenPerMWh: fen / mwh },
    });
  }
  return funded;
}
