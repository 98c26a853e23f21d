import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { ComparedParks } from './compared-parks.tsx';
import './parks-page.css';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  {
    id: 'park-list',
    load: async () => (await import('../features/parks/list-panel.tsx')).ParkListPanel,
  },
  {
    id: 'park-figures',
    load: async () => (await import('../features/parks/figures-panel.tsx')).ParkFiguresPanel,
  },
  {
    id: 'park-targets',
    load: async () => (await import('../features/parks/targets-panel.tsx')).ParkTargetsPanel,
  },
  {
    id: 'park-milestones',
    load: async () => (await import('../features/parks/milestones-panel.tsx')).ParkMilestonesPanel,
  },
  {
    id: 'park-roles',
    load: async () => (await import('../features/parks/roles-panel.tsx')).ParkRolesPanel,
  },
  {
    id: 'park-partners',
    load: async () => (await import('../features/parks/partners-panel.tsx')).ParkPartnersPanel,
  },
  {
    id: 'park-risks',
    load: async () => (await import('../features/parks/risks-panel.tsx')).ParkRisksPanel,
  },
];

function compared(content: ReactNode): ReactNode {
  return <ComparedParks>{content}</ComparedParks>;
}

/** How the parks are doing: all of them in a list, two of them side by side at one scale. */
export function ParksPage(): ReactNode {
  return <PortfolioPage page="parks" panels={panels} around={compared} />;
}
