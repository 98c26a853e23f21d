import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';
import './projects-page.css';

const panels: readonly PanelEntry[] = [
  {
    id: 'project-table',
    load: async () => (await import('../features/projects/table-panel.tsx')).TablePanel,
  },
  {
    id: 'project-totals',
    load: async () => (await import('../features/projects/totals-panel.tsx')).TotalsPanel,
  },
];

/** The projects as a table, and those that the address names side by side. */
export function ProjectsPage(): ReactNode {
  return <PortfolioPage page="projects" panels={panels} />;
}
