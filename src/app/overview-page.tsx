import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { portfolioQuery } from '../api/portfolio-query.ts';
import { FilterBar } from '../features/filter/filter-bar.tsx';
import { HeadlinePanel } from '../features/headline/headline-panel.tsx';
import { usePortfolioView } from '../ui/view-context.tsx';
import { AppShell } from './app-shell.tsx';
import { BrokenLinkNotice } from './broken-link-notice.tsx';
import { FreshnessBanner } from './freshness-banner.tsx';
import { LoadFailure } from './load-failure.tsx';
import './overview-page.css';
import { OpenEdit } from './open-edit.tsx';
import { OpenProject } from './open-project.tsx';
import { overviewPanels } from './overview-panels.ts';
import { usePageTitle } from './page-title.ts';
import { PanelPlace, PanelSlot } from './panel-slot.tsx';
import { PortfolioViewProvider } from './portfolio-view-provider.tsx';
import { StateNotice } from './state-notice.tsx';
import { useStagedCount } from './use-staged-count.ts';

const sections = overviewPanels.map(({ id }) => id);

/** The whole portfolio on one page: figures, map, funding against ceilings, routes, districts, time, projects. */
export function OverviewPage(): ReactNode {
  const { t } = useTranslation('shell');
  const { data: portfolio, error, isFetching, refetch } = useQuery(portfolioQuery);
  usePageTitle('overview');
  // The panels' chunks are fetched beside the data, not after it; a failure shows in the panel's place.
  useEffect(() => {
    for (const { load } of overviewPanels) load().catch(() => undefined);
  }, []);

  if (portfolio === undefined) {
    return (
      <AppShell title={t('title.overview')} sections={error === null ? sections : []}>
        {error === null ? (
          <OverviewSkeleton />
        ) : (
          <main id="content" tabIndex={-1}>
            <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
          </main>
        )}
      </AppShell>
    );
  }
  const { dataDate, synthetic, districts } = portfolio.columns;
  return (
    <AppShell
      title={t('title.overview')}
      sections={sections}
      dataDate={dataDate}
      synthetic={synthetic}
      scope={districts}
    >
      <PortfolioViewProvider portfolio={portfolio}>
        <FilterBar />
        <BrokenLinkNotice />
        <FreshnessBanner />
        <OpenEdit>
          <OpenProject />
          <main id="content" tabIndex={-1} className="overview">
            {portfolio.projectCount === 0 ? <NoRecords /> : <OverviewPanels />}
          </main>
        </OpenEdit>
      </PortfolioViewProvider>
    </AppShell>
  );
}

function OverviewPanels(): ReactNode {
  const mounted = useStagedCount(overviewPanels.length);
  return (
    <>
      <HeadlinePanel />
      <NothingSelected />
      {overviewPanels.map(({ id, load }, index) =>
        index < mounted ? <PanelSlot key={id} id={id} load={load} /> : <PanelPlace key={id} id={id} />,
      )}
    </>
  );
}

function NothingSelected(): ReactNode {
  const { t } = useTranslation('state');
  const { selection, filterWords, clear } = usePortfolioView();
  if (selection.projectCount > 0) return null;
  return (
    <StateNotice
      title={t('nothingSelected.title')}
      text={t('nothingSelected.text', { filters: filterWords })}
    >
      <button type="button" className="button button-primary" onClick={clear}>
        {t('nothingSelected.clear')}
      </button>
    </StateNotice>
  );
}

function NoRecords(): ReactNode {
  const { t } = useTranslation('state');
  return <StateNotice title={t('empty.title')} text={t('empty.text')} />;
}

/** The page's shape while the records are on their way, of the size it will have. */
function OverviewSkeleton(): ReactNode {
  const { t } = useTranslation('state');
  return (
    <>
      <div className="filter-bar" />
      <main id="content" tabIndex={-1} className="overview" aria-busy>
        <output className="visually-hidden">{t('loading')}</output>
        <div className="skeleton headline-skeleton" aria-hidden />
        {overviewPanels.map(({ id }) => (
          <PanelPlace key={id} id={id} />
        ))}
      </main>
    </>
  );
}
