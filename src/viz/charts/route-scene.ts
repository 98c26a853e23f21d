import { createContext } from 'react';
import type { RouteLayout } from './route-layout.ts';
import type { RouteBar, RouteWords, SafetyShare } from './route-row.ts';

/** What changes with every click; it reaches the marks past the chart, whose own properties stay the same. */
export type RouteScene = {
  rows: readonly RouteBar[];
  shares: readonly SafetyShare[];
  words: RouteWords;
  onToggle: (route: string) => void;
  layout: RouteLayout;
  patternId: string;
};

export const RouteSceneContext = createContext<RouteScene | null>(null);
