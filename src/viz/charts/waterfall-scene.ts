import { createContext } from 'react';
import type { WaterfallLayout } from './waterfall-layout.ts';
import type { WaterfallRow } from './waterfall-row.ts';

/** What the marks of a waterfall are drawn from, past the chart. */
export type WaterfallScene = { rows: readonly WaterfallRow[]; layout: WaterfallLayout; patternId: string };

export const WaterfallSceneContext = createContext<WaterfallScene | null>(null);
