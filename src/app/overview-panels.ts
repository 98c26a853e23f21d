import type { PanelEntry } from './panel-slot.tsx';

/** The panels of the overview in reading order; each loads its own chunk. */
export const overviewPanels = [
  { id: 'sites', load: async () => (await import('../features/sites/sites-panel.tsx')).SitesPanel },
  { id: 'funding', load: async () => (await import('../features/funding/funding-panel.tsx')).FundingPanel },
  { id: 'routes', load: async () => (await import('../features/routes/routes-panel.tsx')).RoutesPanel },
  {
    id: 'timeline',
    load: async () => (await import('../features/timeline/timeline-panel.tsx')).TimelinePanel,
  },
  {
    id: 'districts',
    load: async () => (await import('../features/districts/districts-panel.tsx')).DistrictsPanel,
  },
  {
    id: 'standing',
    load: async () => (await import('../features/standing/standing-panel.tsx')).StandingPanel,
  },
  {
    id: 'projects',
    load: async () => (await import('../features/projects/projects-panel.tsx')).ProjectsPanel,
  },
] as const satisfies readonly PanelEntry[];

/** A panel of the overview, and a scene of the wall. */
export type OverviewPanelId = (typeof overviewPanels)[number]['id'];
