import { PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { signIn, takeSession } from '../../api/session.ts';
import { FormFailure } from '../../ui/form-failure.tsx';

/** Address and password. What is refused is not said to be one or the other. */
export function PasswordSignIn({ takesFocus }: { takesFocus: boolean }): ReactNode {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const first = useRef<HTMLInputElement>(null);
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t('form.emailMissing') : null),
      password: (value) => (value === '' ? t('form.passwordMissing') : null),
    },
  });
  const entry = useMutation({
    mutationFn: signIn,
    networkMode: 'always',
    onSuccess: (session) => takeSession(client, session),
    onError: () => form.setFieldValue('password', ''),
  });
  useEffect(() => {
    if (takesFocus) first.current?.focus();
  }, [takesFocus]);
  return (
    <form
      className="form"
      noValidate
      onSubmit={form.onSubmit(({ email, password }) =>
        entry.mutate({ body: { email: email.trim(), password } }),
      )}
    >
      <FormFailure error={apiErrorOf(entry.error)} />
      <TextInput
        ref={first}
        type="email"
        name="email"
        autoComplete="username"
        label={t('form.email')}
        {...form.getInputProps('email')}
      />
      <PasswordInput
        name="password"
        autoComplete="current-password"
        label={t('form.password')}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
        {...form.getInputProps('password')}
      />
      <div className="form-actions">
        <button type="submit" className="button button-primary" disabled={entry.isPending}>
          {t(entry.isPending ? 'form.submitting' : 'form.submit')}
        </button>
      </div>
      <p className="sign-in-note">{t('form.forgotten')}</p>
    </form>
  );
}
