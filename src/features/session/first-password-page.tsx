import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../ui/brand.tsx';
import '../../ui/i18n/later-words.ts';
import { PasswordForm } from './password-form.tsx';
import './session.css';

type FirstPasswordPageProps = { name: string; email: string | null; controls: ReactNode };

/** In place of every page until an initial password is changed. */
export function FirstPasswordPage({ name, email, controls }: FirstPasswordPageProps): ReactNode {
  const { t } = useTranslation('session');
  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <div className="sign-in-controls">{controls}</div>
        <Brand />
      </header>
      <main id="content" tabIndex={-1} className="sign-in-place" data-kind="form">
        <h1 id="sign-in-title">{t('password.firstTitle')}</h1>
        <p className="sign-in-text">{t('password.firstText', { name })}</p>
        <div className="sign-in-card">
          <PasswordForm isFirst email={email} />
        </div>
      </main>
    </div>
  );
}
