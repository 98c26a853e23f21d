import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../ui/brand.tsx';
import '../../ui/form-kit.css';
import '../../ui/i18n/later-words.ts';
import { DemoChoices } from './demo-choices.tsx';
import { PasswordSignIn } from './password-sign-in.tsx';
import './session.css';

type SignInPageProps = {
  isDemo: boolean;
  /** Whose session ended in the middle of work; null when nobody was signed in. */
  ended: 'person' | 'wall' | null;
  /** Language and colour scheme. */
  controls: ReactNode;
};

/** Who comes in: one of four at a click in a demonstration, else by address and password. */
export function SignInPage({ isDemo, ended, controls }: SignInPageProps): ReactNode {
  const { t } = useTranslation('session');
  const [withPassword, setWithPassword] = useState(!isDemo);
  const title = ended === null ? t(isDemo ? 'demo.title' : 'form.title') : t('ended.title');
  const purpose = isDemo ? t('demo.text') : t('purpose');
  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <div className="sign-in-controls">{controls}</div>
        <Brand />
      </header>
      <main id="content" tabIndex={-1} className="sign-in-place" data-kind={isDemo ? 'demo' : 'form'}>
        <p className="sign-in-city">
          {isDemo && <span className="sign-in-badge">{t('demo.badge')}</span>}
          {t('city')}
        </p>
        <h1 id="sign-in-title">{title}</h1>
        <p className="sign-in-text">
          {ended === null ? purpose : t(ended === 'wall' ? 'ended.wall' : 'ended.text')}
        </p>
        {isDemo && <DemoChoices />}
        {isDemo && !withPassword && (
          <p className="sign-in-more">
            <button type="button" className="link-button" onClick={() => setWithPassword(true)}>
              {t('demo.withPassword')}
            </button>
          </p>
        )}
        {withPassword && (
          <div className={isDemo ? 'sign-in-card sign-in-more' : 'sign-in-card'}>
            <PasswordSignIn takesFocus={isDemo} />
          </div>
        )}
      </main>
    </div>
  );
}
