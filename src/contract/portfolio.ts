import { z } from './schema-kit.ts';
import type { PortfolioColumns } from '../domain/portfolio-columns.ts';
import { calendarDate } from './record.ts';

const texts = z.array(z.string());
const codes = z.array(z.int().min(0));
const optionalCodes = z.array(z.int().min(0).nullable());
const numbers = z.array(z.number());
const optionalNumbers = z.array(z.number().nullable());
const fens = z.array(z.int().min(0));
const optionalFens = z.array(z.int().min(0).nullable());
const days = z.array(z.int());
const optionalDays = z.array(z.int().nullable());

/** A table: every column has the same length. */
function table<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape).refine((columns) => {
    const lengths = new Set(
      Object.values(columns).map((column) => (Array.isArray(column) ? column.length : -1)),
    );
    return lengths.size === 1;
  }, 'columns of unequal length');
}

/** `GET /api/portfolio`; the columns' meaning stands in `src/domain/portfolio-columns.ts`. */
export const portfolioColumns = z.strictObject({
  version: z.string(),
  dataDate: calendarDate,
  synthetic: z.boolean(),
  districts: z.array(z.int()).nullable(),
  city: z
    .strictObject({
      projectCount: z.int().min(0).nullable(),
      powerMW: z.number().min(0).nullable(),
      capacityMWh: z.number().min(0).nullable(),
      approvedFen: z.int().min(0).nullable(),
      disbursedFen: z.int().min(0).nullable(),
    })
    .nullable(),
  dictionaries: z.strictObject({
    district: texts,
    districtNameZh: texts,
    districtNameEn: texts,
    route: texts,
    scenario: texts,
    ecosystemRole: texts,
    pilot: texts,
    physicalStage: texts,
    fundingStage: texts,
    siteType: texts,
    siting: texts,
    verdict: texts,
    measure: texts,
    light: texts,
    lightIndicator: texts,
    track: texts,
    organisationKind: texts,
    outputKind: texts,
    termKind: texts,
    basis: texts,
    reading: texts,
    parkTargetKind: texts,
  }),
  organisations: table({
    id: texts,
    nameZh: texts,
    nameEn: texts,
    kindCode: codes,
    benchmark: z.array(z.int().min(0).max(1).nullable()),
  }),
  parks: table({
    id: texts,
    nameZh: texts,
    nameEn: texts,
    districtCode: codes,
    lon: numbers,
    lat: numbers,
    radiusM: numbers,
    outline: z.array(z.array(z.array(z.array(z.tuple([z.number(), z.number()])))).nullable()),
  }),
  parkTargets: table({
    parkRow: codes,
    kindCode: codes,
    value: numbers,
    dueDay: days,
    sourceZh: texts,
    sourceEn: texts,
  }),
  projects: table({
    id: texts,
    code: texts,
    nameZh: texts,
    nameEn: texts,
    organisationRow: codes,
    parkRow: optionalCodes,
    districtCode: codes,
    routeCode: codes,
    scenarioCode: codes,
    ecosystemRoleCode: codes,
    pilotCode: codes,
    powerMW: optionalNumbers,
    capacityMWh: optionalNumbers,
    roundTripEfficiencyPct: optionalNumbers,
    cycleLife: optionalNumbers,
    physicalStageCode: codes,
    lightCode: codes,
    lightIndicatorCode: optionalCodes,
    lightValue: optionalNumbers,
  }),
  sites: table({
    id: texts,
    projectRow: codes,
    siteTypeCode: codes,
    lon: optionalNumbers,
    lat: optionalNumbers,
    precisionM: optionalNumbers,
    sitingCode: codes,
    distanceM: optionalNumbers,
  }),
  awards: table({
    id: texts,
    projectRow: codes,
    organisationRow: optionalCodes,
    measureCode: codes,
    fundingStageCode: codes,
    appliedFen: optionalFens,
    approvedFen: optionalFens,
    appliedDay: optionalDays,
    approvedDay: optionalDays,
    supportYear: optionalDays,
  }),
  disbursements: table({ awardRow: codes, amountFen: fens, paidDay: days }),
  clawbacks: table({ awardRow: codes, amountFen: fens, decidedDay: days }),
  outputs: table({
    id: texts,
    measureCode: codes,
    kindCode: codes,
    titleZh: texts,
    titleEn: texts,
    organisationRow: optionalCodes,
    projectRow: optionalCodes,
    districtCode: optionalCodes,
    completedDay: optionalDays,
  }),
  milestones: table({
    projectRow: codes,
    awardRow: optionalCodes,
    trackCode: codes,
    stageCode: codes,
    plannedDay: optionalDays,
    forecastDay: optionalDays,
    actualDay: optionalDays,
  }),
  verdicts: table({
    awardRow: codes,
    verdictCode: codes,
    unitRow: optionalCodes,
    utilisationBp: optionalNumbers,
    bindingTermCode: optionalCodes,
  }),
  units: table({
    measureCode: codes,
    basisCode: codes,
    readingCode: optionalCodes,
    isDefault: codes,
    sumFen: optionalFens,
    limitFen: optionalFens,
    headroomFen: optionalFens,
    excessFen: optionalFens,
    verdictCode: codes,
    bindingTermCode: optionalCodes,
    holdsOthers: codes,
  }),
  unitAwards: table({ unitRow: codes, awardRow: codes }),
}) satisfies z.ZodType<PortfolioColumns>;
