/** The one shape that feeds a chart's table twin and its CSV. */
export type FigureColumn = { key: string; header: string; unit?: string; align: 'left' | 'right' };

export type FigureRow = {
  key: string;
  /** As shown: '' for "not of this kind", null for "cannot be computed"; the rest is worded by the caller. */
  cells: (string | number | null)[];
  /** What a file gets instead, exact to the fen; the cells where absent. */
  exact?: (string | number | null)[];
  selected?: boolean;
  /** Filters everything else by this row. */
  onToggle?: () => void;
};

export type FigureTable = { columns: FigureColumn[]; rows: FigureRow[] };
