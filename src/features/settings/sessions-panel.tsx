import { Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endOwnSession, ownSessionsQuery } from '../../api/own-sessions.ts';
import type { OwnSession } from '../../contract/session.ts';
import '../../ui/i18n/later-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { browserName } from './browser-name.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { instantText } from './instant-text.ts';
import { QueryState } from './query-state.tsx';
import './settings.css';

/** So many, newest first, before one asks for all. */
const SHOWN_AT_FIRST = 5;

/** Where the caller is signed in; every session but this one can be ended. */
export function SessionsPanel(): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { data: sessions, error, isFetching, refetch } = useQuery(ownSessionsQuery);
  const [ending, setEnding] = useState<OwnSession | null>(null);
  const browserWords = useBrowserWords();
  const end = useMutation({
    mutationFn: endOwnSession,
    networkMode: 'always',
    onSuccess: () => {
      setEnding(null);
      return client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
    },
  });
  return (
    <Panel id="own-sessions" title={t('sessions.title')} question={t('sessions.question')}>
      {sessions === undefined ? (
        <QueryState error={error} isFetching={isFetching} onRetry={() => void refetch()} />
      ) : (
        <SessionTable sessions={sessions} onEnd={setEnding} />
      )}
      {ending !== null && (
        <ConfirmDialog
          title={t('sessions.endTitle')}
          text={t('sessions.endText', { browser: browserWords(ending.userAgent) })}
          action={t('sessions.end')}
          isEnding
          change={end}
          onConfirm={() => end.mutate({ values: { id: ending.id }, body: undefined })}
          onClose={() => {
            end.reset();
            setEnding(null);
          }}
        />
      )}
    </Panel>
  );
}

function SessionTable({
  sessions,
  onEnd,
}: {
  sessions: readonly OwnSession[];
  onEnd: (session: OwnSession) => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const browserWords = useBrowserWords();
  const [isWhole, setIsWhole] = useState(sessions.length <= SHOWN_AT_FIRST + 1);
  const shown = isWhole ? sessions : sessions.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <Table className="settings-table" aria-labelledby="own-sessions-title">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('sessions.browser')}</Table.Th>
            <Table.Th>{t('sessions.started')}</Table.Th>
            <Table.Th>{t('sessions.used')}</Table.Th>
            <Table.Th>{t('sessions.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((session) => (
            <Table.Tr key={session.id}>
              <Table.Td data-label={t('sessions.browser')}>{browserWords(session.userAgent)}</Table.Td>
              <Table.Td data-label={t('sessions.started')}>
                {instantText(session.startedAt, language)}
              </Table.Td>
              <Table.Td data-label={t('sessions.used')}>{instantText(session.lastUsedAt, language)}</Table.Td>
              <Table.Td className="settings-actions">
                {session.isCurrent ? (
                  <span className="settings-tag">{t('sessions.here')}</span>
                ) : (
                  <button type="button" className="link-button" onClick={() => onEnd(session)}>
                    {t('sessions.end')}
                  </button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {!isWhole && (
        <p className="settings-more">
          <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
            {t('sessions.all', { count: sessions.length })}
          </button>
        </p>
      )}
    </>
  );
}

function useBrowserWords(): (userAgent: string | null) => string {
  const { t } = useTranslation('settings');
  return (userAgent) => {
    const { browser, system } = browserName(userAgent);
    if (browser === null) return t('sessions.unknown');
    return system === null ? browser : t('sessions.on', { browser, system });
  };
}
