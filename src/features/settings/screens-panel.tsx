import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { revokeWallDevice, wallDevicesQuery } from '../../api/wall-devices.ts';
import type { WallDevice } from '../../contract/session.ts';
import '../../ui/i18n/later-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { QueryState } from './query-state.tsx';
import { ScreenForm } from './screen-form.tsx';
import { ScreenTable } from './screen-table.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import './settings.css';

type ScreenTask =
  | { kind: 'create' }
  | { kind: 'revoke'; device: WallDevice }
  | { kind: 'secret'; device: WallDevice; token: string };

/** The address that a screen opens once. */
const addressOf = (token: string): string => `${location.origin}/wall#token=${token}`;

/** Screens that show without anyone signing in; for the commission. */
export function ScreensPanel(): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { data: devices, error, isFetching, refetch } = useQuery(wallDevicesQuery);
  const [task, setTask] = useState<ScreenTask | null>(null);
  const revoke = useMutation({
    mutationFn: revokeWallDevice,
    networkMode: 'always',
    onSuccess: () => setTask(null),
    onSettled: () => client.invalidateQueries({ queryKey: wallDevicesQuery.queryKey }),
  });
  return (
    <Panel
      id="screens"
      title={t('screens.title')}
      question={t('screens.question')}
      controls={
        <button type="button" className="button" onClick={() => setTask({ kind: 'create' })}>
          <IconPlus size="1rem" aria-hidden />
          {t('screens.add')}
        </button>
      }
    >
      {devices === undefined ? (
        <QueryState error={error} isFetching={isFetching} onRetry={() => void refetch()} />
      ) : (
        <ScreenTable devices={devices} onRevoke={(device) => setTask({ kind: 'revoke', device })} />
      )}
      {task?.kind === 'create' && (
        <ScreenForm
          onCreated={(device, token) => setTask({ kind: 'secret', device, token })}
          onClose={() => setTask(null)}
        />
      )}
      {task?.kind === 'revoke' && (
        <ConfirmDialog
          title={t('screens.revokeTitle', { name: task.device.name })}
          text={t('screens.revokeText')}
          action={t('screens.revoke')}
          isEnding
          change={revoke}
          onConfirm={() => revoke.mutate({ values: { id: task.device.id }, body: undefined })}
          onClose={() => {
            revoke.reset();
            setTask(null);
          }}
        />
      )}
      {task?.kind === 'secret' && (
        <SecretDialog
          title={t('screens.secretTitle', { name: task.device.name })}
          text={t('screens.secretText')}
          secrets={[
            { label: t('screens.address'), value: addressOf(task.token) },
            { label: t('screens.token'), value: task.token },
          ]}
          onClose={() => setTask(null)}
        />
      )}
    </Panel>
  );
}
