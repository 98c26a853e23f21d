import type { RecordOf } from '../contract/record-kind.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import type { PortfolioDictionaries } from '../domain/portfolio-columns.ts';
import { dayOf } from '../domain/progress/calendar-day.ts';
import { wgs84Outline } from '../domain/siting/area-outline.ts';
import {
  ECOSYSTEM_ROLES,
  FUNDING_STAGES,
  ORGANISATION_KINDS,
  OUTPUT_KINDS,
  PARK_TARGET_KINDS,
  PHYSICAL_STAGES,
  PILOT_FLAGS,
  ROUTES,
  SCENARIOS,
  SITE_TYPES,
  TRACKS,
} from '../domain/vocabulary.ts';
import { type Place, sees } from './access.ts';
import type { Caller } from './caller.ts';
import type { PortfolioTables } from './cell-table.ts';
import { codeIn } from './column-codes.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import type { PortfolioScope, ScopeRows } from './portfolio-scope.ts';
import { verdictTables } from './verdict-tables.ts';

/** Degrees with six decimals are a tenth of a metre, finer than any site is known. */
const DEGREE_STEPS = 1e6;

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
const flag = (value: boolean | null): number | null => (value === null ? null : Number(value));
const degrees = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : Math.round(value * DEGREE_STEPS) / DEGREE_STEPS;

/** Day numbers by date: a million dates of a ledger are some thousand days. */
function dayNumbers(): (date: string) => number {
  const days = new Map<string, number>();
  return (date) => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const day = dayOf(date);
    days.set(date, day);
    return day;
  };
}

