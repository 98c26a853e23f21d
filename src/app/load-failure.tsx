import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import { StateNotice } from './state-notice.tsx';

/** The first load failed: what happened, what is safe, and another try. */
export function LoadFailure({
  error,
  isRetrying,
  onRetry,
}: {
  error: Error;
  isRetrying: boolean;
  onRetry: () => void;
}): ReactNode {
  const { t } = useTranslation('state');
  const code = error instanceof ApiError ? error.code : 'unreadable';
  const isNamed = code === 'network' || code === 'unreadable' || code === 'unavailable';
  const what = isNamed ? t(`failed.${code}`) : t('failed.refused', { code });
  return (
    <StateNotice tone="alert" title={t('failed.title')} text={`${what} ${t('failed.safe')}`}>
      <button type="button" className="button button-primary" disabled={isRetrying} onClick={onRetry}>
        {t('failed.retry')}
      </button>
      <details>
        <summary>{t('failed.detail')}</summary>
        <code>{error.message}</code>
      </details>
    </StateNotice>
  );
}
