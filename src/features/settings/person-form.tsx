import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiError, apiErrorOf } from '../../api/api-error.ts';
import { createPerson, editPerson, peopleQuery } from '../../api/people.ts';
import { type Person, person as personSchema } from '../../contract/session.ts';
import { PERSON_ROLES } from '../../domain/vocabulary.ts';
import { FormFailure } from '../../ui/form-failure.tsx';
import { fieldTexts, issueText } from '../../ui/problem-text.ts';
import { usePersonWords } from './person-words.ts';
import { districtsOf, ScopeFields, scopeValues } from './scope-fields.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

type PersonFormProps = {
  /** null for a new one. */
  person: Person | null;
  onCreated: (person: Person, initialPassword: string) => void;
  onClose: () => void;
};

function valuesOf(person: Person | null) {
  return {
    name: person?.name ?? '',
    email: person?.email ?? '',
    role: person?.role ?? 'district_official',
    districts: scopeValues(person?.districts ?? []),
  };
}

type PersonValues = ReturnType<typeof valuesOf>;

/** The person as someone else left it, when a stale change was refused. */
function latestOf(failure: ApiError | null): Person | null {
  const current = failure?.problem?.current;
  return personSchema.safeParse({ ...current?.record, version: current?.version }).data ?? null;
}

/** What the role makes of the districts: the commission has all, an official those that are chosen. */
function fieldsOf({ name, role, districts }: PersonValues) {
  const given = role === 'district_official' ? ({ ...districts, scope: 'some' } as const) : districts;
  return { name: name.trim(), role, districts: role === 'commission' ? 'all' : districtsOf(given) };
}

/** Adds a person, or changes name, role and districts. A change that others made meanwhile is shown, and can be loaded. */
export function PersonForm({ person: opened, onCreated, onClose }: PersonFormProps): ReactNode {
  const { t } = useTranslation(['settings', 'problem']);
  const words = useTranslation('problem').t;
  const client = useQueryClient();
  const personWords = usePersonWords();
  const [person, setPerson] = useState(opened);
  const form = useForm<PersonValues>({
    initialValues: valuesOf(opened),
    validate: {
      name: (value) => (value.trim() === '' ? t('person.nameMissing') : null),
      email: (value) => (value.trim() === '' ? t('person.emailMissing') : null),
      districts: (value, { role }) => {
        const isChosen = role === 'district_official' || (role === 'viewer' && value.scope === 'some');
        return isChosen && value.chosen.length === 0 ? t('person.districtsMissing') : null;
      },
    },
  });
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async (values: PersonValues) => {
      const fields = fieldsOf(values);
      if (person === null) {
        const made = await createPerson({ body: { ...fields, email: values.email.trim() } });
        return () => onCreated(made.person, made.initialPassword);
      }
      await editPerson({ values: { id: person.id }, version: person.version, body: fields });
      return onClose;
    },
    onSuccess: async (after) => {
      after();
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
    },
    onError: (error) => form.setErrors(fieldTexts(apiErrorOf(error)?.issues ?? [], words)),
  });
  const failure = apiErrorOf(save.error);
  const latest = latestOf(failure);

  function takeLatest(): void {
    if (latest === null) return;
    setPerson(latest);
    form.setValues(valuesOf(latest));
    save.reset();
    void client.invalidateQueries({ queryKey: peopleQuery.queryKey });
  }

  const { role } = form.values;
  return (
    <SettingsDialog
      title={opened === null ? t('person.addTitle') : t('person.editTitle', { name: opened.name })}
      onClose={onClose}
    >
      <form className="form" noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <FormFailure
          error={failure}
          text={
            failure?.code === 'in_use' ? failure.issues.map((issue) => issueText(issue, words)).join() : ''
          }
        />
        {latest !== null && (
          <div className="settings-latest">
            <p>{t('person.now', { state: personWords(latest) })}</p>
            <button type="button" className="button" onClick={takeLatest}>
              {t('person.takeLatest')}
            </button>
          </div>
        )}
        <TextInput
          label={t('people.name')}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        {person === null && (
          <TextInput
            label={t('people.email')}
            type="email"
            autoComplete="off"
            {...form.getInputProps('email')}
          />
        )}
        <Select
          label={t('people.role')}
          data={PERSON_ROLES.map((code) => ({ value: code, label: t(`person.role.${code}`) }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
          {...form.getInputProps('role')}
        />
        {role !== 'commission' && (
          <ScopeFields
            label={t('person.scope')}
            values={form.values.districts}
            onChange={(districts) => form.setFieldValue('districts', districts)}
            error={form.errors['districts']}
            isAlwaysSome={role === 'district_official'}
          />
        )}
        {person !== null && <p className="settings-note">{t('person.ends')}</p>}
        <div className="form-actions">
          <button type="submit" className="button button-primary" disabled={save.isPending}>
            {t(person === null ? 'person.add' : 'person.save')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('person.cancel')}
          </button>
        </div>
      </form>
    </SettingsDialog>
  );
}
