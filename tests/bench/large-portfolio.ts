import type {
  PortfolioColumns,
  PortfolioDictionaries,
  UnitColumns,
} from '../../src/domain/portfolio-columns.ts';
import {
  CAP_VERDICTS,
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
} from '../../src/domain/vocabulary.ts';

export type PortfolioSize = { projects: number; awards: number };

const DISTRICTS = Array.from({ length: 16 }, (_, index) => String(110_101 + index));
const MEASURES = Array.from({ length: 19 }, (_, index) => `M-${index + 1}`);
/** Two candidates a measure; the first is the default. */
const BASES = ['enterprise', 'project'];
const FIRST_DAY = 19_684;
const DAYS = 730;

const dictionaries: PortfolioDictionaries = {
  district: DISTRICTS,
  districtNameZh: DISTRICTS,
  districtNameEn: DISTRICTS,
  route: [...ROUTES],
  scenario: [...SCENARIOS],
  ecosystemRole: [...ECOSYSTEM_ROLES],
  pilot: [...PILOT_FLAGS],
  physicalStage: [...PHYSICAL_STAGES],
  fundingStage: [...FUNDING_STAGES],
  siteType: [...SITE_TYPES],
  siting: [...SITING_VERDICTS],
  verdict: [...CAP_VERDICTS],
  measure: MEASURES,
  light: [...LIGHTS],
  lightIndicator: ['days_late'],
  track: [...TRACKS],
  organisationKind: [...ORGANISATION_KINDS],
  outputKind: [...OUTPUT_KINDS],
  termKind: ['absolute'],
  basis: BASES,
  reading: ['count'],
  parkTargetKind: [...PARK_TARGET_KINDS],
};

/** Mulberry32: 32-bit seeded noise from 0 to 1. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Columns of a portfolio that has the shape of a real one at any size: awards spread over projects at random, four
 * in five approved, units by enterprise and by project, a payment or two per approved award. Figures are noise.
 */
