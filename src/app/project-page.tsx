import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { ApiError } from '../api/api-error.ts';
import { projectQuery } from '../api/project-query.ts';
import type { Portfolio } from '../domain/portfolio/portfolio.ts';
import { ProjectIdContext } from '../features/project/project-record.tsx';
import { ProjectPageFailure, ProjectPageMissing } from '../features/project/project-page-failure.tsx';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';
import './project-page.css';

const sections = async () => import('../features/project/project-page-panels.tsx');

const panels: readonly PanelEntry[] = [
  { id: 'project-facts', load: async () => (await sections()).HeadPanel },
  { id: 'project-tracks', load: async () => (await sections()).TracksPanel },
  { id: 'project-ledger', load: async () => (await sections()).LedgerPanel },
  { id: 'project-siting', load: async () => (await sections()).SitingPanel },
  { id: 'project-verdicts', load: async () => (await sections()).VerdictsPanel },
  { id: 'project-documents', load: async () => (await sections()).DocumentsPanel },
  { id: 'project-outputs', load: async () => (await sections()).OutputsPanel },
  { id: 'project-notes', load: async () => (await sections()).NotesPanel },
  { id: 'project-history', load: async () => (await sections()).HistoryPanel },
];
const none: readonly PanelEntry[] = [];

/** One project by its id in the address. */
export function ProjectPage(): ReactNode {
  const { id } = useParams({ from: '/projects/$id' });
  const { data, error, isFetching, refetch } = useQuery(projectQuery(id));
  const recordName = useCallback(
    ({ columns: { projects } }: Portfolio, language: string) => {
      const row = projects.id.indexOf(id);
      return (language === 'en' ? projects.nameEn[row] : projects.nameZh[row]) ?? null;
    },
    [id],
  );
  const isMissing = error instanceof ApiError && error.code === 'not_found';
  const hasFailed = data === undefined && error !== null;
  return (
    <ProjectIdContext value={id}>
      <PortfolioPage
        page="project"
        parent="projects"
        recordName={recordName}
        panels={isMissing || hasFailed ? none : panels}
        hasFilter={false}
        head={
          isMissing ? (
            <ProjectPageMissing id={id} />
          ) : hasFailed ? (
            <ProjectPageFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
          ) : null
        }
      />
    </ProjectIdContext>
  );
}
