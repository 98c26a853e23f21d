import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { createWallDevice, wallDevicesQuery } from '../../api/wall-devices.ts';
import type { WallDevice } from '../../contract/session.ts';
import { FormFailure } from '../../ui/form-failure.tsx';
import { fieldTexts } from '../../ui/problem-text.ts';
import { districtsOf, ScopeFields, scopeValues } from './scope-fields.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

type ScreenFormProps = { onCreated: (device: WallDevice, token: string) => void; onClose: () => void };

/** Gives a screen a token of its own. */
export function ScreenForm({ onCreated, onClose }: ScreenFormProps): ReactNode {
  const { t } = useTranslation(['settings', 'problem']);
  const words = useTranslation('problem').t;
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: '', districts: scopeValues('all') },
    validate: {
      name: (value) => (value.trim() === '' ? t('screens.nameMissing') : null),
      districts: ({ scope, chosen }) =>
        scope === 'some' && chosen.length === 0 ? t('person.districtsMissing') : null,
    },
  });
  const create = useMutation({
    mutationFn: createWallDevice,
    networkMode: 'always',
    onSuccess: ({ device, token }) => {
      onCreated(device, token);
      return client.invalidateQueries({ queryKey: wallDevicesQuery.queryKey });
    },
    onError: (error) => form.setErrors(fieldTexts(apiErrorOf(error)?.issues ?? [], words)),
  });
  return (
    <SettingsDialog title={t('screens.addTitle')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={form.onSubmit(({ name, districts }) =>
          create.mutate({ body: { name: name.trim(), districts: districtsOf(districts) } }),
        )}
      >
        <FormFailure error={apiErrorOf(create.error)} />
        <TextInput
          label={t('screens.name')}
          description={t('screens.nameHint')}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        <ScopeFields
          label={t('screens.scope')}
          values={form.values.districts}
          onChange={(districts) => form.setFieldValue('districts', districts)}
          error={form.errors['districts']}
        />
        <div className="form-actions">
          <button type="submit" className="button button-primary" disabled={create.isPending}>
            {t('person.add')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </SettingsDialog>
  );
}
