import type { TFunction } from 'i18next';
import type { CapRow } from '../../domain/portfolio/cap-rows.ts';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';

/** What the bars leave out, with its amounts. */
export function clauseNotes(
  rows: readonly CapRow[],
  t: TFunction<'caps'>,
  amountText: (fen: number) => string,
): ChartNote[] {
  const sum = (read: (row: CapRow) => number): number => rows.reduce((total, row) => total + read(row), 0);
  const notes: (ChartNote & { count: number })[] = [
    {
      count: sum((row) => row.unverifiedCount),
      verdict: 'cannot_verify',
      text: t('clauses.note.unverified', {
        count: sum((row) => row.unverifiedCount),
        amount: amountText(sum((row) => row.unverifiedFen)),
      }),
    },
    {
      count: sum((row) => row.othersCount),
      text: t('clauses.note.others', {
        count: sum((row) => row.othersCount),
        amount: amountText(sum((row) => row.othersFen)),
      }),
    },
    {
      count: sum((row) => row.outOfPeriodCount),
      verdict: 'out_of_period',
      text: t('clauses.note.outOfPeriod', {
        count: sum((row) => row.outOfPeriodCount),
        amount: amountText(sum((row) => row.outOfPeriodFen)),
      }),
    },
    {
      count: sum((row) => row.cutUnitCount),
      text: t('clauses.note.cut', { count: sum((row) => row.cutUnitCount) }),
    },
  ];
  return notes.flatMap(({ count, ...note }) => (count === 0 ? [] : [note]));
}
