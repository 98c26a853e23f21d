import { createContext } from 'react';
import type { DotLayout } from './dot-layout.ts';
import type { DotFacet, DotRow } from './dot-row.ts';

/** What changes with the filter; it reaches the marks past the chart, whose own properties stay the same. */
export type DotScene = {
  rows: readonly DotRow[];
  facets: readonly DotFacet[];
  layout: DotLayout;
  /** Under the hint of a dot. */
  clickWord: string;
  onToggle: (row: string) => void;
  onOpen: (record: string) => void;
};

export const DotSceneContext = createContext<DotScene | null>(null);
