import type { HighSafety } from '../../domain/portfolio/high-safety.ts';
import type { HintLine } from './bullet-row.ts';

/** One route, worded; lengths are in the chart's own unit (MWh). `key` is the filter value that a click toggles. */
export type RouteBar = {
  key: string;
  name: string;
  colour: string;
  safety: HighSafety;
  shown: number;
  all: number;
  /** Texts of the two columns. */
  capacity: string;
  projects: string;
  /** `muted`: nothing of it is shown. */
  state: 'shown' | 'selected' | 'muted';
  hint: readonly HintLine[];
};

/** A part of the strip above the bars, 0 to 1, and its text. */
export type SafetyShare = { safety: HighSafety; share: number; label: string; text: string };

export type RouteWords = {
  strip: string;
  route: string;
  /** Words behind the marks ● and ◐ in the header. */
  named: string;
  ambiguous: string;
  capacity: string;
  capacityUnit: string;
  projects: string;
  projectsUnit: string;
  click: string;
};
