import { evenSequence } from './even-sequence.ts';

/**
 * How an award stands against its measure, or what its record lacks. `ordinary` keeps within every reading; the
 * others are the cases that a portfolio must be able to show.
 */
export type AwardShape =
  | 'ordinary'
  | 'rejected'
  | 'withdrawn'
  | 'clawed_back'
  /** Two awards on one base, together below the limit; above it; with two values for the base. */
  | 'two_batches'
  | 'two_batches_over'
  | 'two_batches_disagreeing'
  | 'at_cap'
  | 'over_cap'
  /** Two projects of one enterprise, each below the ceiling, together above it. */
  | 'two_projects'
  /** Three support years with a gap: three by count, four by span. */
  | 'gap_year'
  /** One percentage point per year on the loan; one percent of its cost; more than either. */
  | 'by_points'
  | 'by_cost'
  | 'above_points'
  | 'base_missing'
  | 'year_missing'
  | 'recipient_missing'
  | 'date_missing'
  | 'amount_missing';

/**
 * `settledDays`: days after a usual review that must have passed for the case to show; null when it shows at
 * once. `standsAlone`: other awards of the enterprise under the measure would blur the case.
 */
export const SHAPE_FACTS: Record<AwardShape, { settledDays: number | null; standsAlone: boolean }> = {
  ordinary: { settledDays: null, standsAlone: false },
  rejected: { settledDays: 0, standsAlone: false },
  withdrawn: { settledDays: 0, standsAlone: false },
  clawed_back: { settledDays: 420, standsAlone: false },
  two_batches: { settledDays: 330, standsAlone: true },
  two_batches_over: { settledDays: 330, standsAlone: true },
  two_batches_disagreeing: { settledDays: 330, standsAlone: true },
  at_cap: { settledDays: 0, standsAlone: true },
  over_cap: { settledDays: 0, standsAlone: true },
  two_projects: { settledDays: 0, standsAlone: true },
  gap_year: { settledDays: 0, standsAlone: true },
  by_points: { settledDays: null, standsAlone: false },
  by_cost: { settledDays: null, standsAlone: false },
  above_points: { settledDays: 0, standsAlone: false },
  base_missing: { settledDays: 0, standsAlone: true },
  year_missing: { settledDays: 0, standsAlone: true },
  recipient_missing: { settledDays: 0, standsAlone: true },
  date_missing: { settledDays: 0, standsAlone: true },
  amount_missing: { settledDays: 0, standsAlone: true },
};

type Shares = readonly (readonly [AwardShape, number])[];

/** Frequencies per measure; a sample of 200 projects deals each list about once. */
const SHAPES: Record<string, Shares> = {
  'I-1': [
    ['ordinary', 7],
    ['two_projects', 1],
    ['recipient_missing', 1],
    ['rejected', 1],
  ],
  'II-3a': [
    ['ordinary', 7],
    ['clawed_back', 1],
    ['two_projects', 1],
    ['at_cap', 1],
    ['rejected', 1],
  ],
  'II-3b': [
    ['ordinary', 6],
    ['gap_year', 1],
    ['at_cap', 1],
    ['year_missing', 1],
  ],
  'II-4': [
    ['ordinary', 9],
    ['recipient_missing', 1],
    ['date_missing', 1],
    ['rejected', 1],
    ['withdrawn', 1],
  ],
  'II-5': [
    ['ordinary', 4],
    ['at_cap', 3],
    ['over_cap', 1],
    ['base_missing', 1],
    ['rejected', 1],
  ],
  'III-2': [
    ['ordinary', 27],
    ['two_batches', 3],
    ['at_cap', 3],
    ['rejected', 3],
    ['withdrawn', 2],
    ['base_missing', 1],
    ['over_cap', 1],
    ['two_batches_over', 1],
    ['two_batches_disagreeing', 1],
    ['recipient_missing', 1],
    ['clawed_back', 2],
  ],
  'III-3': [
    ['ordinary', 13],
    ['at_cap', 2],
    ['rejected', 2],
    ['two_batches', 1],
    ['over_cap', 1],
    ['base_missing', 1],
    ['clawed_back', 1],
  ],
  'III-4': [
    ['ordinary', 8],
    ['amount_missing', 1],
    ['rejected', 1],
  ],
  'IV-2a': [
    ['by_points', 3],
    ['by_cost', 1],
    ['above_points', 1],
    ['base_missing', 1],
    ['rejected', 1],
  ],
  'IV-2b': [
    ['by_points', 2],
    ['by_cost', 1],
  ],
  'II-2': [
    ['ordinary', 4],
    ['rejected', 1],
  ],
};

/**
 * Deals the shapes of each measure. A shape that does not fit the award at hand (too recent, or its enterprise is
 * already in use) waits for the next one that it fits; this one stays ordinary.
 */
export function shapeDealer(): (measure: string, fits: (shape: AwardShape) => boolean) => AwardShape {
  const sequences = new Map<string, () => AwardShape>();
  const waiting = new Map<string, AwardShape[]>();
  return (measure, fits) => {
    const shares = SHAPES[measure] ?? [['ordinary', 1]];
    const next = sequences.get(measure) ?? evenSequence(shares);
    sequences.set(measure, next);
    const queue = waiting.get(measure) ?? [];
    waiting.set(measure, queue);
    queue.push(next());
    const index = queue.findIndex(fits);
    const [shape] = index === -1 ? [] : queue.splice(index, 1);
    return shape ?? shares[0]?.[0] ?? 'ordinary';
  };
}
