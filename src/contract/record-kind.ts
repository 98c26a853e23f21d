import { z } from './schema-kit.ts';
import { ACKNOWLEDGED_VERDICTS, type RecordKind } from '../domain/vocabulary.ts';
import { awardJudgement } from './project-detail.ts';
import {
  awardRecord,
  calendarDate,
  clawbackRecord,
  disbursementRecord,
  districtPolicyRecord,
  milestoneRecord,
  noteRecord,
  organisationRecord,
  outputRecord,
  parkRecord,
  type PortfolioRecords,
  projectRecord,
  recordId,
  siteRecord,
} from './record.ts';

/** Why a change was made, in the writer's words; part of the record's history. */
const why = z.string().trim().min(1).max(500);
const reasoned = { why: why.optional() };

/** Says that an award is stored although its verdict is this one. */
const acknowledge = z.strictObject({ verdict: z.enum(ACKNOWLEDGED_VERDICTS), reason: why });
const acknowledged = { acknowledge: acknowledge.optional() };

const noteText = noteRecord.shape.text;
const missing = { date: calendarDate.nullable().default(null), id: recordId.nullable().default(null) };

/** Bodies of a creation: the record without its id, what may be missing may be left out. */
const creations = {
  organisation: organisationRecord.omit({ id: true }).extend({
    creditCode: organisationRecord.shape.creditCode.default(null),
    sizeClass: organisationRecord.shape.sizeClass.default(null),
    manufacturing: organisationRecord.shape.manufacturing.default(null),
    benchmark: organisationRecord.shape.benchmark.default(null),
    ...reasoned,
  }),
  park: parkRecord.omit({ id: true }).extend({ targets: parkRecord.shape.targets.default([]), ...reasoned }),
  project: projectRecord.omit({ id: true }).extend({
    parkId: missing.id,
    powerMW: projectRecord.shape.powerMW.default(null),
    capacityMWh: projectRecord.shape.capacityMWh.default(null),
    roundTripEfficiencyPct: projectRecord.shape.roundTripEfficiencyPct.default(null),
    cycleLife: projectRecord.shape.cycleLife.default(null),
    ...reasoned,
  }),
  site: siteRecord.omit({ id: true }).extend({
    lon: siteRecord.shape.lon.default(null),
    lat: siteRecord.shape.lat.default(null),
    crs: siteRecord.shape.crs.default(null),
    precisionM: siteRecord.shape.precisionM.default(null),
    ...reasoned,
  }),
  milestone: milestoneRecord.omit({ id: true }).extend({
    awardId: missing.id,
    plannedOn: missing.date,
    forecastOn: missing.date,
    actualOn: missing.date,
    ...reasoned,
  }),
  award: awardRecord.omit({ id: true }).extend({
    organisationId: missing.id,
    appliedFen: awardRecord.shape.appliedFen.default(null),
    approvedFen: awardRecord.shape.approvedFen.default(null),
    appliedOn: missing.date,
    approvedOn: missing.date,
    supportYear: awardRecord.shape.supportYear.default(null),
    days: awardRecord.shape.days.default(null),
    baseRef: missing.id,
    basesFen: awardRecord.shape.basesFen.default({}),
    conditions: awardRecord.shape.conditions.default([]),
    ...reasoned,
    ...acknowledged,
  }),
  disbursement: disbursementRecord.omit({ id: true }).extend(reasoned),
  clawback: clawbackRecord.omit({ id: true }).extend(reasoned),
  output: outputRecord.omit({ id: true }).extend({
    organisationId: missing.id,
    projectId: missing.id,
    districtAdcode: outputRecord.shape.districtAdcode.default(null),
    completedOn: missing.date,
    ...reasoned,
  }),
  districtPolicy: districtPolicyRecord.omit({ id: true }).extend({ issuedOn: missing.date, ...reasoned }),
  note: z.strictObject({ projectId: missing.id, parkId: missing.id, text: noteText, ...reasoned }),
};

/**
 * Bodies of an edit: the fields that change; one that is left out stays. What a record belongs to never changes:
 * it is withdrawn and made anew.
 */
const edits = {
  organisation: organisationRecord.omit({ id: true }).partial().extend(reasoned),
  // A default would fill in, and so empty, what the edit leaves out.
  park: parkRecord
    .omit({ id: true })
    .extend({ outline: parkRecord.shape.outline.unwrap(), partners: parkRecord.shape.partners.unwrap() })
    .partial()
    .extend(reasoned),
  project: projectRecord
    .omit({ id: true })
    .extend({ documents: projectRecord.shape.documents.unwrap() })
    .partial()
    .extend(reasoned),
  site: siteRecord.omit({ id: true, projectId: true }).partial().extend(reasoned),
  milestone: milestoneRecord
    .omit({ id: true, projectId: true, awardId: true, track: true })
    .partial()
    .extend(reasoned),
  award: awardRecord
    .omit({ id: true, projectId: true })
    .partial()
    .extend({ ...reasoned, ...acknowledged }),
  disbursement: disbursementRecord.omit({ id: true, awardId: true }).partial().extend(reasoned),
  clawback: clawbackRecord.omit({ id: true, awardId: true }).partial().extend(reasoned),
  output: outputRecord.omit({ id: true }).partial().extend(reasoned),
  districtPolicy: districtPolicyRecord.omit({ id: true }).partial().extend(reasoned),
  note: z.strictObject({ text: noteText.optional(), ...reasoned }),
};

const withdrawal = z.strictObject({ why });

const answerOf = <Schema extends z.ZodType>(record: Schema) =>
  z.strictObject({ version: z.int().min(1), record });

