import { createContext } from 'react';
import type { TimelineAxis, TimelineLayout } from './timeline-layout.ts';
import type { TimelinePeriod, TimelineSeries, TimelineWords } from './timeline-row.ts';

/** What changes with every click; it reaches the marks past the chart, whose own properties stay the same. */
export type TimelineScene = {
  periods: readonly TimelinePeriod[];
  series: readonly [TimelineSeries, TimelineSeries];
  axis: TimelineAxis;
  words: TimelineWords;
  onToggle: (year: string) => void;
  /** The first and the last of the columns that are taken together. */
  onBrush: (from: number, to: number) => void;
  /** The columns that are chosen now. */
  band: { from: number; to: number } | null;
  layout: TimelineLayout;
};

export const TimelineSceneContext = createContext<TimelineScene | null>(null);