export function largePortfolio(size: PortfolioSize): PortfolioColumns {
  const random = noise(20_231_123);
  const below = (bound: number): number => Math.floor(random() * bound);
  const column = <Value>(length: number, value: (row: number) => Value): Value[] =>
    Array.from({ length }, (_, row) => value(row));
  const organisationCount = Math.ceil(size.projects / 3);
  const siteCount = Math.ceil(size.projects * 1.1);

  const projectOrganisation = column(size.projects, () => below(organisationCount));
  const awardProject = column(size.awards, () => below(size.projects));
  const awardMeasure = column(size.awards, () => below(MEASURES.length));
  const awardVerdict = column(size.awards, () => (random() < 0.8 ? below(CAP_VERDICTS.length) : null));
  const approvedFen = awardVerdict.map((verdict) =>
    verdict === null ? null : 1_000_000 + below(2_000_000_000),
  );

  const units: UnitColumns = {
    measureCode: [],
    basisCode: [],
    readingCode: [],
    isDefault: [],
    sumFen: [],
    limitFen: [],
    headroomFen: [],
    excessFen: [],
    verdictCode: [],
    bindingTermCode: [],
    holdsOthers: [],
  };
  const unitAwards: PortfolioColumns['unitAwards'] = { unitRow: [], awardRow: [] };
  const unitOfAward = new Map<number, number>();
  const unitOf = new Map<string, number>();
  awardVerdict.forEach((verdict, award) => {
    if (verdict === null || verdict > 6) return;
    const project = awardProject[award] ?? 0;
    const measure = awardMeasure[award] ?? 0;
    BASES.forEach((basis, candidate) => {
      const holder = basis === 'project' ? project : (projectOrganisation[project] ?? 0);
      const key = `${measure}/${basis}/${holder}`;
      const unit = unitOf.get(key) ?? units.measureCode.length;
      if (!unitOf.has(key)) {
        unitOf.set(key, unit);
        const hasLimit = random() < 0.9;
        units.measureCode.push(measure);
        units.basisCode.push(candidate);
        units.readingCode.push(null);
        units.isDefault.push(candidate === 0 ? 1 : 0);
        units.sumFen.push(2_000_000_000);
        units.limitFen.push(hasLimit ? 3_000_000_000 : null);
        units.headroomFen.push(hasLimit ? below(1_000_000_000) : null);
        units.excessFen.push(hasLimit && random() < 0.1 ? below(100_000_000) : 0);
        units.verdictCode.push(CAP_VERDICTS.indexOf(hasLimit ? 'within' : 'cannot_verify'));
        units.bindingTermCode.push(null);
        units.holdsOthers.push(0);
      }
      if (candidate === 0) {
        unitOfAward.set(award, unit);
        return;
      }
      unitAwards.unitRow.push(unit);
      unitAwards.awardRow.push(award);
    });
  });
  const judged = [...awardVerdict.keys()].filter((award) => awardVerdict[award] !== null);
  const paid = judged.flatMap((award) => (random() < 0.5 ? [award] : [award, award]));
  const day = (): number => FIRST_DAY + below(DAYS);

  return {
    version: '1',
    dataDate: '2025-11-21',
    synthetic: true,
    districts: null,
    city: null,
    dictionaries,
    organisations: {
      id: column(organisationCount, (row) => `E${row}`),
      nameZh: column(organisationCount, (row) => `示例企业 ${row}`),
      nameEn: column(organisationCount, (row) => `Sample Enterprise ${row}`),
      kindCode: column(organisationCount, () => 0),
      benchmark: column(organisationCount, (row) => (row % 9 === 0 ? 1 : 0)),
    },
    parks: {
      id: ['K1', 'K2'],
      nameZh: ['园区 1', '园区 2'],
      nameEn: ['Park 1', 'Park 2'],
      districtCode: [0, 1],
      lon: [116.4, 116.1],
      lat: [40.1, 39.7],
      radiusM: [900, 900],
      outline: [null, null],
    },
    parkTargets: { parkRow: [], kindCode: [], value: [], dueDay: [], sourceZh: [], sourceEn: [] },
    projects: {
      id: column(size.projects, (row) => `P${row}`),
      code: column(size.projects, (row) => `BJ-P${row}`),
      nameZh: column(size.projects, (row) => `示例项目 ${row}`),
      nameEn: column(size.projects, (row) => `Sample Project ${row}`),
      organisationRow: projectOrganisation,
      parkRow: column(size.projects, () => (random() < 0.4 ? below(2) : null)),
      districtCode: column(size.projects, () => below(DISTRICTS.length)),
      routeCode: column(size.projects, () => below(ROUTES.length)),
      scenarioCode: column(size.projects, () => below(SCENARIOS.length)),
      ecosystemRoleCode: column(size.projects, () => below(ECOSYSTEM_ROLES.length)),
      pilotCode: column(size.projects, () => below(PILOT_FLAGS.length)),
      powerMW: column(size.projects, () => (random() < 0.95 ? random() * 10 : null)),
      capacityMWh: column(size.projects, () => (random() < 0.95 ? random() * 40 : null)),
      roundTripEfficiencyPct: column(size.projects, (row) => (row % 7 === 0 ? null : 70 + (row % 20))),
      cycleLife: column(size.projects, (row) => (row % 5 === 0 ? null : 6000)),
      physicalStageCode: column(size.projects, () => below(PHYSICAL_STAGES.length)),
      lightCode: column(size.projects, () => below(LIGHTS.length)),
      lightIndicatorCode: column(size.projects, () => 0),
      lightValue: column(size.projects, () => below(90)),
    },
    sites: {
      id: column(siteCount, (row) => `S${row}`),
      projectRow: column(siteCount, (row) => row % size.projects),
      siteTypeCode: column(siteCount, () => below(SITE_TYPES.length)),
      lon: column(siteCount, () => 115.6 + random()),
      lat: column(siteCount, () => 39.5 + random()),
      precisionM: column(siteCount, () => 50),
      sitingCode: column(siteCount, () => below(SITING_VERDICTS.length)),
      distanceM: column(siteCount, () => random() * 40_000 - 8000),
    },
    awards: {
      id: column(size.awards, (row) => `A${row}`),
      projectRow: awardProject,
      organisationRow: awardProject.map((project) => projectOrganisation[project] ?? null),
      measureCode: awardMeasure,
      fundingStageCode: column(size.awards, () => below(FUNDING_STAGES.length)),
      appliedFen: column(size.awards, () => 1_000_000 + below(3_000_000_000)),
      approvedFen,
      appliedDay: column(size.awards, day),
      approvedDay: awardVerdict.map((verdict) => (verdict === null ? null : day())),
      supportYear: column(size.awards, () => null),
    },
    disbursements: {
      awardRow: paid,
      amountFen: paid.map(() => 1_000_000 + below(900_000_000)),
      paidDay: paid.map(day),
    },
    clawbacks: {
      awardRow: judged.slice(0, 1000),
      amountFen: column(1000, () => below(1_000_000)),
      decidedDay: column(1000, day),
    },
    outputs: {
      id: [],
      measureCode: [],
      kindCode: [],
      titleZh: [],
      titleEn: [],
      organisationRow: [],
      projectRow: [],
      districtCode: [],
      completedDay: [],
    },
    milestones: {
      projectRow: [],
      awardRow: [],
      trackCode: [],
      stageCode: [],
      plannedDay: [],
      forecastDay: [],
      actualDay: [],
    },
    verdicts: {
      awardRow: judged,
      verdictCode: judged.map((award) => awardVerdict[award] ?? 0),
      unitRow: judged.map((award) => unitOfAward.get(award) ?? null),
      utilisationBp: judged.map(() => below(12_000)),
      bindingTermCode: judged.map(() => null),
    },
    units,
    unitAwards,
  };
}
