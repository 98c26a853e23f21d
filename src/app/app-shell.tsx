import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './app-shell.css';
import { BottomTabs, Rail } from './navigation.tsx';
import { CopyLink } from './copy-link.tsx';
import type { PanelEntry } from './panel-slot.tsx';
import { LanguageSwitch, SchemeSwitch } from './preference-switch.tsx';

type AppShellProps = {
  title: string;
  /** Panels that the page holds, to jump to. */
  sections: readonly PanelEntry['id'][];
  synthetic?: boolean;
  dataDate?: string;
  children: ReactNode;
};

/** The frame of a page: where one is, whose data it is, language, scheme, and the address to share. */
export function AppShell({ title, sections, synthetic, dataDate, children }: AppShellProps): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <Rail sections={sections} />
      <div className="shell-page">
        <header className="top-bar">
          <h1>{title}</h1>
          {synthetic === true && (
            <span className="synthetic">
              <span className="wide-only">{t('synthetic.full')}</span>
              <span className="narrow-only">{t('synthetic.short')}</span>
            </span>
          )}
          <span className="top-bar-space" />
          {dataDate !== undefined && (
            <span className="data-date wide-only">{t('dataDate', { date: dataDate })}</span>
          )}
          <LanguageSwitch />
          <SchemeSwitch />
          <CopyLink />
        </header>
        {children}
      </div>
      <BottomTabs sections={sections} />
    </div>
  );
}
