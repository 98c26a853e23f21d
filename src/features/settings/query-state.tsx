import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { problemText } from '../../ui/problem-text.ts';

type QueryStateProps = { error: Error | null; isFetching: boolean; onRetry: () => void };

/** In place of a list that is not there: on its way, or why not, with another try. */
export function QueryState({ error, isFetching, onRetry }: QueryStateProps): ReactNode {
  const { t } = useTranslation(['settings', 'problem']);
  const words = useTranslation('problem').t;
  const failure = apiErrorOf(error);
  if (failure === null) {
    return (
      <div className="settings-waiting" aria-busy>
        <output className="visually-hidden">{t('loading')}</output>
      </div>
    );
  }
  return (
    <div className="settings-failure" role="alert">
      <p>
        <b>{t('failed')}</b> {problemText(failure, words)}
      </p>
      <button type="button" className="button" disabled={isFetching} onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
