import type { ReactNode } from 'react';
import './map-page.css';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  { id: 'siting', load: async () => (await import('../features/sites/siting-panel.tsx')).SitingPanel },
  {
    id: 'ring-unrolled',
    load: async () => (await import('../features/sites/ring-unrolled-panel.tsx')).RingUnrolledPanel,
  },
  {
    id: 'siting-parks',
    load: async () => (await import('../features/sites/park-areas-panel.tsx')).ParkAreasPanel,
  },
];

/** Where the sites are, and whether they may be there. */
export function MapPage(): ReactNode {
  return <PortfolioPage page="map" panels={panels} />;
}
