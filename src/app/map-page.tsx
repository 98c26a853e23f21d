import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  { id: 'sites', load: async () => (await import('../features/sites/sites-panel.tsx')).SitesPanel },
];

/** Where the sites are, and whether they may be there. */
export function MapPage(): ReactNode {
  return <PortfolioPage page="map" panels={panels} />;
}
