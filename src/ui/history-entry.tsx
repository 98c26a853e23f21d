import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedValue } from '../domain/revision/history-rows.ts';
import type { AcknowledgedVerdict, RecordKind, REVISION_ACTIONS, Role } from '../domain/vocabulary.ts';
import './history-entry.css';
import './i18n/later-words.ts';
import { useLanguage } from './language.ts';
import type { LeafText } from './leaf-text.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** One change of a record: who, when, from what, to what, why. */
export type HistoryEntryRow = {
  kind: RecordKind | 'portfolio';
  version: number;
  action: (typeof REVISION_ACTIONS)[number];
  actorName: string;
  /** null: the command line. */
  actorRole: Role | null;
  at: string;
  why: string | null;
  acknowledgedVerdict: AcknowledgedVerdict | null;
  changes: readonly ChangedValue[];
};

type Props = {
  row: HistoryEntryRow;
  words: LeafText;
  /** Which record it is, where a list holds several. */
  record?: string;
};

/** A change as an entry of a history. */
export function HistoryEntry({ row, words, record }: Props): ReactNode {
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
        <span>
          {t(`action.${row.action}`)}
          {record !== undefined && <span className="history-record">{record}</span>}
        </span>
        <time dateTime={row.at}>{at}</time>
        <span>
          {row.actorName} <span className="history-note">{t(`role.${row.actorRole ?? 'none'}`)}</span>
        </span>
        <span className="history-note history-version">{t('version', { version: row.version })}</span>
      </h3>
      {row.acknowledgedVerdict !== null && (
        <p className="history-verdict">
          {t('acknowledged')}
          <VerdictMark verdict={row.acknowledgedVerdict} withWord />
        </p>
      )}
      <p className={row.why === null ? 'history-note' : undefined}>
        {row.why === null ? t('noWhy') : t('why', { why: row.why })}
      </p>
      <Changes row={row} words={words} />
    </article>
  );
}

function Changes({ row, words }: Omit<Props, 'record'>): ReactNode {
  const { t } = useTranslation('history');
  const { kind } = row;
  // Of an import a count of records by table is all that is kept.
  if (row.action === 'withdraw' || kind === 'portfolio') return null;
  if (row.changes.length === 0) return <p className="history-note">{t('noChanges')}</p>;
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
              <th scope="row">{words.label(kind, path)}</th>
              {isEdit && <td data-absent={from === null}>{words.text(kind, path, from)}</td>}
              <td data-absent={to === null}>{words.text(kind, path, to)}</td>
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
