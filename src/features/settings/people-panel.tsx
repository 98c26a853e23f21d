import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../api/people.ts';
import type { Person } from '../../contract/session.ts';
import '../../ui/i18n/later-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonChange } from './person-change.tsx';
import { PersonForm } from './person-form.tsx';
import type { PersonTask } from './person-task.ts';
import { QueryState } from './query-state.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import './settings.css';

/** Who may sign in; for the commission. @param ownId marks the reader. */
export function PeoplePanel({ ownId }: { ownId: string }): ReactNode {
  const { t } = useTranslation('settings');
  const { data: people, error, isFetching, refetch } = useQuery(peopleQuery);
  const [task, setTask] = useState<PersonTask | null>(null);
  const close = (): void => setTask(null);
  const showSecret = (person: Person, initialPassword: string): void =>
    setTask({ kind: 'secret', person, initialPassword });
  return (
    <Panel
      id="people"
      title={t('people.title')}
      question={t('people.question')}
      controls={
        <button type="button" className="button" onClick={() => setTask({ kind: 'create' })}>
          <IconPlus size="1rem" aria-hidden />
          {t('people.add')}
        </button>
      }
    >
      {people === undefined ? (
        <QueryState error={error} isFetching={isFetching} onRetry={() => void refetch()} />
      ) : (
        <PeopleTable people={people} ownId={ownId} onTask={setTask} />
      )}
      {task?.kind === 'create' && <PersonForm person={null} onCreated={showSecret} onClose={close} />}
      {task?.kind === 'edit' && <PersonForm person={task.person} onCreated={showSecret} onClose={close} />}
      {(task?.kind === 'reset' || task?.kind === 'disable' || task?.kind === 'enable') && (
        <PersonChange kind={task.kind} person={task.person} onReset={showSecret} onClose={close} />
      )}
      {task?.kind === 'secret' && (
        <SecretDialog
          title={t('person.secretTitle', { name: task.person.name })}
          text={t('person.secretText')}
          secrets={[
            { label: t('people.email'), value: task.person.email },
            { label: t('person.secret'), value: task.initialPassword },
          ]}
          onClose={close}
        />
      )}
    </Panel>
  );
}
