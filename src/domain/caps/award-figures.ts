import { parseYuan } from '../money/yuan.ts';
import { isCalendarDate } from '../progress/calendar-day.ts';
import type { Measure } from './catalogue.ts';

/** An award as it is asked about: amounts and bases are decimal yuan; null or absent means missing. */
export type QuotedAward = {
  id: string;
  amt?: string | null | undefined;
  ent?: string | null | undefined;
  prj?: string | null | undefined;
  date?: string | null | undefined;
  bases?: Record<string, string | null> | null | undefined;
  baseRef?: string | null | undefined;
  year?: number | null | undefined;
  days?: number | null | undefined;
};

/** An award in exact figures; null means missing. A blank key is a missing key. */
export type AwardFigures = {
  id: string;
  amountFen: bigint | null;
  enterprise: string | null;
  project: string | null;
  /** Date of the approval, YYYY-MM-DD. */
  date: string | null;
  basesFen: ReadonlyMap<string, bigint>;
  baseRef: string | null;
  year: number | null;
  days: number | null;
};

/** An award whose amount and date are there. */
export type DatedAward = AwardFigures & { amountFen: bigint; date: string };

export type InvalidFigure = {
  awardId: string;
  field: string;
  rule: 'not_decimal_yuan' | 'negative' | 'no_such_date';
};

/** A key that is absent or blank is missing; others are compared as they are. */
export function keyOrMissing(key: string | null | undefined): string | null {
  return key === null || key === undefined || key.trim() === '' ? null : key;
}

/** Exact figures of a quoted award, or every figure of it that breaks the rules of amounts and dates. */
export function readAwardFigures(
  award: QuotedAward,
): { figures: AwardFigures } | { invalid: InvalidFigure[] } {
  const invalid: InvalidFigure[] = [];
  const read = (field: string, text: string): bigint => {
    const fen = parseYuan(text);
    if (fen === null) invalid.push({ awardId: award.id, field, rule: 'not_decimal_yuan' });
    else if (fen < 0n) invalid.push({ awardId: award.id, field, rule: 'negative' });
    return fen ?? 0n;
  };
  const amount = award.amt ?? null;
  const amountFen = amount === null ? null : read('amt', amount);
  const basesFen = new Map<string, bigint>();
  for (const [base, text] of Object.entries(award.bases ?? {})) {
    if (text !== null) basesFen.set(base, read(`bases.${base}`, text));
  }
  const date = award.date ?? null;
  if (date !== null && !isCalendarDate(date))
    invalid.push({ awardId: award.id, field: 'date', rule: 'no_such_date' });
  if (invalid.length > 0) return { invalid };
  return {
    figures: {
      id: award.id,
      amountFen,
      enterprise: keyOrMissing(award.ent),
      project: keyOrMissing(award.prj),
      date,
      basesFen,
      baseRef: keyOrMissing(award.baseRef),
      year: award.year ?? null,
      days: award.days ?? null,
    },
  };
}

export function isDated(award: AwardFigures): award is DatedAward {
  return award.amountFen !== null && award.date !== null;
}

/** Whether an award's date lies in the measure's period; both ends belong to it. */
export function isInPeriod(measure: Measure, award: DatedAward): boolean {
  const { from, to } = measure.effective;
  return award.date >= from && (to === null || award.date <= to);
}
