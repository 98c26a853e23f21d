import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../contract/session.ts';
import { useLanguage } from '../../ui/language.ts';
import { useScopeWords } from './district-names.ts';
import { instantText } from './instant-text.ts';
import type { PersonTask } from './person-task.ts';
import { personState } from './person-words.ts';

type PeopleTableProps = {
  people: readonly Person[];
  ownId: string;
  onTask: (task: PersonTask) => void;
};

/** People with what each may see and do, and what can be done about them. */
export function PeopleTable({ people, ownId, onTask }: PeopleTableProps): ReactNode {
  const { t } = useTranslation('settings');
  if (people.length === 0) return <p className="settings-empty">{t('people.empty')}</p>;
  return (
    <Table className="settings-table" aria-labelledby="people-title">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('people.name')}</Table.Th>
          <Table.Th>{t('people.email')}</Table.Th>
          <Table.Th>{t('people.role')}</Table.Th>
          <Table.Th>{t('people.districts')}</Table.Th>
          <Table.Th>{t('people.seen')}</Table.Th>
          <Table.Th>{t('people.state')}</Table.Th>
          <Table.Th>{t('people.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} isOwn={person.id === ownId} onTask={onTask} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type PersonRowProps = { person: Person; isOwn: boolean; onTask: PeopleTableProps['onTask'] };

function PersonRow({ person, isOwn, onTask }: PersonRowProps): ReactNode {
  const { t } = useTranslation(['settings', 'vocabulary']);
  const language = useLanguage();
  const scopeWords = useScopeWords();
  const state = personState(person);
  const kinds = ['edit', 'reset', person.disabled ? 'enable' : 'disable'] as const;
  return (
    <Table.Tr data-off={person.disabled ? '' : undefined}>
      <Table.Td data-label={t('people.name')}>
        <span>
          <b>{person.name}</b>
          {isOwn && <span className="settings-tag">{t('people.you')}</span>}
        </span>
      </Table.Td>
      <Table.Td data-label={t('people.email')} className="settings-email">
        {person.email}
      </Table.Td>
      <Table.Td data-label={t('people.role')}>{t(`vocabulary:role.${person.role}`)}</Table.Td>
      <Table.Td data-label={t('people.districts')}>{scopeWords(person.districts)}</Table.Td>
      <Table.Td data-label={t('people.seen')} data-absent={person.lastSignInAt === null ? '' : undefined}>
        {person.lastSignInAt === null ? t('people.never') : instantText(person.lastSignInAt, language)}
      </Table.Td>
      <Table.Td data-label={t('people.state')}>
        <span className="settings-state" data-state={state}>
          {t(`people.${state}`)}
        </span>
      </Table.Td>
      <Table.Td className="settings-actions">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="link-button"
            aria-label={t('people.of', { action: t(`people.${kind}`), name: person.name })}
            onClick={() => onTask({ kind, person })}
          >
            {t(`people.${kind}`)}
          </button>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}
