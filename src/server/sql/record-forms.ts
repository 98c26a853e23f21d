import type { RecordKind } from '../../domain/vocabulary.ts';
import { awardForm, clawbackForm, disbursementForm, milestoneForm } from './funding-forms.ts';
import type { RecordForm } from './record-form.ts';
import {
  districtPolicyForm,
  noteForm,
  organisationForm,
  outputForm,
  parkForm,
  projectForm,
  siteForm,
} from './register-forms.ts';

export const recordForms: { readonly [Kind in RecordKind]: RecordForm<Kind> } = {
  organisation: organisationForm,
  park: parkForm,
  project: projectForm,
  site: siteForm,
  milestone: milestoneForm,
  award: awardForm,
  disbursement: disbursementForm,
  clawback: clawbackForm,
  output: outputForm,
  districtPolicy: districtPolicyForm,
  note: noteForm,
};

/** Parents before children: rows can be inserted in this order and deleted in the opposite one. */
export const PARENTS_FIRST = [
  'organisation',
  'park',
  'project',
  'site',
  'award',
  'milestone',
  'disbursement',
  'clawback',
  'output',
  'districtPolicy',
  'note',
] as const satisfies readonly RecordKind[];

/** Columns that name a record of a kind. */
export const REFERENCES: readonly { from: RecordKind; column: string; to: RecordKind }[] = [
  { from: 'project', column: 'organisation_id', to: 'organisation' },
  { from: 'award', column: 'organisation_id', to: 'organisation' },
  { from: 'output', column: 'organisation_id', to: 'organisation' },
  { from: 'project', column: 'park_id', to: 'park' },
  { from: 'note', column: 'park_id', to: 'park' },
  { from: 'site', column: 'project_id', to: 'project' },
  { from: 'award', column: 'project_id', to: 'project' },
  { from: 'milestone', column: 'project_id', to: 'project' },
  { from: 'output', column: 'project_id', to: 'project' },
  { from: 'note', column: 'project_id', to: 'project' },
  { from: 'milestone', column: 'award_id', to: 'award' },
  { from: 'disbursement', column: 'award_id', to: 'award' },
  { from: 'clawback', column: 'award_id', to: 'award' },
];
