import { createContext } from 'react';
import type { ShareLayout } from './share-layout.ts';
import type { ShareClass, SharePeriod, SharePlot } from './share-row.ts';

/** What changes with the filter; it reaches the marks past the chart, whose own properties stay the same. */
export type ShareScene = {
  periods: readonly SharePeriod[];
  classes: readonly ShareClass[];
  plots: readonly SharePlot[];
  layout: ShareLayout;
  patternId: string;
  clickWord: string;
  /** A class of the whole was clicked. */
  onToggle: (key: string) => void;
};

export const ShareSceneContext = createContext<ShareScene | null>(null);
