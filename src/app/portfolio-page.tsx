import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { portfolioQuery } from '../api/portfolio-query.ts';
import type { Portfolio } from '../domain/portfolio/portfolio.ts';
import { FilterBar } from '../features/filter/filter-bar.tsx';
import { PageSearchContext, type PageSearchRoad } from '../ui/page-search.ts';
import { usePrinting } from '../ui/use-printing.ts';
import { usePortfolioView } from '../ui/view-context.tsx';
import { AppShell } from './app-shell.tsx';
import { BrokenLinkNotice } from './broken-link-notice.tsx';
import { FreshnessBanner } from './freshness-banner.tsx';
import { LoadFailure } from './load-failure.tsx';
import { OpenEdit } from './open-edit.tsx';
import { OpenProject } from './open-project.tsx';
import { type PageName, usePageTitle } from './page-title.ts';
import { PageRoadProvider } from './page-road-provider.tsx';
import { type PanelEntry, PanelPlace, PanelSlot } from './panel-slot.tsx';
import './portfolio-page.css';
import { PortfolioViewProvider } from './portfolio-view-provider.tsx';
import { StateNotice } from './state-notice.tsx';
import { useStagedCount } from './use-staged-count.ts';
import { useViewSearch } from './use-view-search.ts';
import { pageSearchOf } from './view-search.ts';

type PortfolioPageProps = {
  page: PageName;
  /** The page that holds this one, where it is about one record. */
  parent?: 'parks' | 'projects';
  /** The record's name, once the records are there; null for one that is not among them. */
  recordName?: (portfolio: Portfolio, language: string) => string | null;
  panels: readonly PanelEntry[];
  /** Above the panels; part of the page's own chunk. */
  head?: ReactNode;
  /** A page about one record has no filter. */
  hasFilter?: boolean;
  /** Around head and panels: narrows them to the record, or says that there is none. */
  around?: (content: ReactNode) => ReactNode;
};

/** A page over the portfolio: its frame, the filter in the address, forms, the side panel, and the page's panels. */
export function PortfolioPage(props: PortfolioPageProps): ReactNode {
  const { page, parent, recordName, panels, head, hasFilter = true, around = asItIs } = props;
  const { t, i18n } = useTranslation('shell');
  const { data: portfolio, error, isFetching, refetch } = useQuery(portfolioQuery);
  const record = portfolio === undefined ? null : (recordName?.(portfolio, i18n.language) ?? null);
  const title = record ?? t(`title.${page}`);
  const isMissing = recordName !== undefined && portfolio !== undefined && record === null;
  const sections = useMemo(() => (isMissing ? [] : panels.map(({ id }) => id)), [isMissing, panels]);
  usePageTitle(page, record);
  // The panels' chunks are fetched beside the data, not after it; a failure shows in the panel's place.
  useEffect(() => {
    for (const { load } of panels) load().catch(() => undefined);
  }, [panels]);

  if (portfolio === undefined) {
    return (
      <AppShell title={title} page={page} parent={parent} sections={error === null ? sections : []}>
        {error === null ? (
          <PageSkeleton page={page} panels={panels} hasFilter={hasFilter} />
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
      title={title}
      page={page}
      parent={parent}
      sections={sections}
      dataDate={dataDate}
      synthetic={synthetic}
      scope={districts}
    >
      <PortfolioViewProvider portfolio={portfolio}>
        <PageRoadProvider>
          <PageSearchProvider>
            <PrintLine />
            {hasFilter && <FilterBar />}
            <BrokenLinkNotice />
            <FreshnessBanner />
            <OpenEdit>
              <OpenProject />
              <main id="content" tabIndex={-1} className={`page-grid page-${page}`}>
                {portfolio.projectCount === 0 ? (
                  <NoRecords />
                ) : (
                  around(
                    <>
                      {head}
                      {hasFilter && <NothingSelected />}
                      <PagePanels panels={panels} />
                    </>,
                  )
                )}
              </main>
            </OpenEdit>
          </PageSearchProvider>
        </PageRoadProvider>
      </PortfolioViewProvider>
    </AppShell>
  );
}

/** What paper lacks: the filter in words, the date of the data and where the view is. */
function PrintLine(): ReactNode {
  const { t } = useTranslation('shell');
  const { filterWords, dataDate } = usePortfolioView();
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  const parts = [t('dataDate', { date: dataDate }), ...(filterWords === '' ? [] : [filterWords])];
  return (
    <p className="print-line">
      {parts.join(' · ')} · {location.href}
    </p>
  );
}

function asItIs(content: ReactNode): ReactNode {
  return content;
}

function PageSearchProvider({ children }: { children: ReactNode }): ReactNode {
  const [search, changeView] = useViewSearch();
  const road = useMemo<PageSearchRoad>(
    () => ({
      search: pageSearchOf(search),
      change: (patch, how) =>
        changeView((from) => {
          const kept = Object.entries({ ...from, ...patch }).filter(([, value]) => value !== undefined);
          return Object.fromEntries(kept);
        }, how),
    }),
    [search, changeView],
  );
  return <PageSearchContext value={road}>{children}</PageSearchContext>;
}

function PagePanels({ panels }: { panels: readonly PanelEntry[] }): ReactNode {
  const mounted = useStagedCount(panels.length);
  return panels.map(({ id, load }, index) =>
    index < mounted ? <PanelSlot key={id} id={id} load={load} /> : <PanelPlace key={id} id={id} />,
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
function PageSkeleton(
  props: Pick<PortfolioPageProps, 'page' | 'panels'> & { hasFilter: boolean },
): ReactNode {
  const { page, panels, hasFilter } = props;
  const { t } = useTranslation('state');
  return (
    <>
      {hasFilter && <div className="filter-bar" />}
      <main id="content" tabIndex={-1} className={`page-grid page-${page}`} aria-busy>
        <output className="visually-hidden">{t('loading')}</output>
        {page === 'overview' && <div className="skeleton headline-skeleton" aria-hidden />}
        {panels.map(({ id }) => (
          <PanelPlace key={id} id={id} />
        ))}
      </main>
    </>
  );
}
