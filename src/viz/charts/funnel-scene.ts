import { createContext } from 'react';
import type { FunnelLayout } from './funnel-layout.ts';
import type { FunnelBar, FunnelColumn } from './funnel-row.ts';

/** What changes with the filter; it reaches the marks past the chart, whose own properties stay the same. */
export type FunnelScene = {
  steps: readonly FunnelBar[];
  exits: readonly FunnelBar[];
  columns: readonly FunnelColumn[];
  words: { step: string; exits: string; click: string };
  layout: FunnelLayout;
  onToggle: (part: string) => void;
};

export const FunnelSceneContext = createContext<FunnelScene | null>(null);
