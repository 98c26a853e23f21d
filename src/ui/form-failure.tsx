import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from './problem-text.ts';

type Failure = Parameters<typeof problemText>[0];

/** Why a form was not taken, and what to do; nothing while there is no failure. Spoken at once. */
export function FormFailure({ error }: { error: Failure | null }): ReactNode {
  const { t } = useTranslation('problem');
  if (error === null) return null;
  return (
    <p className="form-failure" role="alert">
      {problemText(error, t)}
    </p>
  );
}
