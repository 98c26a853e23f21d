import { PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { changePassword, takeSession } from '../../api/session.ts';
import '../../ui/form-kit.css';
import { FormFailure } from '../../ui/form-failure.tsx';
import '../../ui/i18n/later-words.ts';
import { fieldTexts } from '../../ui/problem-text.ts';
import './session.css';

const EMPTY = { currentPassword: '', newPassword: '', again: '' };

/**
 * A new password of one's own, its rules stated before; each broken one is named at its field.
 * @param isFirst the present password is an initial one.
 * @param email lets a password manager keep the password under its address.
 */
export function PasswordForm({ isFirst, email }: { isFirst: boolean; email: string | null }): ReactNode {
  const { t } = useTranslation(['session', 'problem']);
  const words = useTranslation('problem').t;
  const client = useQueryClient();
  const [isDone, setIsDone] = useState(false);
  const form = useForm({
    initialValues: EMPTY,
    validate: {
      currentPassword: (value) => (value === '' ? t('form.passwordMissing') : null),
      newPassword: (value) => (value === '' ? t('form.passwordMissing') : null),
      again: (value, { newPassword }) => (value === newPassword ? null : t('password.differs')),
    },
  });
  const change = useMutation({
    mutationFn: changePassword,
    networkMode: 'always',
    onMutate: () => setIsDone(false),
    onSuccess: (session) => {
      form.setValues(EMPTY);
      setIsDone(true);
      takeSession(client, session);
    },
    onError: (error) => form.setErrors(fieldTexts(apiErrorOf(error)?.issues ?? [], words)),
  });
  const field = (name: keyof typeof EMPTY) => ({
    visibilityToggleButtonProps: { 'aria-label': t('password.show') },
    name,
    ...form.getInputProps(name),
  });
  return (
    <form
      className="form"
      noValidate
      onSubmit={form.onSubmit(({ currentPassword, newPassword }) =>
        change.mutate({ body: { currentPassword, newPassword } }),
      )}
    >
      <FormFailure error={apiErrorOf(change.error)} />
      <input
        className="visually-hidden"
        type="text"
        name="username"
        autoComplete="username"
        value={email ?? ''}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <PasswordInput
        autoComplete="current-password"
        label={t(isFirst ? 'password.initial' : 'password.current')}
        {...field('currentPassword')}
      />
      <div className="password-rules" id="password-rules">
        <b>{t('password.rules')}</b>
        <ul>
          <li>{t('password.rule.length')}</li>
          <li>{t('password.rule.common')}</li>
          <li>{t('password.rule.fresh')}</li>
        </ul>
      </div>
      <PasswordInput
        autoComplete="new-password"
        label={t('password.next')}
        aria-describedby="password-rules"
        {...field('newPassword')}
      />
      <PasswordInput autoComplete="new-password" label={t('password.again')} {...field('again')} />
      <div className="form-actions">
        <button type="submit" className="button button-primary" disabled={change.isPending}>
          {t('password.submit')}
        </button>
      </div>
      <output className="form-done">{isDone && t('password.done')}</output>
    </form>
  );
}
