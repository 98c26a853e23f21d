import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';
import './routes-page.css';

const panels: readonly PanelEntry[] = [
  { id: 'routes', load: async () => (await import('../features/routes/routes-panel.tsx')).RoutesPanel },
  {
    id: 'routeStage',
    load: async () => (await import('../features/routes/route-stage-panel.tsx')).RouteStagePanel,
  },
];

/** Which routes are really funded. */
export function RoutesPage(): ReactNode {
  return <PortfolioPage page="routes" panels={panels} />;
}
