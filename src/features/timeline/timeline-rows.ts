import {
  type CalendarPeriod,
  calendarPeriods,
  MONTHS_PER_STEP,
  PERIOD_STEPS,
  type PeriodStep,
} from '../../domain/portfolio/calendar-period.ts';
import { OUT_OF_PERIOD } from '../../domain/portfolio/ceiling-segment.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import type { MonthRange } from '../../domain/portfolio/month-range.ts';
import { MISSING_CODE, NO_DATE } from '../../domain/portfolio/typed-columns.ts';

export const TIMELINE_STEPS = PERIOD_STEPS;
export type TimelineStep = PeriodStep;
export type TimelinePeriod = CalendarPeriod;

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

/** Without a gap from the first period with money, shown or not, to the data date or the last period with money. */
export function timelineRows(portfolio: Portfolio, selection: Selection, step: TimelineStep): TimelineRows {
  const { moneyMonths: months } = portfolio;
  const size = MONTHS_PER_STEP[step];
  const first = Math.floor(months.first / size);
  const count = months.count === 0 ? 0 : Math.floor((months.first + months.count - 1) / size) - first + 1;
  const { approved, allApproved, ...aside } = approvedByMonth(portfolio, selection.awards, months);
  const { disbursed, allDisbursed, asideFen } = disbursedByMonth(portfolio, selection.awards, months);
  const regroup = (byMonth: Float64Array): number[] => {
    const byPeriod = Array.from({ length: count }, () => 0);
    byMonth.forEach((fen, index) => {
      const period = Math.floor((months.first + index) / size) - first;
      byPeriod[period] = (byPeriod[period] ?? 0) + fen;
    });
    return byPeriod;
  };
  return {
    periods: calendarPeriods(first, count, step, portfolio.columns.dataDate),
    approvedFen: regroup(approved),
    disbursedFen: regroup(disbursed),
    allApprovedFen: regroup(allApproved),
    allDisbursedFen: regroup(allDisbursed),
    outOfPeriod: { ...aside.outOfPeriod, disbursedFen: asideFen },
    undated: aside.undated,
    missingAmountCount: aside.missingAmountCount,
  };
}

function approvedByMonth({ awards, segmentOfAward }: Portfolio, shown: Uint8Array, months: MonthRange) {
  const approved = new Float64Array(months.count);
  const allApproved = new Float64Array(months.count);
  const outOfPeriod = { fen: 0, count: 0 };
  const undated = { fen: 0, count: 0 };
  let missingAmountCount = 0;
  for (let award = 0; award < segmentOfAward.length; award += 1) {
    const segment = segmentOfAward[award] ?? MISSING_CODE;
    if (segment === MISSING_CODE) continue;
    const bit = shown[award] ?? 0;
    const amount = awards.approvedFen[award] ?? Number.NaN;
    const isMissing = Number.isNaN(amount);
    const fen = isMissing ? 0 : amount;
    const month = awards.approvedMonth[award] ?? NO_DATE;
    if (segment === OUT_OF_PERIOD || month === NO_DATE) {
      const aside = segment === OUT_OF_PERIOD ? outOfPeriod : undated;
      aside.fen += fen * bit;
      aside.count += bit;
      continue;
    }
    const index = month - months.first;
    allApproved[index] = (allApproved[index] ?? 0) + fen;
    approved[index] = (approved[index] ?? 0) + fen * bit;
    if (isMissing) missingAmountCount += bit;
  }
  return { approved, allApproved, outOfPeriod, undated, missingAmountCount };
}

/** `asideFen`: what was paid to shown awards out of the period. */
function disbursedByMonth(
  { disbursements, segmentOfAward }: Portfolio,
  shown: Uint8Array,
  months: MonthRange,
) {
  const disbursed = new Float64Array(months.count);
  const allDisbursed = new Float64Array(months.count);
  let asideFen = 0;
  for (let row = 0; row < disbursements.awardRow.length; row += 1) {
    const award = disbursements.awardRow[row] ?? 0;
    const fen = disbursements.amountFen[row] ?? 0;
    const shownFen = fen * (shown[award] ?? 0);
    if (segmentOfAward[award] === OUT_OF_PERIOD) {
      asideFen += shownFen;
      continue;
    }
    const index = (disbursements.paidMonth[row] ?? 0) - months.first;
    allDisbursed[index] = (allDisbursed[index] ?? 0) + fen;
    disbursed[index] = (disbursed[index] ?? 0) + shownFen;
  }
  return { disbursed, allDisbursed, asideFen };
}
