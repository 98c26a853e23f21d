import { z } from './schema-kit.ts';
import {
  CONDITION_STATES,
  CRS_CODES,
  ECOSYSTEM_ROLES,
  FUNDING_STAGES,
  ORGANISATION_KINDS,
  OUTPUT_KINDS,
  PARK_TARGET_KINDS,
  PARTNER_SIDES,
  PHYSICAL_STAGES,
  PILOT_FLAGS,
  ROUTES,
  SCENARIOS,
  SITE_TYPES,
  SIZE_CLASSES,
  TRACKS,
} from '../domain/vocabulary.ts';

/** Identifier of a record: visible ASCII, at most 64 characters. */
export const recordId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'id');
/** Integer fen from 0 to 2^53 - 1; a larger or negative amount is refused at the edge. */
export const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Existing calendar date, YYYY-MM-DD. */
export const calendarDate = z.iso.date();
export const bilingual = z.strictObject({ zh: z.string().min(1).max(300), en: z.string().min(1).max(300) });
/** GB/T 2260 code of a district. */
const adcode = z.int().min(100_000).max(999_999);
const lon = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
/** Metres; more than 1,000 km is no precision. */
const precisionM = z.number().min(0).max(1_000_000);

export const organisationRecord = z.strictObject({
  id: recordId,
  kind: z.enum(ORGANISATION_KINDS),
  name: bilingual,
  /** 统一社会信用代码 (GB 32100-2015), where known. */
  creditCode: z
    .string()
    .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, 'creditCode')
    .nullable(),
  sizeClass: z.enum(SIZE_CLASSES).nullable(),
  manufacturing: z.boolean().nullable(),
  benchmark: z.boolean().nullable(),
});

const parkTarget = z.strictObject({
  kind: z.enum(PARK_TARGET_KINDS),
  value: z.number().min(0).max(1e9),
  dueOn: calendarDate,
  source: bilingual,
});

/** Most vertices of one outline; more is a survey, not an area to draw. */
const MAX_OUTLINE_POINTS = 2_000;
const outlineRing = z
  .array(z.tuple([lon, lat]))
  .min(4)
  .max(MAX_OUTLINE_POINTS);

/**
 * The area of a park as recorded: polygons of closed outlines, the outer one first, then holes, as GeoJSON orders them.
 * The CRS is always named; converted copies never replace the original. Whether outlines cross is judged by the domain.
 */
export const parkOutline = z.strictObject({
  crs: z.enum(CRS_CODES),
  polygons: z.array(z.array(outlineRing).min(1).max(20)).min(1).max(20),
});

/** Who builds the park beside the district: of the central government's side, or of the locality's. */
const parkPartner = z.strictObject({
  name: bilingual,
  side: z.enum(PARTNER_SIDES),
  part: bilingual,
  source: bilingual,
});

export const parkRecord = z.strictObject({
  id: recordId,
  name: bilingual,
  districtAdcode: adcode,
  /** WGS84 centre of a schematic area, for drawing. */
  centre: z.strictObject({ lon, lat, crs: z.literal('WGS84') }),
  radiusM: z.number().min(1).max(100_000),
  /** null: no outline is recorded, the schematic circle stands in. Absent in files of before there were outlines. */
  outline: parkOutline.nullable().default(null),
  targets: z.array(parkTarget).max(50),
  /** Absent in files of before there were partners. */
  partners: z.array(parkPartner).max(50).default([]),
});

/** A document about a project, where it can be read; the file itself stays there. */
const documentLink = z.strictObject({
  title: bilingual,
  /** Address of the web, of the intranet too; no other scheme can be opened. */
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  issuedOn: calendarDate.nullable(),
});

export const projectRecord = z.strictObject({
  id: recordId,
  code: recordId,
  name: bilingual,
  organisationId: recordId,
  parkId: recordId.nullable(),
  districtAdcode: adcode,
  route: z.enum(ROUTES),
  scenario: z.enum(SCENARIOS),
  ecosystemRole: z.enum(ECOSYSTEM_ROLES),
  pilot: z.enum(PILOT_FLAGS),
  powerMW: z.number().min(0).max(100_000).nullable(),
  capacityMWh: z.number().min(0).max(1_000_000).nullable(),
  roundTripEfficiencyPct: z.number().min(0).max(100).nullable(),
  cycleLife: z.int().min(0).max(1_000_000).nullable(),
  physicalStage: z.enum(PHYSICAL_STAGES),
  /** Absent in files of before there were documents. */
  documents: z.array(documentLink).max(50).default([]),
});

export const siteRecord = z.strictObject({
  id: recordId,
  projectId: recordId,
  siteType: z.enum(SITE_TYPES),
  /** As recorded, in the recorded CRS; converted copies never replace the original. */
  lon: lon.nullable(),
  lat: lat.nullable(),
  crs: z.enum(CRS_CODES).nullable(),
  precisionM: precisionM.nullable(),
});

