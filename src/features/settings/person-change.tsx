import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { editPerson, peopleQuery, resetPassword } from '../../api/people.ts';
import type { Person } from '../../contract/session.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

type PersonChangeProps = {
  kind: 'reset' | 'disable' | 'enable';
  person: Person;
  onReset: (person: Person, initialPassword: string) => void;
  onClose: () => void;
};

/** Asks before a password is reset or a person disabled, and does it. */
export function PersonChange({ kind, person, onReset, onClose }: PersonChangeProps): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const change = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const values = { id: person.id };
      if (kind === 'reset') {
        const made = await resetPassword({ values, body: undefined });
        return () => onReset(made.person, made.initialPassword);
      }
      await editPerson({ values, version: person.version, body: { disabled: kind === 'disable' } });
      return onClose;
    },
    onSuccess: (after) => after(),
    // A refusal may come from what someone else changed meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  return (
    <ConfirmDialog
      title={t(`person.${kind}Title`, { name: person.name })}
      text={t(`person.${kind}Text`)}
      action={t(`people.${kind}`)}
      isEnding={kind !== 'enable'}
      change={change}
      onConfirm={() => change.mutate()}
      onClose={onClose}
    />
  );
}
