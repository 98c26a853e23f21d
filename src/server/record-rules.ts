import type { RecordOf } from '../contract/record-kind.ts';
import type { AwardRecord, MilestoneRecord, ParkRecord } from '../contract/record.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import { type AreaIssue, areaIssues, type AreaRule } from '../domain/siting/area-check.ts';
import { FUNDING_STAGES, PHYSICAL_STAGES, type RecordKind } from '../domain/vocabulary.ts';

/** One broken rule of a record, at the field that breaks it. */
export type RuleIssue = { field: string; rule: string; detail: string };

/** A record that another one names in a field. */
export type Reference = { field: string; kind: RecordKind; id: string };

type OfKinds<Result> = { [Kind in RecordKind]: (record: RecordOf[Kind]) => Result };

/** What a record names, by the fields that name it; what is missing is not named. */
export const referencesOf: OfKinds<Reference[]> = {
  organisation: () => [],
  park: () => [],
  project: ({ organisationId, parkId }) =>
    named([
      ['organisationId', 'organisation', organisationId],
      ['parkId', 'park', parkId],
    ]),
  site: ({ projectId }) => named([['projectId', 'project', projectId]]),
  milestone: ({ projectId, awardId }) =>
    named([
      ['projectId', 'project', projectId],
      ['awardId', 'award', awardId],
    ]),
  award: ({ projectId, organisationId }) =>
    named([
      ['projectId', 'project', projectId],
      ['organisationId', 'organisation', organisationId],
    ]),
  disbursement: ({ awardId }) => named([['awardId', 'award', awardId]]),
  clawback: ({ awardId }) => named([['awardId', 'award', awardId]]),
  output: ({ organisationId, projectId }) =>
    named([
      ['organisationId', 'organisation', organisationId],
      ['projectId', 'project', projectId],
    ]),
  districtPolicy: () => [],
  note: ({ projectId, parkId }) =>
    named([
      ['projectId', 'project', projectId],
      ['parkId', 'park', parkId],
    ]),
};

function named(fields: [field: string, kind: RecordKind, id: string | null][]): Reference[] {
  return fields.flatMap(([field, kind, id]) => (id === null ? [] : [{ field, kind, id }]));
}

/** Rules that one record keeps by itself, against the policy and the districts; a schema cannot see them. */
export type RecordRules = OfKinds<RuleIssue[]>;

export function recordRules(
  catalogue: Pick<Catalogue, 'measures' | 'bases'>,
  adcodes: ReadonlySet<number>,
): RecordRules {
  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  const bases = new Set(catalogue.bases.map(({ id }) => id));

  const inDistrict = ({ districtAdcode }: { districtAdcode: number | null }): RuleIssue[] =>
    districtAdcode === null || adcodes.has(districtAdcode)
      ? []
      : [issue('districtAdcode', 'unknown_district', `no district ${districtAdcode} in the boundary file`)];
  const underMeasure = ({ measure }: { measure: string }): RuleIssue[] =>
    measures.has(measure) ? [] : [issue('measure', 'unknown_measure', `the policy has no ${measure}`)];
  const awardRules = ({ measure, conditions, basesFen }: AwardRecord): RuleIssue[] => {
    const known = new Set(measures.get(measure)?.conditions.map(({ id }) => id));
    return [
      ...conditions.flatMap(({ conditionId }, row) =>
        known.has(conditionId)
          ? []
          : [
              issue(
                `conditions.${row}.conditionId`,
                'unknown_condition',
                `${measure} has no condition ${conditionId}`,
              ),
            ],
      ),
      ...Object.keys(basesFen).flatMap((base) =>
        bases.has(base) ? [] : [issue(`basesFen.${base}`, 'unknown_base', `the policy has no base ${base}`)],
      ),
    ];
  };

  return {
    organisation: brokenText,
    park: (park) => [...inDistrict(park), ...outlineRules(park), ...brokenText(park)],
    project: (project) => [...inDistrict(project), ...brokenText(project)],
    site: brokenText,
    milestone: (milestone) => [...trackRules(milestone), ...brokenText(milestone)],
    award: (award) => [...underMeasure(award), ...awardRules(award), ...brokenText(award)],
    disbursement: brokenText,
    clawback: brokenText,
    output: (output) => [...underMeasure(output), ...inDistrict(output), ...brokenText(output)],
    districtPolicy: (policy) => [...underMeasure(policy), ...inDistrict(policy), ...brokenText(policy)],
    note: brokenText,
  };
}

/** A milestone on the funding track is one of the project's own award; `award` is undefined where there is none. */
export function awardOfMilestone(
  { awardId, projectId }: Pick<MilestoneRecord, 'awardId' | 'projectId'>,
  award: Pick<AwardRecord, 'projectId'> | undefined,
): RuleIssue[] {
  if (award === undefined || award.projectId === projectId) return [];
  return [issue('awardId', 'award_of_other_project', `${awardId} belongs to another project`)];
}

function issue(field: string, rule: string, detail: string): RuleIssue {
  return { field, rule, detail };
}

const AREA_DETAILS: Record<AreaRule, string> = {
  ring_not_closed: 'the last position is not the first one again',
  too_few_corners: 'fewer than three corners',
  crosses_itself: 'the ring crosses itself',
  hole_outside: 'the hole does not lie in the outer ring',
  rings_cross: 'the ring crosses another one',
  outside_china: 'a position lies outside China',
  no_area: 'it encloses nothing',
};

function outlineRules({ outline }: ParkRecord): RuleIssue[] {
  return areaIssues(outline?.polygons ?? []).map(({ rule, polygon, ring, at }: AreaIssue) => {
    const place = at === null ? '' : ` at ${at.join(', ')}`;
    return issue(`outline.polygons.${polygon}.${ring}`, rule, `${AREA_DETAILS[rule]}${place}`);
  });
}

function trackRules({ track, stage, awardId }: MilestoneRecord): RuleIssue[] {
  const stages: readonly string[] = track === 'funding' ? FUNDING_STAGES : PHYSICAL_STAGES;
  return [
    ...(stages.includes(stage)
      ? []
      : [issue('stage', 'stage_of_other_track', `${stage} is not on the ${track} track`)]),
    ...((track === 'funding') === (awardId !== null)
      ? []
      : [issue('awardId', 'award_and_track', 'set on the funding track, null on the physical one')]),
  ];
}

/** Texts that no database gives back as they came: with a NUL, or with half of a surrogate pair. */
function brokenText(record: object): RuleIssue[] {
  return Object.entries(record).flatMap(([field, value]) =>
    isWhole(value) ? [] : [issue(field, 'broken_text', 'holds a NUL or half a character')],
  );
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isWhole(key) && isWhole(inner));
}
