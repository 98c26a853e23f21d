import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import { type ChosenClause, useChooseClause } from './use-clause.ts';

/** What stands in a panel's place while there is no clause to show. */
export function ClauseState({ clause }: { clause: Exclude<ChosenClause, { state: 'known' }> }): ReactNode {
  const { t } = useTranslation('policy');
  const choose = useChooseClause();
  if (clause.state === 'loading') return <p className="policy-note">{t('loading')}</p>;
  if (clause.state === 'failed') {
    return (
      <div className="policy-absence" role="alert">
        <p>{t('failed')}</p>
        <button type="button" className="button" onClick={clause.retry}>
          {t('retry')}
        </button>
      </div>
    );
  }
  const first = clause.policy.measures[0]?.id ?? '';
  return (
    <div className="policy-absence">
      <p>
        <b>{t('clause.unknown.title', { id: clause.id })}</b>
      </p>
      <p>{t('clause.unknown.text')}</p>
      <button type="button" className="button" onClick={() => choose(first)}>
        {t('clause.unknown.first', { id: first })}
      </button>
    </div>
  );
}
