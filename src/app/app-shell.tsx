import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './app-shell.css';
import { AccountMenu } from './account-menu.tsx';
import { BottomTabs, Rail } from './navigation.tsx';
import { CopyLink } from './copy-link.tsx';
import { Crumbs } from './crumbs.tsx';
import type { PageName } from './page-title.ts';
import { FindEntry } from './find-entry.tsx';
import type { PanelEntry } from './panel-slot.tsx';
import { DataMark, ScopeMark } from './data-mark.tsx';
import { LanguageSwitch, SchemeSwitch } from './preference-switch.tsx';

type AppShellProps = {
  title: string;
  page: PageName;
  /** The page that holds this one, where it is about one record. */
  parent?: 'parks' | 'projects' | undefined;
  /** Panels that the page holds, to jump to. */
  sections: readonly PanelEntry['id'][];
  synthetic?: boolean;
  dataDate?: string;
  /** The districts that the figures cover; null for the whole city. */
  scope?: readonly number[] | null;
  children: ReactNode;
};

/** The frame of a page: where one is, whose data it is, language, scheme, and the address to share. */
export function AppShell(props: AppShellProps): ReactNode {
  const { title, page, parent, sections, synthetic, dataDate, scope = null, children } = props;
  const { t } = useTranslation('shell');
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <Rail sections={sections} />
      <div className="shell-page">
        <header className="top-bar">
          <Crumbs page={page} parent={parent} />
          <h1>{title}</h1>
          <p className="top-bar-marks">
            {scope !== null && <ScopeMark districts={scope} />}
            <DataMark isSynthetic={synthetic === true} />
          </p>
          <span className="top-bar-space" />
          {dataDate !== undefined && (
            <span className="data-date wide-only">{t('dataDate', { date: dataDate })}</span>
          )}
          <FindEntry />
          <LanguageSwitch />
          <SchemeSwitch />
          <CopyLink />
          <AccountMenu />
        </header>
        {children}
      </div>
      <BottomTabs sections={sections} />
    </div>
  );
}
