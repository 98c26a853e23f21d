import { useParams } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import type { Portfolio } from '../domain/portfolio/portfolio.ts';
import type { PanelEntry } from './panel-slot.tsx';
import './park-page.css';
import { ParkView } from './park-view.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  {
    id: 'park-head',
    load: async () => (await import('../features/parks/park-head.tsx')).ParkHeadPanel,
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
    id: 'park-roles',
    load: async () => (await import('../features/parks/roles-panel.tsx')).ParkRolesPanel,
  },
  {
    id: 'park-milestones',
    load: async () => (await import('../features/parks/milestones-panel.tsx')).ParkMilestonesPanel,
  },
  {
    id: 'park-partners',
    load: async () => (await import('../features/parks/partners-panel.tsx')).ParkPartnersPanel,
  },
  {
    id: 'funding',
    load: async () => (await import('../features/funding/funding-panel.tsx')).FundingPanel,
  },
  {
    id: 'park-risks',
    load: async () => (await import('../features/parks/risks-panel.tsx')).ParkRisksPanel,
  },
  {
    id: 'park-enterprises',
    load: async () => (await import('../features/parks/enterprises-panel.tsx')).ParkEnterprisesPanel,
  },
  {
    id: 'park-notes',
    load: async () => (await import('../features/parks/notes-panel.tsx')).ParkNotesPanel,
  },
];

/** One park by its id in the address. */
export function ParkPage(): ReactNode {
  const { id } = useParams({ from: '/parks/$id' });
  const recordName = useCallback(
    ({ columns: { parks } }: Portfolio, language: string) => {
      const row = parks.id.indexOf(id);
      return (language === 'en' ? parks.nameEn[row] : parks.nameZh[row]) ?? null;
    },
    [id],
  );
  const around = useCallback((content: ReactNode) => <ParkView id={id}>{content}</ParkView>, [id]);
  return (
    <PortfolioPage
      page="park"
      parent="parks"
      recordName={recordName}
      panels={panels}
      hasFilter={false}
      around={around}
    />
  );
}
