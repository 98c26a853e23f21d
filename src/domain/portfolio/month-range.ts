import { dayOf } from '../progress/calendar-day.ts';
import type { AwardArrays } from './award-arrays.ts';
import { monthOfDay } from './calendar-month.ts';
import { OUT_OF_PERIOD } from './ceiling-segment.ts';
import { NO_DATE } from './typed-columns.ts';

/** Consecutive months, counted from January of year 0. */
export type MonthRange = { first: number; count: number };

export type DisbursementArrays = { awardRow: Int32Array; amountFen: Float64Array; paidMonth: Int32Array };

/**
 * From the first month in which money was approved or paid to the data date (YYYY-MM-DD), or to the last such month
 * where that is later. Awards out of the policy's period and the payments to them are left out; no month without money.
 */
export function moneyMonths(
  { approvedMonth, isApproved }: AwardArrays,
  { awardRow, paidMonth }: DisbursementArrays,
  segmentOfAward: Uint16Array,
  dataDate: string,
): MonthRange {
  let first = Number.MAX_SAFE_INTEGER;
  let last = monthOfDay(dayOf(dataDate));
  const reach = (month: number): void => {
    first = Math.min(first, month);
    last = Math.max(last, month);
  };
  for (let award = 0; award < approvedMonth.length; award += 1) {
    const month = approvedMonth[award] ?? NO_DATE;
    if (isApproved[award] === 1 && segmentOfAward[award] !== OUT_OF_PERIOD && month !== NO_DATE) reach(month);
  }
  for (let row = 0; row < awardRow.length; row += 1) {
    if (segmentOfAward[awardRow[row] ?? 0] !== OUT_OF_PERIOD) reach(paidMonth[row] ?? last);
  }
  return { first, count: Math.max(0, last - first + 1) };
}
