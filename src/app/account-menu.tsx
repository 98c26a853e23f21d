import { Menu } from '@mantine/core';
import { IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/session.ts';
import { useCaller } from './caller-context.ts';
import { useDistrictWords } from './district-words.ts';
import { leaveEveryTab } from './signed-out-signal.ts';

/** Who is signed in, and the ways to the settings and out. */
export function AccountMenu(): ReactNode {
  const { t } = useTranslation(['shell', 'vocabulary']);
  const { caller } = useCaller();
  const districts = useDistrictWords(caller.districts);
  const role = t(`vocabulary:role.${caller.role}`);
  const leave = useMutation({
    mutationFn: signOut,
    networkMode: 'always',
    onSuccess: leaveEveryTab,
  });
  return (
    <Menu position="bottom-end" width="target" offset={4}>
      <Menu.Target>
        <button
          type="button"
          className="button account-button"
          aria-label={t('account.label', { name: caller.name, role, districts })}
        >
          <IconUserCircle size="1.125rem" stroke={1.5} aria-hidden />
          <span className="wide-only">{caller.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className="account-menu">
        <Menu.Label component="div">
          <b>{caller.name}</b>
          <span>{role}</span>
          <span>{districts}</span>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/settings"
          search
          leftSection={<IconSettings size="1rem" stroke={1.5} aria-hidden />}
        >
          {t('title.settings')}
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick={false}
          disabled={leave.isPending}
          leftSection={<IconLogout size="1rem" stroke={1.5} aria-hidden />}
          onClick={() => leave.mutate({ body: undefined })}
        >
          {t('account.signOut')}
        </Menu.Item>
        {leave.isError && (
          <p className="account-failure" role="alert">
            {t('account.signOutFailed')}
          </p>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
