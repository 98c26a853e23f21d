import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  { id: 'funding', load: async () => (await import('../features/funding/funding-panel.tsx')).FundingPanel },
];

/** How much room is left under each clause, and why. */
export function FundingPage(): ReactNode {
  return <PortfolioPage page="funding" panels={panels} />;
}