export const milestoneRecord = z.strictObject({
  id: recordId,
  projectId: recordId,
  /** The award whose funding track the milestone belongs to; null on the physical track. */
  awardId: recordId.nullable(),
  track: z.enum(TRACKS),
  stage: z.enum([...new Set([...FUNDING_STAGES, ...PHYSICAL_STAGES])]),
  plannedOn: calendarDate.nullable(),
  forecastOn: calendarDate.nullable(),
  actualOn: calendarDate.nullable(),
});

const conditionCheck = z.strictObject({
  conditionId: recordId,
  state: z.enum(CONDITION_STATES),
  evidence: z.string().min(1).max(500).nullable(),
});

export const awardRecord = z.strictObject({
  id: recordId,
  projectId: recordId,
  /** Recipient; null when it is not recorded. */
  organisationId: recordId.nullable(),
  measure: recordId,
  fundingStage: z.enum(FUNDING_STAGES),
  appliedFen: fen.nullable(),
  approvedFen: fen.nullable(),
  appliedOn: calendarDate.nullable(),
  approvedOn: calendarDate.nullable(),
  /** Support year of an interest subsidy, four digits. */
  supportYear: z.int().min(1000).max(9999).nullable(),
  /** Days of the loan that the award covers. */
  days: z.int().min(0).max(36_600).nullable(),
  /** Awards with one baseRef share one base. */
  baseRef: recordId.nullable(),
  basesFen: z.record(recordId, fen.nullable()),
  conditions: z.array(conditionCheck).max(50),
});

export const disbursementRecord = z.strictObject({
  id: recordId,
  awardId: recordId,
  amountFen: fen,
  paidOn: calendarDate,
});

export const clawbackRecord = z.strictObject({
  id: recordId,
  awardId: recordId,
  amountFen: fen,
  decidedOn: calendarDate,
  reason: bilingual,
});

export const outputRecord = z.strictObject({
  id: recordId,
  measure: recordId,
  kind: z.enum(OUTPUT_KINDS),
  title: bilingual,
  organisationId: recordId.nullable(),
  projectId: recordId.nullable(),
  districtAdcode: adcode.nullable(),
  completedOn: calendarDate.nullable(),
});

export const districtPolicyRecord = z.strictObject({
  id: recordId,
  districtAdcode: adcode,
  title: bilingual,
  /** The measure of the city's policy that the district's own policy answers. */
  measure: recordId,
  issuedOn: calendarDate.nullable(),
});

/** What a person noted about a project or a park; who and when are set by the server. */
export const noteRecord = z
  .strictObject({
    id: recordId,
    projectId: recordId.nullable(),
    parkId: recordId.nullable(),
    text: z.string().trim().min(1).max(4000),
    /** Name of the writer at that time. */
    author: z.string().min(1).max(200),
    writtenAt: z.iso.datetime(),
  })
  .refine(({ projectId, parkId }) => (projectId === null) !== (parkId === null), {
    path: ['projectId'],
    message: 'a note is about one project or one park',
    params: { rule: 'one_subject' },
  });

/** A whole portfolio as one JSON document: the sample data's file form. */
export const portfolioRecords = z.strictObject({
  dataDate: calendarDate,
  synthetic: z.boolean(),
  organisations: z.array(organisationRecord),
  parks: z.array(parkRecord),
  projects: z.array(projectRecord),
  sites: z.array(siteRecord),
  milestones: z.array(milestoneRecord),
  awards: z.array(awardRecord),
  disbursements: z.array(disbursementRecord),
  clawbacks: z.array(clawbackRecord),
  outputs: z.array(outputRecord),
  districtPolicies: z.array(districtPolicyRecord),
  /** Absent in files of before there were notes. */
  notes: z.array(noteRecord).default([]),
});

export type OrganisationRecord = z.infer<typeof organisationRecord>;
export type ParkRecord = z.infer<typeof parkRecord>;
export type ProjectRecord = z.infer<typeof projectRecord>;
export type SiteRecord = z.infer<typeof siteRecord>;
export type MilestoneRecord = z.infer<typeof milestoneRecord>;
export type AwardRecord = z.infer<typeof awardRecord>;
export type DisbursementRecord = z.infer<typeof disbursementRecord>;
export type ClawbackRecord = z.infer<typeof clawbackRecord>;
export type OutputRecord = z.infer<typeof outputRecord>;
export type DistrictPolicyRecord = z.infer<typeof districtPolicyRecord>;
export type NoteRecord = z.infer<typeof noteRecord>;
export type PortfolioRecords = z.infer<typeof portfolioRecords>;