/** Answers of one record, after a change too; an award comes with what the rules say of it. */
const answers = {
  organisation: answerOf(organisationRecord),
  park: answerOf(parkRecord),
  project: answerOf(projectRecord),
  site: answerOf(siteRecord),
  milestone: answerOf(milestoneRecord),
  award: answerOf(awardRecord).extend({ judgement: awardJudgement }),
  disbursement: answerOf(disbursementRecord),
  clawback: answerOf(clawbackRecord),
  output: answerOf(outputRecord),
  districtPolicy: answerOf(districtPolicyRecord),
  note: answerOf(noteRecord),
};

/** Name of the kind's collection in an address: `/api/projects`. */
const collections = {
  organisation: 'organisations',
  park: 'parks',
  project: 'projects',
  site: 'sites',
  milestone: 'milestones',
  award: 'awards',
  disbursement: 'disbursements',
  clawback: 'clawbacks',
  output: 'outputs',
  districtPolicy: 'district-policies',
  note: 'notes',
} as const satisfies Record<RecordKind, string>;

const params = z.strictObject({ id: recordId });

function endpointsOf<Kind extends RecordKind>(kind: Kind) {
  const path = `/api/${collections[kind]}`;
  const one = `${path}/{id}`;
  return {
    create: {
      method: 'POST',
      path,
      summary: `Store a new ${kind}; an Idempotency-Key makes a repeated request answer as the first`,
      body: creations[kind],
      response: answers[kind],
      status: 201,
      cached: false,
      roles: WRITERS,
    },
    edit: {
      method: 'PATCH',
      path: one,
      summary: `Change fields of a ${kind}; If-Match names the version that was read`,
      params,
      body: edits[kind],
      response: answers[kind],
      cached: false,
      roles: WRITERS,
    },
    withdraw: {
      method: 'POST',
      path: `${one}/withdraw`,
      summary: `Take a ${kind} out of the portfolio; its history stays. If-Match names the version that was read`,
      params,
      body: withdrawal,
      response: z.strictObject({ withdrawn: z.literal(true) }),
      cached: false,
      roles: WRITERS,
    },
  } as const;
}

const WRITERS = ['commission', 'district_official'] as const;

/** The three changes of every kind of record. */
export const changeEndpoints = {
  organisation: endpointsOf('organisation'),
  park: endpointsOf('park'),
  project: endpointsOf('project'),
  site: endpointsOf('site'),
  milestone: endpointsOf('milestone'),
  award: endpointsOf('award'),
  disbursement: endpointsOf('disbursement'),
  clawback: endpointsOf('clawback'),
  output: endpointsOf('output'),
  districtPolicy: endpointsOf('districtPolicy'),
  note: endpointsOf('note'),
};

/** Reading one record of a kind; a project has an answer of its own with everything that belongs to it. */
function reading<Kind extends Exclude<RecordKind, 'project'>>(kind: Kind) {
  return {
    method: 'GET',
    path: `/api/${collections[kind]}/{id}`,
    summary: `One ${kind} with its version`,
    params,
    response: answers[kind],
    cached: false,
    roles: PEOPLE,
  } as const;
}

const PEOPLE = ['commission', 'district_official', 'viewer'] as const;

export const recordEndpoints = {
  organisation: reading('organisation'),
  park: {
    ...reading('park'),
    /** Notes: newest first. */
    response: answers.park.extend({ notes: z.array(noteRecord.safeExtend({ version: z.int().min(1) })) }),
  },
  site: reading('site'),
  milestone: reading('milestone'),
  award: reading('award'),
  disbursement: reading('disbursement'),
  clawback: reading('clawback'),
  output: reading('output'),
  districtPolicy: reading('districtPolicy'),
  note: reading('note'),
};

/** Each kind's record as stored. */
export type RecordOf = { [Kind in RecordKind]: z.infer<(typeof answers)[Kind]>['record'] };
export const recordSchemas: { [Kind in RecordKind]: z.ZodType<RecordOf[Kind]> } = {
  organisation: organisationRecord,
  park: parkRecord,
  project: projectRecord,
  site: siteRecord,
  milestone: milestoneRecord,
  award: awardRecord,
  disbursement: disbursementRecord,
  clawback: clawbackRecord,
  output: outputRecord,
  districtPolicy: districtPolicyRecord,
  note: noteRecord,
};

/** The table of a whole portfolio that holds the records of a kind. */
export const RECORD_TABLES = {
  organisation: 'organisations',
  park: 'parks',
  project: 'projects',
  site: 'sites',
  milestone: 'milestones',
  award: 'awards',
  disbursement: 'disbursements',
  clawback: 'clawbacks',
  output: 'outputs',
  districtPolicy: 'districtPolicies',
  note: 'notes',
} as const satisfies Record<RecordKind, keyof PortfolioRecords>;

/** The records of a portfolio by their kind. */
export function recordsByKind(records: PortfolioRecords): { [Kind in RecordKind]: RecordOf[Kind][] } {
  return {
    organisation: records.organisations,
    park: records.parks,
    project: records.projects,
    site: records.sites,
    milestone: records.milestones,
    award: records.awards,
    disbursement: records.disbursements,
    clawback: records.clawbacks,
    output: records.outputs,
    districtPolicy: records.districtPolicies,
    note: records.notes,
  };
}

export type Creation<Kind extends RecordKind> = z.infer<(typeof creations)[Kind]>;
export type Edit<Kind extends RecordKind> = z.infer<(typeof edits)[Kind]>;
export type RecordAnswer<Kind extends RecordKind> = z.infer<(typeof answers)[Kind]>;
export const recordAnswers: { [Kind in RecordKind]: z.ZodType<RecordAnswer<Kind>> } = answers;
