import type { TFunction } from 'i18next';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import type { CapRow } from '../../domain/portfolio/cap-rows.ts';

/** What the picture leaves out, with its amounts, and how verdicts and ceilings are meant under a filter. */
export function fundingNotes(
  rows: readonly CapRow[],
  t: TFunction<'funding'>,
  amountText: (fen: number) => string,
): ChartNote[] {
  const sum = (read: (row: CapRow) => number): number => rows.reduce((total, row) => total + read(row), 0);
  const listOf = (has: (row: CapRow) => boolean): string =>
    rows
      .filter(has)
      .map(({ measure }) => measure)
      .join(t('listSeparator'));
  const unverified = sum((row) => row.unverifiedCount);
  const others = sum((row) => row.othersCount);
  const outOfPeriod = sum((row) => row.outOfPeriodCount);
  const missing = sum((row) => row.missingAmountCount);
  const cut = sum((row) => row.cutUnitCount);
  const withoutAmount = listOf(({ noAmountCount }) => noAmountCount > 0);
  const withoutMoney = listOf(({ nonMonetaryCount }) => nonMonetaryCount > 0);
  const notes: (ChartNote | null)[] = [
    unverified === 0
      ? null
      : {
          verdict: 'cannot_verify',
          text: t('note.unverified', {
            count: unverified,
            amount: amountText(sum((row) => row.unverifiedFen)),
          }),
        },
    others === 0
      ? null
      : {
          text: t('note.others', { count: others, amount: amountText(sum((row) => row.othersFen)) }),
        },
    withoutAmount === ''
      ? null
      : {
          verdict: 'no_quantified_cap',
          text: t('note.noAmount', {
            list: withoutAmount,
            amount: amountText(sum((row) => row.noAmountFen)),
          }),
        },
    withoutMoney === ''
      ? null
      : { verdict: 'not_monetary', text: t('note.nonMonetary', { list: withoutMoney }) },
    outOfPeriod === 0
      ? null
      : {
          verdict: 'out_of_period',
          text: t('note.outOfPeriod', {
            count: outOfPeriod,
            amount: amountText(sum((row) => row.outOfPeriodFen)),
          }),
        },
    missing === 0 ? null : { text: t('note.missing', { count: missing }) },
    cut === 0 ? null : { text: t('note.cut', { count: cut }) },
    { text: t('note.ledger') },
  ];
  return notes.filter((note) => note !== null);
}
