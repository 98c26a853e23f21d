import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../features/session/password-form.tsx';
import { PeoplePanel } from '../features/settings/people-panel.tsx';
import { ScreensPanel } from '../features/settings/screens-panel.tsx';
import { SessionsPanel } from '../features/settings/sessions-panel.tsx';
import '../ui/i18n/later-words.ts';
import { Panel } from '../ui/panel.tsx';
import { AppShell } from './app-shell.tsx';
import { useCaller } from './caller-context.ts';
import { usePageTitle } from './page-title.ts';
import { PreferencePanel } from './preference-panel.tsx';
import './settings-page.css';

/** The reader's own choices and sessions; for the commission also people and screens. */
export function SettingsPage(): ReactNode {
  const { t } = useTranslation(['shell', 'settings']);
  const { caller, demo } = useCaller();
  // Who comes in at one click has no password to change.
  const hasPassword = !(demo && caller.email?.endsWith('@demo.invalid') === true);
  usePageTitle('settings');
  return (
    <AppShell title={t('title.settings')} page="settings" sections={[]}>
      <main id="content" tabIndex={-1} className="settings">
        {caller.role === 'commission' && (
          <div className="settings-group">
            <PeoplePanel ownId={caller.id} />
            <ScreensPanel />
          </div>
        )}
        <div className="settings-group">
          <SessionsPanel />
          <div className="settings-pair">
            <div className="settings-group">
              <PreferencePanel />
              <Panel
                id="interface"
                title={t('settings:interface.title')}
                question={t('settings:interface.question')}
              >
                <a className="interface-link" href="/api/openapi.json" target="_blank" rel="noreferrer">
                  {t('settings:interface.link')} <IconExternalLink size="1rem" stroke={1.5} aria-hidden />
                </a>
              </Panel>
            </div>
            {hasPassword && (
              <Panel
                id="password"
                title={t('settings:password.title')}
                question={t('settings:password.question')}
              >
                <PasswordForm isFirst={false} email={caller.email} />
              </Panel>
            )}
          </div>
        </div>
      </main>
    </AppShell>
  );
}
