import type { ReactNode } from 'react';
import { HeadlinePanel } from '../features/headline/headline-panel.tsx';
import './overview-page.css';
import { overviewPanels } from './overview-panels.ts';
import { PortfolioPage } from './portfolio-page.tsx';

/** The whole portfolio on one page: figures, map, funding against ceilings, routes, districts, time, projects. */
export function OverviewPage(): ReactNode {
  return <PortfolioPage page="overview" panels={overviewPanels} head={<HeadlinePanel />} />;
}
