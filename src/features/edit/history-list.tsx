import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { policyQuery } from '../../api/policy-query.ts';
import { revisionsQuery } from '../../api/revisions-query.ts';
import { historyRows } from '../../domain/revision/history-rows.ts';
import { HistoryEntry } from '../../ui/history-entry.tsx';
import { useLeafText } from '../../ui/leaf-text.ts';
import { problemText } from '../../ui/problem-text.ts';
import type { EditedKind } from './leaf-words.ts';

/** Every change of a record, newest first: who, when, from what, to what, why. */
export function HistoryList({ kind, id }: { kind: EditedKind; id: string }): ReactNode {
  const { t } = useTranslation(['history', 'edit']);
  const { t: problemWords } = useTranslation('problem');
  const words = useLeafText(useQuery(policyQuery).data);
  const { data: revisions, error, refetch } = useQuery(revisionsQuery(kind, id));
  if (revisions === undefined && error !== null) {
    const code = error instanceof ApiError ? error.code : 'unreadable';
    return (
      <div className="edit-alert" role="alert">
        <h3>{t('failed')}</h3>
        <p>{code === 'not_found' ? t('edit:noRecord') : problemText({ code }, problemWords)}</p>
        <button type="button" className="button" onClick={() => void refetch()}>
          {t('edit:retry')}
        </button>
      </div>
    );
  }
  if (revisions === undefined) return <output className="edit-note">{t('loading')}</output>;
  const rows = historyRows(revisions);
  if (rows.length === 0) return <p className="edit-note">{t('none')}</p>;
  return (
    <>
      <p className="edit-note">{t('intro')}</p>
      <ol className="history">
        {rows.map((row) => (
          <li key={row.sequence}>
            <HistoryEntry row={row} words={words} />
          </li>
        ))}
      </ol>
    </>
  );
}
