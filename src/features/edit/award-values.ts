import type { PolicyDocument } from '../../contract/catalogue.ts';
import { awardRecord, type AwardRecord } from '../../contract/record.ts';
import { CONDITION_STATES } from '../../domain/vocabulary.ts';
import { amountValueOf } from '../../domain/money/entered-amount.ts';
import { enteredWhole } from '../../domain/money/entered-number.ts';
import { type Draft, draftOf, type FormValues, pathAmong, unitPath, valueReader } from './form-values.ts';
import { leavesOf } from '../../domain/revision/record-leaf.ts';

type Measure = PolicyDocument['measures'][number];
export type AwardFields = Omit<AwardRecord, 'id' | 'projectId'>;

const awardFields = awardRecord.omit({ id: true, projectId: true });

/** Every value but the bases and the conditions, which the clause decides. */
const AWARD_PATHS = [
  'measure',
  'organisationId',
  'fundingStage',
  'appliedFen',
  'appliedOn',
  'approvedFen',
  'approvedOn',
  'supportYear',
  'days',
  'baseRef',
] as const;

export const basePath = (id: string): string => `basesFen/${id}`;
export const statePath = (id: string): string => `conditions/${id}/state`;
export const evidencePath = (id: string): string => `conditions/${id}/evidence`;

/** Whether a value is a sum of money, by its path. */
function isAmount(path: string): boolean {
  return path === 'appliedFen' || path === 'approvedFen' || path.startsWith('basesFen/');
}

/** The texts of a stored award, or of a new one for the project's own organisation. */
export function awardValuesOf(award: AwardFields | { organisationId: string }): FormValues {
  const values: Record<string, string> = Object.fromEntries(AWARD_PATHS.map((path) => [path, '']));
  for (const path of ['appliedFen', 'approvedFen']) values[unitPath(path)] = 'wan';
  for (const [path, value] of leavesOf(award)) {
    if (isAmount(path)) {
      const amount = amountValueOf(typeof value === 'number' ? value : null);
      values[path] = amount.text;
      values[unitPath(path)] = amount.unit;
    } else {
      values[path] = String(value ?? '');
    }
  }
  return values;
}

/** What a clause's terms ask of an award beside its amount. */
export type MeasureNeeds = { baseIds: string[]; supportYear: boolean; days: boolean; baseRef: boolean };

export function measureNeeds({ terms }: Pick<Measure, 'terms'>): MeasureNeeds {
  const kinds = new Set(terms.map(({ kind }) => kind));
  return {
    baseIds: [...new Set(terms.flatMap((term) => ('base' in term ? [term.base] : [])))],
    supportYear: kinds.has('annual_cap') || kinds.has('term_years'),
    days: kinds.has('rate_points'),
    baseRef: kinds.has('percent'),
  };
}

/** Bases that the form shows: those that the clause needs, then others that are on record under the same clause. */
export function shownBases(measure: Measure | null, stored: AwardFields | null): string[] {
  const recorded = stored === null || stored.measure !== measure?.id ? [] : Object.keys(stored.basesFen);
  return [...new Set([...(measure === null ? [] : measureNeeds(measure).baseIds), ...recorded])];
}

/** Conditions that the form shows: those of the clause, then others that are on record under the same clause. */
export function shownConditions(measure: Measure | null, stored: AwardFields | null): string[] {
  const recorded = stored === null || stored.measure !== measure?.id ? [] : stored.conditions;
  return [
    ...new Set([
      ...(measure?.conditions.map(({ id }) => id) ?? []),
      ...recorded.map(({ conditionId }) => conditionId),
    ]),
  ];
}

/**
 * The award as typed. What the clause does not ask for and nobody recorded stays out, so that an edit changes only
 * what was changed; a condition without a word about it stays unknown without a record.
 */
export function awardDraft(
  values: FormValues,
  measure: Measure | null,
  stored: AwardFields | null,
): Draft<AwardFields> {
  const read = valueReader(values);
  const baseIds = shownBases(measure, stored);
  const recordedChecks = new Set(stored?.conditions.map(({ conditionId }) => conditionId));
  const bases = baseIds
    .map((id): [string, number | null] => [id, read.amount(basePath(id))])
    .filter(([id, fen]) => fen !== null || Object.hasOwn(stored?.basesFen ?? {}, id));
  const conditions = shownConditions(measure, stored)
    .map((conditionId) => ({
      conditionId,
      state: CONDITION_STATES.find((state) => state === read.text(statePath(conditionId))) ?? 'unknown',
      evidence: read.optional(evidencePath(conditionId)),
    }))
    .filter(
      ({ conditionId, state, evidence }) =>
        state !== 'unknown' || evidence !== null || recordedChecks.has(conditionId),
    );
  const fields = {
    organisationId: read.optional('organisationId'),
    measure: read.required('measure'),
    fundingStage: read.required('fundingStage'),
    appliedFen: read.amount('appliedFen'),
    approvedFen: read.amount('approvedFen'),
    appliedOn: read.optional('appliedOn'),
    approvedOn: read.optional('approvedOn'),
    supportYear: read.number('supportYear', enteredWhole),
    days: read.number('days', enteredWhole),
    baseRef: read.optional('baseRef'),
    basesFen: Object.fromEntries(bases),
    conditions,
  };
  return draftOf(awardFields, fields, read.issues, (field) => awardPath(field, conditions));
}

/** Where the form shows an issue of an award; conditions are named by their place in the record that was sent. */
export function awardPath(field: string, conditions: readonly { conditionId: string }[]): string {
  const [list, index = '', inner] = field.split('.');
  const condition = list === 'conditions' ? conditions[Number(index)]?.conditionId : undefined;
  if (condition !== undefined) return inner === 'evidence' ? evidencePath(condition) : statePath(condition);
  if (list === 'basesFen' && index !== '') return basePath(field.slice('basesFen.'.length));
  return pathAmong(AWARD_PATHS, field);
}
