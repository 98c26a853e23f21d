import { monthOfDay, yearLabel } from '../../domain/portfolio/calendar-month.ts';
import { OUT_OF_PERIOD } from '../../domain/portfolio/ceiling-segment.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE, NO_DATE } from '../../domain/portfolio/typed-columns.ts';
import { dayOf } from '../../domain/progress/calendar-day.ts';

export const TIMELINE_STEPS = ['month', 'quarter', 'year'] as const;
export type TimelineStep = (typeof TIMELINE_STEPS)[number];

/** A calendar period; months are counted from January of year 0, both ends inclusive. */
export type TimelinePeriod = {
  /** '2026-10', '2026-Q4' or '2026'. */
  key: string;
  startMonth: number;
  endMonth: number;
  /** The data date lies before the period's end, so more may follow. */
  isPartial: boolean;
};

/**
 * Money by period: the four lists run beside `periods` and hold integer fen. `approved` by date of approval,
 * `disbursed` by date of payment; the `all` lists ignore the filter. Awards out of the policy's period and the
 * payments to them are in no list.
 */
export type TimelineRows = {
  periods: TimelinePeriod[];
  approvedFen: number[];
  disbursedFen: number[];
  allApprovedFen: number[];
  allDisbursedFen: number[];
  /** Shown awards out of the period, their approved money and what was paid to them. */
  outOfPeriod: { fen: number; count: number; disbursedFen: number };
  /** Shown approved awards without a date of approval. */
  undated: { fen: number; count: number };
  /** Shown approved awards with a date that lack an amount. */
  missingAmountCount: number;
};

const MONTHS_PER: Record<TimelineStep, number> = { month: 1, quarter: 3, year: 12 };

/** Without a gap from the first period with money, shown or not, to the data date or the last period with money. */
export function timelineRows(portfolio: Portfolio, selection: Selection, step: TimelineStep): TimelineRows {
  const { awards, disbursements, segmentOfAward } = portfolio;
  const size = MONTHS_PER[step];
  const range = monthRange(portfolio);
  const first = Math.floor(range.first / size);
  const count = range.first > range.last ? 0 : Math.floor(range.last / size) - first + 1;
  const series = () => new Float64Array(count);
  const [approvedFen, disbursedFen, allApprovedFen, allDisbursedFen] = [
    series(),
    series(),
    series(),
    series(),
  ];
  const outOfPeriod = { fen: 0, count: 0, disbursedFen: 0 };
  const undated = { fen: 0, count: 0 };
  let missingAmountCount = 0;

  for (let award = 0; award < segmentOfAward.length; award += 1) {
    const segment = segmentOfAward[award] ?? MISSING_CODE;
    if (segment === MISSING_CODE) continue;
    const isShown = selection.awards[award] === 1;
    const amount = awards.approvedFen[award] ?? Number.NaN;
    const fen = Number.isNaN(amount) ? 0 : amount;
    const month = awards.approvedMonth[award] ?? NO_DATE;
    if (segment === OUT_OF_PERIOD || month === NO_DATE) {
      const aside = segment === OUT_OF_PERIOD ? outOfPeriod : undated;
      if (isShown) aside.fen += fen;
      if (isShown) aside.count += 1;
      continue;
    }
    const period = Math.floor(month / size) - first;
    allApprovedFen[period] = (allApprovedFen[period] ?? 0) + fen;
    if (!isShown) continue;
    approvedFen[period] = (approvedFen[period] ?? 0) + fen;
    if (Number.isNaN(amount)) missingAmountCount += 1;
  }
  for (let row = 0; row < disbursements.awardRow.length; row += 1) {
    const award = disbursements.awardRow[row] ?? 0;
    const fen = disbursements.amountFen[row] ?? 0;
    const isShown = selection.awards[award] === 1;
    if (segmentOfAward[award] === OUT_OF_PERIOD) {
      if (isShown) outOfPeriod.disbursedFen += fen;
      continue;
    }
    const period = Math.floor((disbursements.paidMonth[row] ?? 0) / size) - first;
    allDisbursedFen[period] = (allDisbursedFen[period] ?? 0) + fen;
    if (isShown) disbursedFen[period] = (disbursedFen[period] ?? 0) + fen;
  }
  return {
    periods: periodsOf(first, count, step, portfolio.columns.dataDate),
    approvedFen: [...approvedFen],
    disbursedFen: [...disbursedFen],
    allApprovedFen: [...allApprovedFen],
    allDisbursedFen: [...allDisbursedFen],
    outOfPeriod,
    undated,
    missingAmountCount,
  };
}

/** First month with money of the period and last month of the records; `first` passes `last` when there is no money. */
function monthRange({ awards, disbursements, segmentOfAward, columns }: Portfolio): {
  first: number;
  last: number;
} {
  let first = Number.POSITIVE_INFINITY;
  let last = monthOfDay(dayOf(columns.dataDate));
  for (let award = 0; award < segmentOfAward.length; award += 1) {
    const segment = segmentOfAward[award] ?? MISSING_CODE;
    const month = awards.approvedMonth[award] ?? NO_DATE;
    if (segment === MISSING_CODE || segment === OUT_OF_PERIOD || month === NO_DATE) continue;
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  for (let row = 0; row < disbursements.awardRow.length; row += 1) {
    if (segmentOfAward[disbursements.awardRow[row] ?? 0] === OUT_OF_PERIOD) continue;
    const month = disbursements.paidMonth[row] ?? 0;
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  return { first, last };
}

function periodsOf(first: number, count: number, step: TimelineStep, dataDate: string): TimelinePeriod[] {
  const size = MONTHS_PER[step];
  const completeMonth = monthOfDay(dayOf(dataDate) + 1) - 1;
  return Array.from({ length: count }, (_, index) => {
    const startMonth = (first + index) * size;
    const endMonth = startMonth + size - 1;
    return { key: periodKey(startMonth, step), startMonth, endMonth, isPartial: endMonth > completeMonth };
  });
}

function periodKey(startMonth: number, step: TimelineStep): string {
  const year = yearLabel(startMonth);
  const month = startMonth % 12;
  if (step === 'year') return year;
  return step === 'quarter' ? `${year}-Q${month / 3 + 1}` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
