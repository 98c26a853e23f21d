import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  {
    id: 'projects',
    load: async () => (await import('../features/projects/projects-panel.tsx')).ProjectsPanel,
  },
];

/** The projects as a table. */
export function ProjectsPage(): ReactNode {
  return <PortfolioPage page="projects" panels={panels} />;
}
