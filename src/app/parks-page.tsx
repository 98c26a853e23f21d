import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  {
    id: 'districts',
    load: async () => (await import('../features/districts/districts-panel.tsx')).DistrictsPanel,
  },
];

/** How the parks are doing, at one scale. */
export function ParksPage(): ReactNode {
  return <PortfolioPage page="parks" panels={panels} />;
}
