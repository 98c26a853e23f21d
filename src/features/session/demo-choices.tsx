import { IconChevronRight } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { demoSignIn, takeSession } from '../../api/session.ts';
import { DEMO_ROLES } from '../../contract/session.ts';
import { FormFailure } from '../../ui/form-failure.tsx';

/** Four people of a demonstration, each in at one click. */
export function DemoChoices(): ReactNode {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: demoSignIn,
    networkMode: 'always',
    onSuccess: (session) => takeSession(client, session),
  });
  return (
    <>
      <FormFailure error={apiErrorOf(signIn.error)} />
      <ul className="demo-choices">
        {DEMO_ROLES.map((role) => (
          <li key={role}>
            <button
              type="button"
              className="demo-choice"
              aria-busy={signIn.isPending && signIn.variables.body.role === role}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ body: { role } })}
            >
              <span className="demo-choice-mark" aria-hidden>
                {t(`demo.short.${role}`)}
              </span>
              <span className="demo-choice-words">
                <b>{t(`demo.role.${role}`)}</b>
                <span>{t(`demo.scope.${role}`)}</span>
                <span className="demo-choice-may">{t(`demo.may.${role}`)}</span>
              </span>
              <IconChevronRight size="1.25rem" stroke={1.5} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
