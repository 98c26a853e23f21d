import type { Portfolio } from './portfolio.ts';
import type { Selection } from './selection.ts';
import { MISSING_CODE, NO_ROW } from './typed-columns.ts';
import {
  type CapVerdict,
  type EcosystemRole,
  type Light,
  type PhysicalStage,
  type PilotFlag,
  type RouteCode,
  type Scenario,
  SITING_VERDICTS,
  type SitingVerdict,
} from '../vocabulary.ts';
import { durationH } from './project-duration.ts';
import { type ProjectFigures, projectFigures, urgentAwards } from './project-figures.ts';
import { columnOrder, type ProjectSort, urgencyOrder } from './project-order.ts';

/**
 * One shown project. Money sums its shown awards, one kind a column, in integer fen. A null figure is missing; for
 * money it is not applicable as long as `approvedCount` is 0.
 */
export type ProjectRow = ProjectFigures & {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  organisationNameZh: string;
  organisationNameEn: string;
  /** Administrative code as text. */
  district: string;
  districtNameZh: string;
  districtNameEn: string;
  park: { id: string; nameZh: string; nameEn: string } | null;
  route: RouteCode | null;
  powerMW: number | null;
  capacityMWh: number | null;
  /** Energy by power; null where either is missing, or the power is zero. */
  durationH: number | null;
  efficiencyPct: number | null;
  cycleLife: number | null;
  scenario: Scenario | null;
  role: EcosystemRole | null;
  stage: PhysicalStage | null;
  pilot: PilotFlag | null;
  light: Light | null;
  /** What made the light red, amber or grey, and its figure. */
  lightIndicator: string | null;
  lightValue: number | null;
  /** The most urgent one of the shown awards, with its award's measure; null while none is approved. */
  verdict: CapVerdict | null;
  measure: string | null;
  /** Use of that award's whole unit in hundredths of a percent: a fact of the ledger, whatever is shown. */
  utilisationBp: number | null;
  /** Of the project as a whole: outside only when all its sites are. */
  siting: SitingVerdict;
  /** Signed metres to the ring of the site least far outside. */
  distanceM: number | null;
};

/** The shown projects in an order; a row is made when it is asked for, so that 100,000 cost no more than a screenful. */
export type ProjectRows = {
  portfolio: Portfolio;
  selection: Selection;
  /** Rows of the projects table, first to last. */
  order: Int32Array;
  /** By row of the projects table, its award with the most urgent verdict. */
  urgentAward: Int32Array;
};

/** The most urgent verdict first, then the most approved money. */
export function projectRows(portfolio: Portfolio, selection: Selection): ProjectRows {
  const urgentAward = urgentAwards(portfolio, selection);
  const shown = new Int32Array(selection.projectCount);
  let count = 0;
  for (let project = 0; project < portfolio.projectCount; project += 1) {
    if (selection.projects[project] === 0) continue;
    shown[count] = project;
    count += 1;
  }
  const order = urgencyOrder({ portfolio, selection, urgentAward }, shown);
  return { portfolio, selection, order, urgentAward };
}

/**
 * The same rows by several columns, the first deciding; ties keep their order, missing values stay last in either
 * direction.
 */
export function sortProjectRows(rows: ProjectRows, by: readonly ProjectSort[]): ProjectRows {
  return { ...rows, order: by.reduceRight((order, key) => columnOrder(rows, order, key), rows.order) };
}

/** @throws RangeError for an index outside the rows. */
export function projectRowAt(
  { portfolio, selection, order, urgentAward }: ProjectRows,
  index: number,
): ProjectRow {
  const project = order[index];
  if (project === undefined) throw new RangeError(`no project row ${index} of ${order.length}`);
  return {
    ...projectFacts(portfolio, project),
    ...urgency(portfolio, urgentAward[project] ?? NO_ROW),
    ...projectFigures(portfolio, selection, project),
  };
}

function projectFacts({ columns, dictionaries, vocabulary, projects }: Portfolio, project: number) {
  const { organisations, parks } = columns;
  const organisation = projects.organisationRow[project] ?? NO_ROW;
  const district = projects.districtCode[project] ?? MISSING_CODE;
  const park = columns.projects.parkRow[project] ?? null;
  const indicator = columns.projects.lightIndicatorCode[project] ?? null;
  return {
    id: columns.projects.id[project] ?? '',
    code: columns.projects.code[project] ?? '',
    nameZh: columns.projects.nameZh[project] ?? '',
    nameEn: columns.projects.nameEn[project] ?? '',
    organisationNameZh: organisations.nameZh[organisation] ?? '',
    organisationNameEn: organisations.nameEn[organisation] ?? '',
    district: dictionaries.district[district] ?? '',
    districtNameZh: dictionaries.districtNameZh[district] ?? '',
    districtNameEn: dictionaries.districtNameEn[district] ?? '',
    park:
      park === null
        ? null
        : { id: parks.id[park] ?? '', nameZh: parks.nameZh[park] ?? '', nameEn: parks.nameEn[park] ?? '' },
    route: vocabulary.route[projects.routeCode[project] ?? MISSING_CODE] ?? null,
    powerMW: presentNumber(projects.powerMW[project]),
    capacityMWh: presentNumber(projects.capacityMWh[project]),
    durationH: presentNumber(
      durationH(projects.powerMW[project] ?? Number.NaN, projects.capacityMWh[project] ?? Number.NaN),
    ),
    efficiencyPct: columns.projects.roundTripEfficiencyPct[project] ?? null,
    cycleLife: columns.projects.cycleLife[project] ?? null,
    scenario: vocabulary.scenario[projects.scenarioCode[project] ?? MISSING_CODE] ?? null,
    role: vocabulary.ecosystemRole[projects.roleCode[project] ?? MISSING_CODE] ?? null,
    stage: vocabulary.physicalStage[projects.stageCode[project] ?? MISSING_CODE] ?? null,
    pilot: vocabulary.pilot[projects.pilotCode[project] ?? MISSING_CODE] ?? null,
    light: vocabulary.light[projects.lightCode[project] ?? MISSING_CODE] ?? null,
    lightIndicator: indicator === null ? null : (dictionaries.lightIndicator[indicator] ?? null),
    lightValue: columns.projects.lightValue[project] ?? null,
    siting: SITING_VERDICTS[projects.sitingIndex[project] ?? 0] ?? 'unknown',
    distanceM: presentNumber(projects.distanceM[project]),
  };
}

function urgency({ awards, vocabulary, dictionaries }: Portfolio, award: number) {
  if (award === NO_ROW) return { verdict: null, measure: null, utilisationBp: null };
  return {
    verdict: vocabulary.verdict[awards.verdictCode[award] ?? MISSING_CODE] ?? null,
    measure: dictionaries.measure[awards.measureCode[award] ?? MISSING_CODE] ?? null,
    utilisationBp: presentNumber(awards.utilisationBp[award]),
  };
}

function presentNumber(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
