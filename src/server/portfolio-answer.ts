import type { Boundaries } from '../contract/boundary.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import type { PortfolioColumns } from '../domain/portfolio-columns.ts';
import { dayOf } from '../domain/progress/calendar-day.ts';
import { LIGHT_INDICATORS } from '../domain/progress/project-light.ts';
import {
  ECOSYSTEM_ROLES,
  FUNDING_STAGES,
  LIGHTS,
  ORGANISATION_KINDS,
  OUTPUT_KINDS,
  PARK_TARGET_KINDS,
  PHYSICAL_STAGES,
  PILOT_FLAGS,
  ROUTES,
  SCENARIOS,
  SITE_TYPES,
  SITING_VERDICTS,
  TRACKS,
} from '../domain/vocabulary.ts';
import { codeIn, dictionariesOf } from './column-codes.ts';
import type { JudgedRecords } from './judged-records.ts';
import { unitAwardColumns, unitColumns, verdictColumns } from './verdict-columns.ts';

const optional = (code: (text: string) => number, text: string | null): number | null =>
  text === null ? null : code(text);
const optionalDay = (date: string | null): number | null => (date === null ? null : dayOf(date));

/** Degrees with six decimals are a tenth of a metre, finer than any site is known. */
const DEGREE_STEPS = 1e6;

const rounded = (degrees: number): number => Math.round(degrees * DEGREE_STEPS) / DEGREE_STEPS;

/** `GET /api/portfolio`: judged records as columns. */
export function portfolioAnswer(
  judged: JudgedRecords,
  catalogue: Catalogue,
  boundaries: Boundaries,
  version: string,
): PortfolioColumns {
  const { records, ledger } = judged;
  const { organisations, parks, projects, sites, awards, disbursements, clawbacks, milestones } = records;
  const dictionaries = dictionariesOf(catalogue, boundaries, ledger.units);
  const district = codeIn(dictionaries.district);
  const measure = codeIn(dictionaries.measure);
  const organisationRow = codeIn(organisations.map(({ id }) => id));
  const parkRow = codeIn(parks.map(({ id }) => id));
  const projectRow = codeIn(projects.map(({ id }) => id));
  const awardRow = codeIn(awards.map(({ id }) => id));
  const code = {
    kind: codeIn(ORGANISATION_KINDS),
    route: codeIn(ROUTES),
    scenario: codeIn(SCENARIOS),
    role: codeIn(ECOSYSTEM_ROLES),
    pilot: codeIn(PILOT_FLAGS),
    physical: codeIn(PHYSICAL_STAGES),
    funding: codeIn(FUNDING_STAGES),
    siteType: codeIn(SITE_TYPES),
    siting: codeIn(SITING_VERDICTS),
    light: codeIn(LIGHTS),
    indicator: codeIn(LIGHT_INDICATORS),
    track: codeIn(TRACKS),
    target: codeIn(PARK_TARGET_KINDS),
  };
  const targets = parks.flatMap((park, row) => park.targets.map((target) => ({ ...target, row })));
  return {
    version,
    dataDate: records.dataDate,
    synthetic: records.synthetic,
    districts: null,
    city: null,
    dictionaries,
    organisations: {
      id: organisations.map(({ id }) => id),
      nameZh: organisations.map(({ name }) => name.zh),
      nameEn: organisations.map(({ name }) => name.en),
      kindCode: organisations.map(({ kind }) => code.kind(kind)),
    },
    parks: {
      id: parks.map(({ id }) => id),
      nameZh: parks.map(({ name }) => name.zh),
      nameEn: parks.map(({ name }) => name.en),
      districtCode: parks.map(({ districtAdcode }) => district(String(districtAdcode))),
      lon: parks.map(({ centre }) => centre.lon),
      lat: parks.map(({ centre }) => centre.lat),
      radiusM: parks.map(({ radiusM }) => radiusM),
    },
    parkTargets: {
      parkRow: targets.map(({ row }) => row),
      kindCode: targets.map(({ kind }) => code.target(kind)),
      value: targets.map(({ value }) => value),
      dueDay: targets.map(({ dueOn }) => dayOf(dueOn)),
      sourceZh: targets.map(({ source }) => source.zh),
      sourceEn: targets.map(({ source }) => source.en),
    },
    projects: {
      id: projects.map(({ id }) => id),
      code: projects.map((project) => project.code),
      nameZh: projects.map(({ name }) => name.zh),
      nameEn: projects.map(({ name }) => name.en),
      organisationRow: projects.map(({ organisationId }) => organisationRow(organisationId)),
      parkRow: projects.map(({ parkId }) => optional(parkRow, parkId)),
      districtCode: projects.map(({ districtAdcode }) => district(String(districtAdcode))),
      routeCode: projects.map(({ route }) => code.route(route)),
      scenarioCode: projects.map(({ scenario }) => code.scenario(scenario)),
      ecosystemRoleCode: projects.map(({ ecosystemRole }) => code.role(ecosystemRole)),
      pilotCode: projects.map(({ pilot }) => code.pilot(pilot)),
      powerMW: projects.map(({ powerMW }) => powerMW),
      capacityMWh: projects.map(({ capacityMWh }) => capacityMWh),
      physicalStageCode: projects.map(({ physicalStage }) => code.physical(physicalStage)),
      lightCode: judged.lights.map(({ light }) => code.light(light)),
      lightIndicatorCode: judged.lights.map(({ indicator }) => optional(code.indicator, indicator)),
      lightValue: judged.lights.map(({ value }) => value),
    },
    sites: {
      id: sites.map(({ id }) => id),
      projectRow: sites.map(({ projectId }) => projectRow(projectId)),
      siteTypeCode: sites.map(({ siteType }) => code.siteType(siteType)),
      lon: judged.sites.map(({ wgs84 }) => (wgs84 === null ? null : rounded(wgs84.lon))),
      lat: judged.sites.map(({ wgs84 }) => (wgs84 === null ? null : rounded(wgs84.lat))),
      precisionM: sites.map(({ precisionM }) => precisionM),
      sitingCode: judged.sites.map(({ verdict }) => code.siting(verdict)),
      distanceM: judged.sites.map(({ distanceM }) => distanceM),
    },
    awards: {
      id: awards.map(({ id }) => id),
      projectRow: awards.map(({ projectId }) => projectRow(projectId)),
      organisationRow: awards.map(({ organisationId }) => optional(organisationRow, organisationId)),
      measureCode: awards.map((award) => measure(award.measure)),
      fundingStageCode: awards.map(({ fundingStage }) => code.funding(fundingStage)),
      appliedFen: awards.map(({ appliedFen }) => appliedFen),
      approvedFen: awards.map(({ approvedFen }) => approvedFen),
      appliedDay: awards.map(({ appliedOn }) => optionalDay(appliedOn)),
      approvedDay: awards.map(({ approvedOn }) => optionalDay(approvedOn)),
      supportYear: awards.map(({ supportYear }) => supportYear),
    },
    disbursements: {
      awardRow: disbursements.map(({ awardId }) => awardRow(awardId)),
      amountFen: disbursements.map(({ amountFen }) => amountFen),
      paidDay: disbursements.map(({ paidOn }) => dayOf(paidOn)),
    },
    clawbacks: {
      awardRow: clawbacks.map(({ awardId }) => awardRow(awardId)),
      amountFen: clawbacks.map(({ amountFen }) => amountFen),
      decidedDay: clawbacks.map(({ decidedOn }) => dayOf(decidedOn)),
    },
    outputs: outputColumns(judged, { measure, organisationRow, projectRow, district }),
    milestones: {
      projectRow: milestones.map(({ projectId }) => projectRow(projectId)),
      awardRow: milestones.map(({ awardId }) => optional(awardRow, awardId)),
      trackCode: milestones.map(({ track }) => code.track(track)),
      stageCode: milestones.map(({ track, stage }) =>
        track === 'funding' ? code.funding(stage) : code.physical(stage),
      ),
      plannedDay: milestones.map(({ plannedOn }) => optionalDay(plannedOn)),
      forecastDay: milestones.map(({ forecastOn }) => optionalDay(forecastOn)),
      actualDay: milestones.map(({ actualOn }) => optionalDay(actualOn)),
    },
    verdicts: verdictColumns(judged, awardRow),
    units: unitColumns(ledger.units, dictionaries),
    unitAwards: unitAwardColumns(ledger.units, awardRow),
  };
}

