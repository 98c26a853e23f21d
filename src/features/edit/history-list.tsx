import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { revisionsQuery } from '../../api/revisions-query.ts';
import { useLanguage } from '../../ui/language.ts';
import { problemText } from '../../ui/problem-text.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { type HistoryRow, historyRows } from './history-rows.ts';
import { type EditedKind, type LeafWords, useLeafWords } from './leaf-words.ts';

/** Every change of a record, newest first: who, when, from what, to what, why. */
export function HistoryList({ kind, id }: { kind: EditedKind; id: string }): ReactNode {
  const { t } = useTranslation(['history', 'edit']);
  const { t: problemWords } = useTranslation('problem');
  const words = useLeafWords(kind);
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
            <Change row={row} words={words} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Change({ row, words }: { row: HistoryRow; words: LeafWords }): ReactNode {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const at = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hour12: false,
    timeZone: 'Asia/Shanghai',
  }).format(new Date(row.at));
  return (
    <article>
      <h3>
        <span>{t(`action.${row.action}`)}</span>
        <time dateTime={row.at}>{at}</time>
        <span>
          {row.actorName} <span className="edit-note">{t(`role.${row.actorRole ?? 'none'}`)}</span>
        </span>
        <span className="edit-note history-version">{t('version', { version: row.version })}</span>
      </h3>
      {row.acknowledgedVerdict !== null && (
        <p className="history-verdict">
          {t('acknowledged')}
          <VerdictMark verdict={row.acknowledgedVerdict} withWord />
        </p>
      )}
      <p className={row.why === null ? 'edit-note' : undefined}>
        {row.why === null ? t('noWhy') : t('why', { why: row.why })}
      </p>
      <Changes row={row} words={words} />
    </article>
  );
}

function Changes({ row, words }: { row: HistoryRow; words: LeafWords }): ReactNode {
  const { t } = useTranslation('history');
  if (row.action === 'withdraw') return null;
  if (row.changes.length === 0) return <p className="edit-note">{t('noChanges')}</p>;
  const isEdit = row.action === 'edit';
  const table = (
    <div className="history-scroll">
      <table aria-label={t('changes', { version: row.version })}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {isEdit && <th scope="col">{t('from')}</th>}
            <th scope="col">{t(isEdit ? 'to' : 'value')}</th>
          </tr>
        </thead>
        <tbody>
          {row.changes.map(({ path, from, to }) => (
            <tr key={path}>
              <th scope="row">{words.label(path)}</th>
              {isEdit && <td data-absent={from === null}>{words.text(path, from)}</td>}
              <td data-absent={to === null}>{words.text(path, to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  if (isEdit) return table;
  return (
    <details>
      <summary>{t('value')}</summary>
      {table}
    </details>
  );
}
