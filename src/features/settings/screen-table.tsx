import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WallDevice } from '../../contract/session.ts';
import { useLanguage } from '../../ui/language.ts';
import { useScopeWords } from './district-names.ts';
import { instantText } from './instant-text.ts';

type ScreenTableProps = { devices: readonly WallDevice[]; onRevoke: (device: WallDevice) => void };

/** Screens with what each shows and when it last asked; revoked ones stay, as a record. */
export function ScreenTable({ devices, onRevoke }: ScreenTableProps): ReactNode {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const scopeWords = useScopeWords();
  if (devices.length === 0) return <p className="settings-empty">{t('screens.empty')}</p>;
  return (
    <Table className="settings-table" aria-labelledby="screens-title">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('screens.name')}</Table.Th>
          <Table.Th>{t('screens.districts')}</Table.Th>
          <Table.Th>{t('screens.created')}</Table.Th>
          <Table.Th>{t('screens.seen')}</Table.Th>
          <Table.Th>{t('screens.state')}</Table.Th>
          <Table.Th>{t('screens.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {devices.map((device) => {
          const { id, name, districts, createdBy, createdAt, lastSeenAt, revokedAt } = device;
          return (
            <Table.Tr key={id} data-off={revokedAt === null ? undefined : ''}>
              <Table.Td data-label={t('screens.name')}>
                <b>{name}</b>
              </Table.Td>
              <Table.Td data-label={t('screens.districts')}>{scopeWords(districts)}</Table.Td>
              <Table.Td data-label={t('screens.created')}>
                {createdBy} · {instantText(createdAt, language)}
              </Table.Td>
              <Table.Td data-label={t('screens.seen')} data-absent={lastSeenAt === null ? '' : undefined}>
                {lastSeenAt === null ? t('screens.never') : instantText(lastSeenAt, language)}
              </Table.Td>
              <Table.Td data-label={t('screens.state')}>
                <span className="settings-state" data-state={revokedAt === null ? 'active' : 'disabled'}>
                  {revokedAt === null
                    ? t('screens.active')
                    : t('screens.revoked', { date: instantText(revokedAt, language) })}
                </span>
              </Table.Td>
              <Table.Td className="settings-actions">
                {revokedAt === null && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={t('screens.of', { action: t('screens.revoke'), name })}
                    onClick={() => onRevoke(device)}
                  >
                    {t('screens.revoke')}
                  </button>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
