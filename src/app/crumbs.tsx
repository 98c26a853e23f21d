import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageName } from './page-title.ts';
import { viewAlone } from './view-search.ts';

type CrumbsProps = {
  page: PageName;
  /** The page that holds this one, where it is about one record. */
  parent?: 'parks' | 'projects' | undefined;
};

/** Where the page stands, and the step back: to where one came from, or up for who came by a link. */
export function Crumbs({ page, parent }: CrumbsProps): ReactNode {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  if (page === 'overview') return null;
  const above = parent === undefined ? '/' : (`/${parent}` as const);

  function goBack(): void {
    if (canGoBack) router.history.back();
    else void navigate({ to: above, search: viewAlone });
  }

  return (
    <nav className="crumbs" aria-label={t('nav.crumbs')}>
      <button
        type="button"
        className="icon-button"
        aria-label={t('nav.back')}
        title={t('nav.back')}
        onClick={goBack}
      >
        <IconArrowLeft size="1.125rem" stroke={1.5} aria-hidden />
      </button>
      <ol className="wide-only">
        <li>
          <Link to="/" search={viewAlone}>
            {t('title.overview')}
          </Link>
        </li>
        {parent !== undefined && (
          <li>
            <Link to={above} search={viewAlone}>
              {t(`title.${parent}`)}
            </Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
