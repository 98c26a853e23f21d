import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppShell } from './app-shell.tsx';
import { usePageTitle } from './page-title.ts';
import { StateNotice } from './state-notice.tsx';

/** An address without a page. */
export function NotFoundPage(): ReactNode {
  const { t } = useTranslation('shell');
  usePageTitle('notFound');
  return (
    <AppShell title={t('title.notFound')} page="notFound" sections={[]}>
      <main id="content" tabIndex={-1}>
        <StateNotice title={t('title.notFound')} text={t('notFound.text')}>
          <Link to="/" className="button button-primary">
            {t('notFound.back')}
          </Link>
        </StateNotice>
      </main>
    </AppShell>
  );
}
