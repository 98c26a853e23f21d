import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from './problem-text.ts';

type Failure = Parameters<typeof problemText>[0];

/**
 * Why a form was not taken, and what to do; nothing while there is no failure. Spoken at once.
 * @param text says it better than the code of the refusal.
 */
export function FormFailure({ error, text = '' }: { error: Failure | null; text?: string }): ReactNode {
  const { t } = useTranslation('problem');
  if (error === null) return null;
  return (
    <p className="form-failure" role="alert">
      {text === '' ? problemText(error, t) : text}
    </p>
  );
}
