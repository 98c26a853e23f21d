import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';
import './projects-page.css';
import { useViewSearch } from './use-view-search.ts';

const table: readonly PanelEntry[] = [
  {
    id: 'project-table',
    load: async () => (await import('../features/projects/table-panel.tsx')).TablePanel,
  },
  {
    id: 'project-totals',
    load: async () => (await import('../features/projects/totals-panel.tsx')).TotalsPanel,
  },
];

const compared: readonly PanelEntry[] = [
  {
    id: 'project-compare',
    load: async () => (await import('../features/project/compare-panel.tsx')).ComparePanel,
  },
  ...table,
];

/** The projects as a table, and above it those that the address names side by side. */
export function ProjectsPage(): ReactNode {
  const [search] = useViewSearch();
  return <PortfolioPage page="projects" panels={search.with === undefined ? table : compared} />;
}
