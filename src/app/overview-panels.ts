import type { PanelEntry } from './panel-slot.tsx';

/** The panels of the overview in reading order; each loads its own chunk. */
export const overviewPanels: readonly PanelEntry[] = [];
