import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../api/api-error.ts';
import { RECORD_KINDS } from '../../domain/vocabulary.ts';
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
      {code === 'in_use' && issues.length > 0 && <References fields={issues.map(({ field }) => field)} />}
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

/** The records that hold one in place; those elsewhere are only said to be there. */
function References({ fields }: { fields: readonly string[] }): ReactNode {
  const { t } = useTranslation('edit');
  return (
    <>
      <p>{t('failure.references')}</p>
      <ul className="edit-references">
        {[...new Set(fields)].map((field) => {
          const [name, ...id] = field.split('.');
          const kind = RECORD_KINDS.find((each) => each === name);
          return (
            <li key={field}>
              {kind === undefined
                ? t('failure.referenceElsewhere')
                : t(`failure.reference.${kind}`, { id: id.join('.') })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
