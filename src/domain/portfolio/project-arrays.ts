import type { PortfolioColumns } from '../portfolio-columns.ts';
import { SITING_VERDICTS } from '../vocabulary.ts';
import { type Adjacency, codeColumn, numberColumn, rowColumn } from './typed-columns.ts';

export type ProjectArrays = {
  organisationRow: Int32Array;
  districtCode: Uint16Array;
  /** Row of the park; the number of parks for a project in none. */
  parkCode: Uint16Array;
  routeCode: Uint16Array;
  scenarioCode: Uint16Array;
  /** Of the ecosystem: R&D, production, application. */
  roleCode: Uint16Array;
  pilotCode: Uint16Array;
  stageCode: Uint16Array;
  lightCode: Uint16Array;
  powerMW: Float64Array;
  capacityMWh: Float64Array;
  /** Index into `SITING_VERDICTS` of the project as a whole: `outside` only when all its sites are. */
  sitingIndex: Uint16Array;
  /** Signed metres to the ring of the site least far outside; NaN when no site has a distance. */
  distanceM: Float64Array;
};

/** The certain contradiction first: one site inside the ring settles a project, an unknown one does not. */
const DECIDING = ['inside', 'on_the_line', 'unknown', 'outside'] as const;

export function projectArrays(columns: PortfolioColumns, sitesOf: Adjacency): ProjectArrays {
  const { projects, parks, organisations, dictionaries } = columns;
  const codes = (name: 'route' | 'scenario' | 'pilot' | 'light' | 'district'): Uint16Array =>
    codeColumn(`projects.${name}Code`, projects[`${name}Code`], dictionaries[name].length);
  const stages = dictionaries.physicalStage.length;
  return {
    organisationRow: rowColumn('projects.organisationRow', projects.organisationRow, organisations.id.length),
    districtCode: codes('district'),
    parkCode: codeColumn('projects.parkRow', projects.parkRow, parks.id.length, parks.id.length),
    routeCode: codes('route'),
    scenarioCode: codes('scenario'),
    roleCode: codeColumn(
      'projects.ecosystemRoleCode',
      projects.ecosystemRoleCode,
      dictionaries.ecosystemRole.length,
    ),
    pilotCode: codes('pilot'),
    stageCode: codeColumn('projects.physicalStageCode', projects.physicalStageCode, stages),
    lightCode: codes('light'),
    powerMW: numberColumn(projects.powerMW),
    capacityMWh: numberColumn(projects.capacityMWh),
    ...projectSiting(columns, sitesOf),
  };
}

function projectSiting(
  { projects, sites, dictionaries }: PortfolioColumns,
  sitesOf: Adjacency,
): Pick<ProjectArrays, 'sitingIndex' | 'distanceM'> {
  const severity = dictionaries.siting.map((siting) => DECIDING.findIndex((deciding) => deciding === siting));
  const sitingIndex = new Uint16Array(projects.id.length).fill(SITING_VERDICTS.indexOf('unknown'));
  const distanceM = new Float64Array(projects.id.length).fill(Number.NaN);
  for (let project = 0; project < projects.id.length; project += 1) {
    let worst: number = DECIDING.length;
    const end = sitesOf.start[project + 1] ?? 0;
    for (let slot = sitesOf.start[project] ?? 0; slot < end; slot += 1) {
      const site = sitesOf.rows[slot] ?? 0;
      worst = Math.min(worst, severity[sites.sitingCode[site] ?? 0] ?? worst);
      const distance = sites.distanceM[site] ?? null;
      const nearest = distanceM[project] ?? Number.NaN;
      if (distance !== null && !(nearest <= distance)) distanceM[project] = distance;
    }
    const decided = DECIDING[worst];
    if (decided !== undefined) sitingIndex[project] = SITING_VERDICTS.indexOf(decided);
  }
  return { sitingIndex, distanceM };
}
