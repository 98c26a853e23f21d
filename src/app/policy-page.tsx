import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import './policy-page.css';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  { id: 'measures', load: async () => (await import('../features/policy/measures-panel.tsx')).MeasuresPanel },
  { id: 'clause', load: async () => (await import('../features/policy/clause-panel.tsx')).ClausePanel },
  { id: 'worked', load: async () => (await import('../features/policy/worked-panel.tsx')).WorkedPanel },
  { id: 'under', load: async () => (await import('../features/policy/under-panel.tsx')).UnderPanel },
  { id: 'versions', load: async () => (await import('../features/policy/versions-panel.tsx')).VersionsPanel },
];

/** What the text says, clause by clause. */
export function PolicyPage(): ReactNode {
  return <PortfolioPage page="policy" panels={panels} />;
}
