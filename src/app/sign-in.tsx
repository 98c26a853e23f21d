import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInPage } from '../features/session/sign-in-page.tsx';
import type { Session } from '../contract/session.ts';
import { usePageTitle } from './page-title.ts';
import { LanguageSwitch, SchemeSwitch } from './preference-switch.tsx';
import { StateNotice } from './state-notice.tsx';
import { useLaterPart } from './use-later-part.ts';

const loadSignIn = async () => (await import('../features/session/sign-in-page.tsx')).SignInPage;
const loadFirstPassword = async () =>
  (await import('../features/session/first-password-page.tsx')).FirstPasswordPage;

type SignInProps = { session: Session; ended: ComponentProps<typeof SignInPage>['ended'] };

/** The way in for who is not signed in, or still has to change an initial password; its chunk comes when needed. */
export function SignIn({ session, ended }: SignInProps): ReactNode {
  const { caller, demo } = session;
  const signIn = useLaterPart(loadSignIn, caller === null);
  const firstPassword = useLaterPart(loadFirstPassword, caller !== null);
  const controls = (
    <>
      <LanguageSwitch />
      <SchemeSwitch />
    </>
  );
  usePageTitle('signIn');
  if (caller !== null && firstPassword.Part !== null) {
    return <firstPassword.Part name={caller.name} email={caller.email} controls={controls} />;
  }
  if (caller === null && signIn.Part !== null) {
    return <signIn.Part isDemo={demo} ended={ended} controls={controls} />;
  }
  const { hasFailed, retry } = caller === null ? signIn : firstPassword;
  return hasFailed ? <SignInMissing onRetry={retry} /> : <div className="opening" aria-busy />;
}

function SignInMissing({ onRetry }: { onRetry: () => void }): ReactNode {
  const { t } = useTranslation(['state', 'shell']);
  return (
    <main id="content" tabIndex={-1}>
      <StateNotice
        tone="alert"
        title={t('panelFailed.title', { panel: t('shell:title.signIn') })}
        text={t('failed.network')}
      >
        <button type="button" className="button button-primary" onClick={onRetry}>
          {t('panelFailed.retry')}
        </button>
      </StateNotice>
    </main>
  );
}
