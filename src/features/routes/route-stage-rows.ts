import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { FUNDING_STAGES, PHYSICAL_STAGES, type RouteCode, type Track } from '../../domain/vocabulary.ts';
import { presentRoutes } from './route-order.ts';

/**
 * What stands at one place. `count`: projects on the physical track, awards on the funding track. Capacity belongs to
 * projects and is null on the funding track, where a project with several awards would count several times.
 * `approvedFen` is the approved money of awards that are approved or later, `missingFen` how many of them lack it.
 */
export type StageFigures = {
  count: number;
  mwh: number | null;
  missingMWh: number;
  approvedFen: number;
  missingFen: number;
};

/** The figures that the filter shows, and those of all records. */
export type StageCell = { shown: StageFigures; all: StageFigures };

export type RouteStageRow = { route: RouteCode; cells: StageCell[]; total: StageCell };

/** Rows by family of routes, cells and totals beside `stages`. */
export type RouteStageTable = {
  stages: readonly string[];
  rows: RouteStageRow[];
  totals: StageCell[];
  total: StageCell;
};

/** Where projects (or awards) stand by route; sums of cells are the totals, and the totals are the selection's. */
export function routeStageTable(portfolio: Portfolio, selection: Selection, track: Track): RouteStageTable {
  const stages: readonly string[] = track === 'physical' ? PHYSICAL_STAGES : FUNDING_STAGES;
  const routes = presentRoutes(portfolio);
  const rows = routes.map(({ route }) => ({
    route,
    cells: stages.map(() => emptyCell(track)),
    total: emptyCell(track),
  }));
  const totals = stages.map(() => emptyCell(track));
  const total = emptyCell(track);
  const rowOfCode = new Map(routes.map(({ code }, row) => [code, row]));
  const placeOf = (routeCode: number, stage: string): StageCell[] => {
    const row = rows[rowOfCode.get(routeCode) ?? -1];
    const column = stages.indexOf(stage);
    return [row?.cells[column], row?.total, totals[column], total].filter((cell) => cell !== undefined);
  };
  if (track === 'physical') addProjects(portfolio, selection, placeOf);
  addAwards(portfolio, selection, track, placeOf);
  return { stages, rows, totals, total };
}

type PlaceOf = (routeCode: number, stage: string) => StageCell[];

function addProjects(
  { projects, vocabulary, projectCount }: Portfolio,
  selection: Selection,
  placeOf: PlaceOf,
): void {
  for (let project = 0; project < projectCount; project += 1) {
    const stage = vocabulary.physicalStage[projects.stageCode[project] ?? -1] ?? '';
    const mwh = projects.capacityMWh[project] ?? Number.NaN;
    for (const cell of placeOf(projects.routeCode[project] ?? -1, stage)) {
      for (const figures of shownAndAll(cell, selection.projects[project])) {
        figures.count += 1;
        if (Number.isNaN(mwh)) figures.missingMWh += 1;
        else figures.mwh = (figures.mwh ?? 0) + mwh;
      }
    }
  }
}

function addAwards(
  { awards, projects, vocabulary, awardCount }: Portfolio,
  selection: Selection,
  track: Track,
  placeOf: PlaceOf,
): void {
  for (let award = 0; award < awardCount; award += 1) {
    const project = awards.projectRow[award] ?? -1;
    const stage =
      track === 'physical'
        ? vocabulary.physicalStage[projects.stageCode[project] ?? -1]
        : vocabulary.fundingStage[awards.fundingCode[award] ?? -1];
    const fen = awards.approvedFen[award] ?? Number.NaN;
    for (const cell of placeOf(projects.routeCode[project] ?? -1, stage ?? '')) {
      for (const figures of shownAndAll(cell, selection.awards[award])) {
        if (track === 'funding') figures.count += 1;
        if (awards.isApproved[award] !== 1) continue;
        if (Number.isNaN(fen)) figures.missingFen += 1;
        else figures.approvedFen += fen;
      }
    }
  }
}

function shownAndAll(cell: StageCell, isShown: number | undefined): StageFigures[] {
  return isShown === 1 ? [cell.shown, cell.all] : [cell.all];
}

function emptyCell(track: Track): StageCell {
  const figures = (): StageFigures => ({
    count: 0,
    mwh: track === 'physical' ? 0 : null,
    missingMWh: 0,
    approvedFen: 0,
    missingFen: 0,
  });
  return { shown: figures(), all: figures() };
}