/** The columns of `GET /api/portfolio` over the rows of a scope. @throws RangeError naming a code that no list has */
export function portfolioTables(
  facts: LedgerFacts,
  scope: PortfolioScope,
  catalogue: Catalogue,
  dictionaries: PortfolioDictionaries,
  districts: Caller['districts'],
): PortfolioTables {
  const { tables } = facts.book;
  const isSeen = (place: Place): boolean => sees({ districts }, place);
  const day = dayNumbers();
  const optionalDay = (date: string | null): number | null => (date === null ? null : day(date));
  const district = codeIn(dictionaries.district);
  const measure = codeIn(dictionaries.measure);
  const code = {
    kind: codeIn(ORGANISATION_KINDS),
    route: codeIn(ROUTES),
    scenario: codeIn(SCENARIOS),
    role: codeIn(ECOSYSTEM_ROLES),
    pilot: codeIn(PILOT_FLAGS),
    physical: codeIn(PHYSICAL_STAGES),
    funding: codeIn(FUNDING_STAGES),
    siteType: codeIn(SITE_TYPES),
    track: codeIn(TRACKS),
    target: codeIn(PARK_TARGET_KINDS),
    output: codeIn(OUTPUT_KINDS),
  };
  /** The record of a row that travels. */
  const recordsOf = <Kind extends 'organisation' | 'park' | 'project' | 'site' | 'award'>(kind: Kind) => {
    const all: readonly RecordOf[Kind][] = tables[kind].rows;
    return (row: number): RecordOf[Kind] => held(all, scope[kind].rows[row]);
  };
  const organisation = recordsOf('organisation');
  const park = recordsOf('park');
  const project = recordsOf('project');
  const site = recordsOf('site');
  const award = recordsOf('award');
  const rowAmong =
    (kind: 'organisation' | 'park' | 'project' | 'award') =>
    (id: string | null): number | null => {
      const place = id === null ? -1 : (scope[kind].placeOf[tables[kind].rowOf(id)] ?? -1);
      return place === -1 ? null : place;
    };
  const organisationRow = rowAmong('organisation');
  const parkRow = rowAmong('park');
  const projectRow = rowAmong('project');
  const awardRow = rowAmong('award');
  const projectFact = (column: readonly number[], row: number): number =>
    column[scope.project.rows[row] ?? -1] ?? Number.NaN;
  const siteFact = (column: readonly number[], row: number): number =>
    column[scope.site.rows[row] ?? -1] ?? Number.NaN;
  const lightIndicator = (row: number): number | null => {
    const indicator = projectFact(facts.lightIndicator, row);
    return indicator === -1 ? null : indicator;
  };
  const targets = [...scope.park.rows].flatMap((row, place) => {
    const record = held(tables.park.rows, row);
    // A park elsewhere travels because a project names it; what it aims at is its own district's.
    return isSeen(record.districtAdcode) ? record.targets.map((target) => ({ ...target, place })) : [];
  });
  const outputs = [
    ...rowsOf(tables.output.rows, scope.output),
    ...rowsOf(tables.districtPolicy.rows, scope.districtPolicy).map((policy) => ({
      ...policy,
      kind: 'district_policy' as const,
      organisationId: null,
      projectId: null,
      completedOn: policy.issuedOn,
    })),
  ];
  const target = (row: number) => held(targets, row);
  const output = (row: number) => held(outputs, row);
  const disbursement = (row: number) => held(tables.disbursement.rows, scope.disbursement.rows[row]);
  const clawback = (row: number) => held(tables.clawback.rows, scope.clawback.rows[row]);
  const milestone = (row: number) => held(tables.milestone.rows, scope.milestone.rows[row]);
  return {
    organisations: {
      length: scope.organisation.rows.length,
      cells: {
        id: (row) => organisation(row).id,
        nameZh: (row) => organisation(row).name.zh,
        nameEn: (row) => organisation(row).name.en,
        kindCode: (row) => code.kind(organisation(row).kind),
        benchmark: (row) => flag(organisation(row).benchmark),
      },
    },
    parks: {
      length: scope.park.rows.length,
      cells: {
        id: (row) => park(row).id,
        nameZh: (row) => park(row).name.zh,
        nameEn: (row) => park(row).name.en,
        districtCode: (row) => district(String(park(row).districtAdcode)),
        lon: (row) => park(row).centre.lon,
        lat: (row) => park(row).centre.lat,
        radiusM: (row) => park(row).radiusM,
        // As its targets: where a park elsewhere ends is its own district's.
        outline: (row) => (isSeen(park(row).districtAdcode) ? wgs84Outline(park(row).outline) : null),
      },
    },
    parkTargets: {
      length: targets.length,
      cells: {
        parkRow: (row) => target(row).place,
        kindCode: (row) => code.target(target(row).kind),
        value: (row) => target(row).value,
        dueDay: (row) => day(target(row).dueOn),
        sourceZh: (row) => target(row).source.zh,
        sourceEn: (row) => target(row).source.en,
      },
    },
    projects: {
      length: scope.project.rows.length,
      cells: {
        id: (row) => project(row).id,
        code: (row) => project(row).code,
        nameZh: (row) => project(row).name.zh,
        nameEn: (row) => project(row).name.en,
        organisationRow: (row) => organisationRow(project(row).organisationId) ?? 0,
        parkRow: (row) => parkRow(project(row).parkId),
        districtCode: (row) => district(String(project(row).districtAdcode)),
        routeCode: (row) => code.route(project(row).route),
        scenarioCode: (row) => code.scenario(project(row).scenario),
        ecosystemRoleCode: (row) => code.role(project(row).ecosystemRole),
        pilotCode: (row) => code.pilot(project(row).pilot),
        powerMW: (row) => project(row).powerMW,
        capacityMWh: (row) => project(row).capacityMWh,
        roundTripEfficiencyPct: (row) => project(row).roundTripEfficiencyPct,
        cycleLife: (row) => project(row).cycleLife,
        physicalStageCode: (row) => code.physical(project(row).physicalStage),
        lightCode: (row) => projectFact(facts.light, row),
        lightIndicatorCode: lightIndicator,
        lightValue: (row) => orNull(projectFact(facts.lightValue, row)),
      },
    },
    sites: {
      length: scope.site.rows.length,
      cells: {
        id: (row) => site(row).id,
        projectRow: (row) => projectRow(site(row).projectId) ?? 0,
        siteTypeCode: (row) => code.siteType(site(row).siteType),
        lon: (row) => degrees(siteFact(facts.lon, row)),
        lat: (row) => degrees(siteFact(facts.lat, row)),
        precisionM: (row) => site(row).precisionM,
        sitingCode: (row) => siteFact(facts.siting, row),
        distanceM: (row) => orNull(siteFact(facts.distanceM, row)),
      },
    },
    awards: {
      length: scope.award.rows.length,
      cells: {
        id: (row) => award(row).id,
        projectRow: (row) => projectRow(award(row).projectId) ?? 0,
        organisationRow: (row) => organisationRow(award(row).organisationId),
        measureCode: (row) => measure(award(row).measure),
        fundingStageCode: (row) => code.funding(award(row).fundingStage),
        appliedFen: (row) => award(row).appliedFen,
        approvedFen: (row) => award(row).approvedFen,
        appliedDay: (row) => optionalDay(award(row).appliedOn),
        approvedDay: (row) => optionalDay(award(row).approvedOn),
        supportYear: (row) => award(row).supportYear,
      },
    },
    disbursements: {
      length: scope.disbursement.rows.length,
      cells: {
        awardRow: (row) => awardRow(disbursement(row).awardId) ?? 0,
        amountFen: (row) => disbursement(row).amountFen,
        paidDay: (row) => day(disbursement(row).paidOn),
      },
    },
    clawbacks: {
      length: scope.clawback.rows.length,
      cells: {
        awardRow: (row) => awardRow(clawback(row).awardId) ?? 0,
        amountFen: (row) => clawback(row).amountFen,
        decidedDay: (row) => day(clawback(row).decidedOn),
      },
    },
    outputs: {
      length: outputs.length,
      cells: {
        id: (row) => output(row).id,
        measureCode: (row) => measure(output(row).measure),
        kindCode: (row) => code.output(output(row).kind),
        titleZh: (row) => output(row).title.zh,
        titleEn: (row) => output(row).title.en,
        organisationRow: (row) => organisationRow(output(row).organisationId),
        projectRow: (row) => projectRow(output(row).projectId),
        districtCode: (row) => {
          const { districtAdcode } = output(row);
          return districtAdcode === null ? null : district(String(districtAdcode));
        },
        completedDay: (row) => optionalDay(output(row).completedOn),
      },
    },
    milestones: {
      length: scope.milestone.rows.length,
      cells: {
        projectRow: (row) => projectRow(milestone(row).projectId) ?? 0,
        awardRow: (row) => awardRow(milestone(row).awardId),
        trackCode: (row) => code.track(milestone(row).track),
        stageCode: (row) => {
          const { track, stage } = milestone(row);
          return track === 'funding' ? code.funding(stage) : code.physical(stage);
        },
        plannedDay: (row) => optionalDay(milestone(row).plannedOn),
        forecastDay: (row) => optionalDay(milestone(row).forecastOn),
        actualDay: (row) => optionalDay(milestone(row).actualOn),
      },
    },
    ...verdictTables(facts, scope, catalogue, dictionaries),
  };
}

function held<Row>(all: readonly Row[], row: number | undefined): Row {
  const record = all[row ?? -1];
  if (record === undefined) throw new RangeError(`no row ${row}`);
  return record;
}

function rowsOf<Row>(all: readonly Row[], { rows }: ScopeRows): Row[] {
  return [...rows].map((row) => held(all, row));
}
