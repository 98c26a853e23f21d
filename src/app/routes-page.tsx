import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';
import './routes-page.css';

const panels: readonly PanelEntry[] = [
  { id: 'routes', load: async () => (await import('../features/routes/routes-panel.tsx')).RoutesPanel },
  {
    id: 'safetyShare',
    load: async () => (await import('../features/routes/safety-share-panel.tsx')).SafetySharePanel,
  },
  {
    id: 'routeStage',
    load: async () => (await import('../features/routes/route-stage-panel.tsx')).RouteStagePanel,
  },
  {
    id: 'routeCost',
    load: async () => (await import('../features/routes/route-cost-panel.tsx')).RouteCostPanel,
  },
  {
    id: 'validation',
    load: async () => (await import('../features/routes/validation-panel.tsx')).ValidationPanel,
  },
  {
    id: 'performance',
    load: async () => (await import('../features/routes/performance-panel.tsx')).PerformancePanel,
  },
];

/** Which routes are really funded. */
export function RoutesPage(): ReactNode {
  return <PortfolioPage page="routes" panels={panels} />;
}
