import { useParams } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import type { Portfolio } from '../domain/portfolio/portfolio.ts';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [];

/** One project by its id in the address. */
export function ProjectPage(): ReactNode {
  const { id } = useParams({ from: '/projects/$id' });
  const recordName = useCallback(
    ({ columns: { projects } }: Portfolio, language: string) => {
      const row = projects.id.indexOf(id);
      return (language === 'en' ? projects.nameEn[row] : projects.nameZh[row]) ?? null;
    },
    [id],
  );
  return (
    <PortfolioPage
      page="project"
      parent="projects"
      recordName={recordName}
      panels={panels}
      hasFilter={false}
    />
  );
}
