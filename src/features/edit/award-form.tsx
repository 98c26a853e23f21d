import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import { awardChange } from '../../api/record-change.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { awardRecord } from '../../contract/record.ts';
import { z } from '../../contract/schema-kit.ts';
import { AwardFields as Fields } from './award-fields.tsx';
import { awardDraft, type AwardFields, awardPath, awardValuesOf } from './award-values.ts';
import type { EditPlace } from './edit-done.ts';
import { FormFrame } from './form-frame.tsx';
import { useLeafWords } from './leaf-words.ts';
import { type Submission, useRecordForm } from './use-record-form.tsx';

/** Takes a judged record too, and leaves out what is no field. */
const storedFields = z.object(awardRecord.omit({ id: true, projectId: true }).shape);

type Props = { detail: ProjectDetail; awardId: string | null; place: EditPlace };

/** The form of an award of a project: of a new one when `awardId` is null. */
export function AwardForm({ detail, awardId, place }: Props): ReactNode {
  const { t } = useTranslation('edit');
  const { inLanguage } = useLeafWords('award');
  const { data: policy } = useQuery(policyQuery);
  const { mutateAsync: change } = useMutation(awardChange);
  const [stored] = useState(() => {
    const award = detail.awards.find(({ id }) => id === awardId);
    return award === undefined ? null : { version: award.version, fields: storedFields.parse(award) };
  });
  const [newValues] = useState(() => awardValuesOf({ organisationId: detail.project.organisationId }));
  const measureOf = (id: string) => policy?.measures.find((each) => each.id === id) ?? null;
  const nameOf = (measureId: string, id: string): string => {
    const title = measureOf(measureId)?.shortTitle;
    return t('awardName', { measure: measureId, title: title === undefined ? '' : inLanguage(title), id });
  };

  async function send(submission: Submission<AwardFields>): Promise<void> {
    const { fields, changed, version, idempotencyKey, why, acknowledge } = submission;
    const more = {
      ...(why !== undefined && { why }),
      ...(acknowledge !== undefined && { acknowledge }),
    };
    const answer =
      awardId === null || version === null
        ? await change({
            action: 'create',
            idempotencyKey,
            body: { ...fields, projectId: detail.project.id, ...more },
          })
        : await change({ action: 'edit', id: awardId, version, body: { ...changed, ...more } });
    const id = answer?.record.id ?? '';
    place.onDone({
      outcome: version === null ? 'created' : 'saved',
      kind: 'award',
      id,
      name: nameOf(fields.measure, id),
    });
  }

  const form = useRecordForm<AwardFields>({
    draftKey: place.draftKey,
    schema: storedFields,
    stored,
    emptyValues: newValues,
    valuesOf: awardValuesOf,
    draftOf: (values, read) => awardDraft(values, measureOf(values['measure'] ?? ''), read),
    pathOf: (field, { conditions }) => awardPath(field, conditions),
    send,
    onDirtyChange: place.onDirtyChange,
  });
  const name = awardId === null ? '' : nameOf(form.read?.fields.measure ?? '', awardId);
  return (
    <FormFrame
      kind="award"
      form={form}
      name={name}
      onClose={place.onClose}
      onWithdraw={async ({ version }, why) => {
        if (awardId === null) return;
        await change({ action: 'withdraw', id: awardId, version, why });
        place.onDone({ outcome: 'withdrawn', kind: 'award', id: awardId, name });
      }}
    >
      <Fields measure={measureOf(form.values['measure'] ?? '')} stored={form.read?.fields ?? null} />
    </FormFrame>
  );
}
