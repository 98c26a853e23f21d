import { yuanText } from '../../domain/money/yuan.ts';
import type { MoneyUnit } from '../../domain/money/money-text.ts';
import type { CapRow } from '../../domain/portfolio/cap-rows.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { columnAmount } from '../../viz/charts/amount-text.ts';
import type { ClauseGroups } from './clause-rows.ts';
import type { CapsWords } from './use-caps-words.ts';
import { VERDICT_ORDER } from './verdict-rows.ts';

/** The clauses with a written ceiling, as a file has them: amounts in yuan, exact to the fen. */
export function clauseFigures(
  { ceilings }: ClauseGroups,
  { t, side, terms, unitLabel }: CapsWords,
  unit: MoneyUnit,
  verdictLabel: (verdict: CapVerdict) => string,
): FigureTable {
  const money: { key: string; header: string; read: (row: CapRow) => number | null }[] = [
    { key: 'disbursed', header: t('disbursed'), read: (row) => row.disbursedFen },
    { key: 'approved', header: t('approved'), read: (row) => row.approvedFen },
    { key: 'ceiling', header: t('ceiling'), read: (row) => row.ceilingFen },
    { key: 'headroom', header: t('headroom'), read: (row) => row.headroomFen },
    // By how much a unit with awards of others exceeds is not told: zero would deny it.
    {
      key: 'excess',
      header: t('excess'),
      read: (row) => (row.excessFen === 0 && row.othersExceedingCount > 0 ? null : row.excessFen),
    },
    { key: 'readingExcess', header: t('readingExcess'), read: (row) => row.readingExcessFen },
  ];
  return {
    columns: [
      { key: 'clause', header: t('clause'), align: 'left' },
      { key: 'written', header: t('clauses.written'), align: 'left' },
      { key: 'basis', header: t('clauses.basis'), align: 'left' },
      { key: 'units', header: t('clauses.units'), align: 'right' },
      ...money.map(({ key, header }) => ({ key, header, unit: unitLabel, align: 'right' as const })),
      { key: 'used', header: t('used'), unit: '%', align: 'right' },
      ...VERDICT_ORDER.map((verdict) => ({
        key: verdict,
        header: verdictLabel(verdict),
        align: 'right' as const,
      })),
    ],
    rows: ceilings.map(({ measure, row }) => {
      const head = [
        `${measure.id} ${measure.shortTitle[side]}`,
        terms.ceiling(measure),
        measure.basis.default === null ? null : t(`basis.${measure.basis.default}`),
        row?.unitCount ?? 0,
      ];
      const tail = [
        row?.utilisationPct ?? null,
        ...VERDICT_ORDER.map((verdict) => row?.verdictCounts[verdict] ?? 0),
      ];
      const fens = money.map(({ read }) => (row === null ? null : read(row)));
      return {
        key: measure.id,
        cells: [...head, ...fens.map((fen) => (fen === null ? null : columnAmount(fen, unit))), ...tail],
        exact: [...head, ...fens.map((fen) => (fen === null ? null : yuanText(fen))), ...tail],
      };
    }),
  };
}
