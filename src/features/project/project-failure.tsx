import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';

/** The records hold no such project: nothing to retry. */
export function ProjectNotFound({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('project');
  return (
    <div className="project-state" role="alert">
      <h3>{t('notFound.title')}</h3>
      <p>{t('notFound.text', { id })}</p>
    </div>
  );
}

type FailureProps = { error: Error; isRetrying: boolean; onRetry: () => void };

/** The project did not load: what happened, what is safe, and another try. */
export function ProjectFailure({ error, isRetrying, onRetry }: FailureProps): ReactNode {
  const { t } = useTranslation('project');
  return (
    <div className="project-state" role="alert">
      <h3>{t('failed.title')}</h3>
      <p>{t('failed.text', { reason: useReason(error) })}</p>
      <button type="button" className="button button-primary" disabled={isRetrying} onClick={onRetry}>
        {t(isRetrying ? 'failed.retrying' : 'failed.retry')}
      </button>
      <details>
        <summary>{t('failed.detail')}</summary>
        <code>{error.message}</code>
      </details>
    </div>
  );
}

function useReason(error: Error): string {
  const { t } = useTranslation('project');
  const code = error instanceof ApiError ? error.code : 'unreadable';
  if (code === 'network' || code === 'unavailable' || code === 'unreadable') return t(`failed.${code}`);
  return t('failed.refused', { code });
}
