import type { ReactNode } from 'react';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  { id: 'funding', load: async () => (await import('../features/funding/funding-panel.tsx')).FundingPanel },
];

/** What the text says, clause by clause. */
export function PolicyPage(): ReactNode {
  return <PortfolioPage page="policy" panels={panels} />;
}
