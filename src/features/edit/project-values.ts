import { changeEndpoints, type Creation } from '../../contract/record-kind.ts';
import { projectRecord, type ProjectRecord } from '../../contract/record.ts';
import { enteredNumber, enteredWhole } from '../../domain/money/entered-number.ts';
import {
  type Draft,
  draftOf,
  type FieldIssue,
  type FormValues,
  pathAmong,
  valueReader,
} from './form-values.ts';
import { leavesOf } from '../../domain/revision/record-leaf.ts';

/** Every value of the form in its order. */
const PROJECT_PATHS = [
  'name/zh',
  'name/en',
  'code',
  'organisationId',
  'districtAdcode',
  'parkId',
  'route',
  'scenario',
  'ecosystemRole',
  'pilot',
  'powerMW',
  'capacityMWh',
  'roundTripEfficiencyPct',
  'cycleLife',
  'physicalStage',
] as const;

/** Chosen in place of an organisation: one that is to be registered with the project. No id has this form. */
export const NEW_ORGANISATION = '+';

const ORGANISATION_PATHS = [
  'organisation/kind',
  'organisation/name/zh',
  'organisation/name/en',
  'organisation/creditCode',
] as const;

// The form has no documents; naming them would empty the list on record.
const projectFields = projectRecord.omit({ id: true, documents: true });
export type ProjectFields = Omit<ProjectRecord, 'id' | 'documents'>;

/** The texts of a stored project, or of a new one. */
export function projectValuesOf(project: ProjectFields | null): FormValues {
  const leaves = project === null ? new Map<string, null>() : leavesOf(project);
  const stored = PROJECT_PATHS.map((path) => [path, String(leaves.get(path) ?? '')]);
  return Object.fromEntries([
    ...stored,
    ...ORGANISATION_PATHS.map((path) => [path, path === 'organisation/kind' ? 'enterprise' : '']),
  ]);
}

/** The project as typed. Its organisation's id is a stand-in while the organisation is to be registered with it. */
export function projectDraft(values: FormValues): Draft<ProjectFields> {
  const read = valueReader(values);
  const organisationId = read.required('organisationId');
  const fields = {
    code: read.required('code'),
    name: { zh: read.required('name/zh'), en: read.required('name/en') },
    organisationId: organisationId === NEW_ORGANISATION ? 'new' : organisationId,
    parkId: read.optional('parkId'),
    districtAdcode: Number(read.required('districtAdcode')),
    route: read.required('route'),
    scenario: read.required('scenario'),
    ecosystemRole: read.required('ecosystemRole'),
    pilot: read.required('pilot'),
    powerMW: read.number('powerMW', enteredNumber),
    capacityMWh: read.number('capacityMWh', enteredNumber),
    roundTripEfficiencyPct: read.number('roundTripEfficiencyPct', enteredNumber),
    cycleLife: read.number('cycleLife', enteredWhole),
    physicalStage: read.required('physicalStage'),
  };
  return draftOf(projectFields, fields, read.issues, projectPath);
}

/** The organisation that is to be registered, as typed. */
export function organisationDraft(values: FormValues): Draft<Creation<'organisation'>> {
  const read = valueReader(values);
  const fields = {
    kind: read.required('organisation/kind'),
    name: { zh: read.required('organisation/name/zh'), en: read.required('organisation/name/en') },
    creditCode: read.optional('organisation/creditCode')?.toUpperCase() ?? null,
  };
  return draftOf(changeEndpoints.organisation.create.body, fields, read.issues, organisationPath);
}

/** Where the form shows an issue of a project: `name.zh` at `name/zh`. */
export function projectPath(field: string): string {
  return pathAmong([...PROJECT_PATHS, ...ORGANISATION_PATHS], field);
}

/** Where the form shows an issue of an organisation. */
function organisationPath(field: string): string {
  return projectPath(`organisation.${field}`);
}

/** Every rule that a project's values break, those of its new organisation too. */
export function projectIssues(values: FormValues): FieldIssue[] {
  const project = projectDraft(values);
  const organisation = values['organisationId'] === NEW_ORGANISATION ? organisationDraft(values) : null;
  return [project, organisation].flatMap((draft) => (draft?.state === 'broken' ? draft.issues : []));
}
