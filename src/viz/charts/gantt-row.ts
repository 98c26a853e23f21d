/**
 * A stretch of a track. `done` is over, `current` goes on at the data date, `unclear` goes on without a recorded
 * beginning, `forecast` is expected after the data date. A null end has none of its own.
 */
export type GanttSpan = {
  key: string;
  kind: 'done' | 'current' | 'unclear' | 'forecast';
  fromDay: number;
  toDay: number | null;
  /** Short enough to stand in it. */
  label: string;
  /** With its dates, for hover. */
  hint: string;
};

export type GanttPlan = Pick<GanttSpan, 'key' | 'fromDay' | 'toDay' | 'hint'>;

/** One track. Days are days since 1970-01-01. */
export type GanttRow = {
  key: string;
  name: string;
  /** The second line: lateness with its threshold, or what comes next. */
  detail: string;
  isLate: boolean;
  spans: readonly GanttSpan[];
  planned: readonly GanttPlan[];
  /** The stretch of being late; `isSevere` beyond the highest threshold. */
  late: { fromDay: number; toDay: number; isSevere: boolean } | null;
  /** The row in one sentence. */
  label: string;
};

/** Rows under a title; '' for none. */
export type GanttGroup = { key: string; title: string; rows: readonly GanttRow[] };
