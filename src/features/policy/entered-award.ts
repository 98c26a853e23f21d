import { amountValueOf, type AmountValue, enteredAmount } from '../../domain/money/entered-amount.ts';
import { enteredWhole, type NumberRefusal } from '../../domain/money/entered-number.ts';
import { isCalendarDate } from '../../domain/progress/calendar-day.ts';
import type { AskedAward, NeededFigures } from './asked-award.ts';

/** An asked award as it is typed. */
export type EnteredAward = {
  amount: AmountValue;
  date: string;
  enterprise: number;
  project: number;
  bases: Readonly<Record<string, AmountValue>>;
  sharesBase: boolean;
  year: string;
  days: string;
};

/** `amt`, `date`, `year`, `days`, or `bases.<id>`, as the endpoint calls them. */
export type EntryRefusal = { award: number; field: string; rule: NumberRefusal | 'no_such_date' };

export type EnteredAwards =
  | { state: 'read'; awards: AskedAward[] }
  | { state: 'refused'; refusals: EntryRefusal[] };

/** How exact figures are laid out for typing over. */
export function entryOf(award: AskedAward, { bases }: NeededFigures): EnteredAward {
  return {
    amount: amountValueOf(award.amountFen),
    date: award.date ?? '',
    enterprise: award.enterprise,
    project: award.project,
    bases: Object.fromEntries(bases.map((base) => [base, amountValueOf(award.basesFen[base] ?? null)])),
    sharesBase: award.sharesBase,
    year: award.year === null ? '' : String(award.year),
    days: award.days === null ? '' : String(award.days),
  };
}

/** Exact figures of what is typed, or every figure that is none; nothing is rounded or guessed. */
export function enteredAwards(entries: readonly EnteredAward[], needed: NeededFigures): EnteredAwards {
  const refusals: EntryRefusal[] = [];
  const awards = entries.map((entry, index): AskedAward => {
    const amount = (field: string, value: AmountValue): number | null => {
      const entered = enteredAmount(value);
      if (entered.state === 'read') return entered.fen;
      refusals.push({ award: index, field, rule: entered.rule });
      return null;
    };
    const whole = (field: string, typed: string): number | null => {
      const entered = enteredWhole(typed);
      if (entered.state === 'read') return entered.value;
      refusals.push({ award: index, field, rule: entered.rule });
      return null;
    };
    const date = entry.date.trim();
    if (date !== '' && !isCalendarDate(date))
      refusals.push({ award: index, field: 'date', rule: 'no_such_date' });
    const blank: AmountValue = { text: '', unit: 'wan' };
    return {
      amountFen: amount('amt', entry.amount),
      date: date === '' ? null : date,
      enterprise: entry.enterprise,
      project: entry.project,
      basesFen: Object.fromEntries(
        needed.bases.map((base) => [base, amount(`bases.${base}`, entry.bases[base] ?? blank)]),
      ),
      sharesBase: entry.sharesBase,
      year: needed.year ? whole('year', entry.year) : null,
      days: needed.days ? whole('days', entry.days) : null,
    };
  });
  return refusals.length > 0 ? { state: 'refused', refusals } : { state: 'read', awards };
}