type RowCodes = Record<'measure' | 'organisationRow' | 'projectRow' | 'district', (text: string) => number>;

/** Outputs, and each district's own policy as an output of the measure that it answers. */
function outputColumns({ records }: JudgedRecords, rows: RowCodes): PortfolioColumns['outputs'] {
  const kind = codeIn(OUTPUT_KINDS);
  const all = [
    ...records.outputs,
    ...records.districtPolicies.map(({ id, districtAdcode, title, measure, issuedOn }) => ({
      id,
      measure,
      kind: 'district_policy' as const,
      title,
      organisationId: null,
      projectId: null,
      districtAdcode,
      completedOn: issuedOn,
    })),
  ];
  return {
    id: all.map(({ id }) => id),
    measureCode: all.map((output) => rows.measure(output.measure)),
    kindCode: all.map((output) => kind(output.kind)),
    titleZh: all.map(({ title }) => title.zh),
    titleEn: all.map(({ title }) => title.en),
    organisationRow: all.map(({ organisationId }) =>
      organisationId === null ? null : rows.organisationRow(organisationId),
    ),
    projectRow: all.map(({ projectId }) => (projectId === null ? null : rows.projectRow(projectId))),
    districtCode: all.map(({ districtAdcode }) =>
      districtAdcode === null ? null : rows.district(String(districtAdcode)),
    ),
    completedDay: all.map(({ completedOn }) => optionalDay(completedOn)),
  };
}
