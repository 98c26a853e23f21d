import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { projectQuery } from '../../api/project-query.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { useEditRoad } from '../../ui/edit-context.tsx';
import '../../ui/i18n/project-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { LedgerSection } from './ledger-section.tsx';
import { OutputSection } from './output-section.tsx';
import { ProjectFacts } from './project-facts.tsx';
import { ProjectFailure, ProjectNotFound } from './project-failure.tsx';
import { ProjectHeadline } from './project-headline.tsx';
import './project.css';
import { ProjectButtons } from './record-buttons.tsx';
import { SitingSection } from './siting-section.tsx';
import { TrackSection } from './track-section.tsx';
import { VerdictSection } from './verdict-section.tsx';

type Props = { projectId: string; onClose: () => void };

/** One project beside the page: what it was given, how it goes, where it stands, and why each verdict is so. */
export function ProjectSidePanel({ projectId, onClose }: Props): ReactNode {
  const { t } = useTranslation('project');
  const language = useLanguage();
  const { data: detail, error, isFetching, refetch } = useQuery(projectQuery(projectId));
  useReturnedFocus();
  const isCovered = useCovered();
  const name =
    detail === undefined ? null : language === 'en' ? detail.project.name.en : detail.project.name.zh;
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size="min(47.5rem, 100vw)"
      returnFocus={false}
      closeOnEscape={!isCovered}
      trapFocus={!isCovered}
      classNames={{ content: 'project-panel', body: 'project-panel-body' }}
    >
      <Drawer.Overlay style={{ background: 'var(--shade)' }} />
      <Drawer.Content>
        {/* No <header>: outside the page's landmarks it would be a second banner. */}
        <div className="project-panel-head">
          <Drawer.Title>
            <PanelTitle name={name ?? t('title')} />
          </Drawer.Title>
          <PageLink path={`/projects/${projectId}`} className="button project-panel-page">
            {t('openPage')}
          </PageLink>
          <Drawer.CloseButton aria-label={t('close')} />
        </div>
        <Drawer.Body>
          {detail !== undefined && name !== null ? (
            <ProjectContent key={projectId} detail={detail} name={name} />
          ) : error === null ? (
            <ProjectLoading />
          ) : error instanceof ApiError && error.code === 'not_found' ? (
            <ProjectNotFound id={projectId} />
          ) : (
            <ProjectFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function PanelTitle({ name }: { name: string }): ReactNode {
  const { t } = useTranslation('shell');
  const { synthetic } = usePortfolioView();
  return (
    <>
      {name}
      {synthetic && <span className="synthetic-tag">{t('synthetic.short')}</span>}
    </>
  );
}

function ProjectContent({ detail, name }: { detail: ProjectDetail; name: string }): ReactNode {
  return (
    <>
      <ProjectHeadline detail={detail} />
      <ProjectButtons detail={detail} />
      <ProjectFacts detail={detail} />
      <TrackSection detail={detail} name={name} />
      <LedgerSection detail={detail} />
      <SitingSection detail={detail} name={name} />
      <VerdictSection detail={detail} />
      <OutputSection detail={detail} />
    </>
  );
}

function ProjectLoading(): ReactNode {
  const { t } = useTranslation('project');
  return (
    <div className="project-loading">
      <output>{t('loading')}</output>
      <div className="skeleton" aria-hidden />
      <div className="skeleton" aria-hidden />
    </div>
  );
}

/** Gives the focus back to what opened the panel: the page takes the panel away instead of closing it. */
function useReturnedFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}

/**
 * Whether a form lies over the panel and has the keyboard. Afterwards the focus is where it was, not where the panel's
 * own trap puts it when it takes over again.
 */
function useCovered(): boolean {
  const isCovered = useEditRoad()?.isOpen === true;
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (isCovered) {
      opener.current = document.activeElement;
      return undefined;
    }
    const element = opener.current;
    opener.current = null;
    if (!(element instanceof HTMLElement)) return undefined;
    const timer = setTimeout(() => element.isConnected && element.focus({ preventScroll: true }));
    return () => clearTimeout(timer);
  }, [isCovered]);
  return isCovered;
}
