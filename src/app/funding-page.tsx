import type { ReactNode } from 'react';
import './funding-page.css';
import type { PanelEntry } from './panel-slot.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

const panels: readonly PanelEntry[] = [
  { id: 'verdicts', load: async () => (await import('../features/caps/verdicts-panel.tsx')).VerdictsPanel },
  { id: 'clauses', load: async () => (await import('../features/caps/clauses-panel.tsx')).ClausesPanel },
  { id: 'cap-units', load: async () => (await import('../features/caps/units-panel.tsx')).UnitsPanel },
  {
    id: 'waterfall',
    load: async () => (await import('../features/caps/waterfall-panel.tsx')).WaterfallPanel,
  },
  { id: 'subsidy-clock', load: async () => (await import('../features/caps/clock-panel.tsx')).ClockPanel },
  { id: 'stacking', load: async () => (await import('../features/caps/stacking-panel.tsx')).StackingPanel },
  {
    id: 'cap-readings',
    load: async () => (await import('../features/caps/readings-panel.tsx')).ReadingsPanel,
  },
];

/** How much room is left under each clause, and why. */
export function FundingPage(): ReactNode {
  return <PortfolioPage page="funding" panels={panels} />;
}
