import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../api/api-error.ts';
import { problemText } from '../../ui/problem-text.ts';

type Props = {
  error: ApiError;
  /** Whether the change was to make a new record. */
  isCreation: boolean;
  onSaveAnother: () => void;
};

/** A change that was refused or got no answer: what happened, what is safe, what to do. */
export function FailureNotice({ error, isCreation, onSaveAnother }: Props): ReactNode {
  const { t } = useTranslation('edit');
  const { t: problemWords } = useTranslation('problem');
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const { code, issues } = error;
  const isUnsure = code === 'network' || code === 'unreadable';
  return (
    <div className="edit-alert" role="alert" tabIndex={-1} ref={notice}>
      <h3>{t(isUnsure ? 'failure.unsureTitle' : 'failure.title')}</h3>
      <p>
        {code === 'network'
          ? t(isCreation ? 'failure.network' : 'failure.networkEdit')
          : code === 'idempotency_key_reused'
            ? t('failure.reused')
            : code === 'not_found'
              ? t('failure.missing')
              : problemText(error, problemWords)}
      </p>
      {code === 'in_use' && issues.length > 0 && (
        <>
          <p>{t('failure.references')}</p>
          <ul>
            {issues.map(({ field, detail }) => (
              <li key={`${field} ${detail}`}>{detail === '' ? field : detail}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t(code === 'not_signed_in' ? 'failure.signIn' : 'failure.kept')}</p>
      {code === 'idempotency_key_reused' && (
        <button type="button" className="button" onClick={onSaveAnother}>
          {t('failure.saveAnother')}
        </button>
      )}
      <details>
        <summary>{t('failure.detail')}</summary>
        <code>{error.message}</code>
      </details>
    </div>
  );
}
