import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { createOrganisation, projectChange } from '../../api/record-change.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { projectRecord } from '../../contract/record.ts';
import { z } from '../../contract/schema-kit.ts';
import type { EditPlace } from './edit-done.ts';
import { FormFrame } from './form-frame.tsx';
import type { Draft, FormValues } from './form-values.ts';
import { useLeafWords } from './leaf-words.ts';
import { ProjectFields as Fields } from './project-fields.tsx';
import {
  NEW_ORGANISATION,
  organisationDraft,
  type ProjectFields,
  projectDraft,
  projectIssues,
  projectPath,
  projectValuesOf,
} from './project-values.ts';
import { type Submission, useRecordForm } from './use-record-form.tsx';

/** Takes a record with its id and version as well, and leaves them out. */
const storedFields = z.object(projectRecord.omit({ id: true }).shape);
const NEW_VALUES = projectValuesOf(null);

/** The form of a project: of a new one without `detail`. */
export function ProjectForm({
  detail,
  place,
}: {
  detail: ProjectDetail | null;
  place: EditPlace;
}): ReactNode {
  const { inLanguage } = useLeafWords('project');
  const { mutateAsync: change } = useMutation(projectChange);
  const organisationIdOf = useOrganisation();
  const project = detail?.project;
  const [stored] = useState(() =>
    project === undefined ? null : { version: project.version, fields: storedFields.parse(project) },
  );
  const id = project?.id;

  async function send(submission: Submission<ProjectFields>): Promise<void> {
    const { values, fields, changed, version, idempotencyKey, why } = submission;
    const isNew = values['organisationId'] === NEW_ORGANISATION;
    const organisation = isNew ? { organisationId: await organisationIdOf(values) } : {};
    const reason = why === undefined ? {} : { why };
    const answer =
      id === undefined || version === null
        ? await change({ action: 'create', idempotencyKey, body: { ...fields, ...organisation, ...reason } })
        : await change({ action: 'edit', id, version, body: { ...changed, ...organisation, ...reason } });
    place.onDone({
      outcome: version === null ? 'created' : 'saved',
      kind: 'project',
      id: answer?.record.id ?? '',
      name: inLanguage(fields.name),
    });
  }

  const form = useRecordForm<ProjectFields>({
    draftKey: place.draftKey,
    schema: storedFields,
    stored,
    emptyValues: NEW_VALUES,
    valuesOf: projectValuesOf,
    draftOf: wholeDraft,
    pathOf: projectPath,
    send,
    onDirtyChange: place.onDirtyChange,
  });
  const name = project === undefined ? '' : inLanguage(project.name);
  return (
    <FormFrame
      kind="project"
      form={form}
      name={name}
      onClose={place.onClose}
      onWithdraw={async ({ version }, why) => {
        if (id === undefined) return;
        await change({ action: 'withdraw', id, version, why });
        place.onDone({ outcome: 'withdrawn', kind: 'project', id, name });
      }}
    >
      <Fields
        {...(detail !== null && {
          organisation: { id: detail.organisation.id, name: inLanguage(detail.organisation.name) },
        })}
      />
    </FormFrame>
  );
}

/** A project is complete when the organisation that is registered with it is so too. */
function wholeDraft(values: FormValues): Draft<ProjectFields> {
  const issues = projectIssues(values);
  return issues.length > 0 ? { state: 'broken', issues } : projectDraft(values);
}

/**
 * Registers the organisation of a form, once for what was typed: when the project is then refused and sent again,
 * the organisation stands already.
 */
function useOrganisation(): (values: FormValues) => Promise<string> {
  const last = useRef<{ typed: string; idempotencyKey: string } | null>(null);
  return async (values) => {
    const draft = organisationDraft(values);
    if (draft.state === 'broken') throw new Error('the organisation was not checked');
    const typed = JSON.stringify(draft.fields);
    if (last.current?.typed !== typed) last.current = { typed, idempotencyKey: crypto.randomUUID() };
    try {
      const { idempotencyKey } = last.current;
      return (await createOrganisation({ body: draft.fields, idempotencyKey })).record.id;
    } catch (error) {
      throw error instanceof ApiError ? underOrganisation(error) : error;
    }
  };
}

/** The refusal with its issues at the fields of the organisation. */
function underOrganisation(error: ApiError): ApiError {
  const { code, message, problem } = error;
  if (problem === null) return error;
  const issues = problem.issues.map((issue) => ({ ...issue, field: `organisation.${issue.field}` }));
  return new ApiError(code, message, { problem: { ...problem, issues }, cause: error });
}
