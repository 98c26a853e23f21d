import { percentText } from '../../domain/money/percent.ts';
import { yuanText } from '../../domain/money/yuan.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import type { UnitRow } from './unit-rows.ts';
import type { CapsWords } from './use-caps-words.ts';

/** Units as a file has them: amounts in yuan, exact to the fen; nothing where a figure is not told. */
export function unitFigures(
  rows: readonly UnitRow[],
  { t, subjectName, money, unitLabel }: CapsWords,
  verdictLabel: (verdict: CapVerdict) => string,
): FigureTable {
  const amounts: { key: string; header: string; read: (row: UnitRow) => number | null }[] = [
    { key: 'disbursed', header: t('disbursed'), read: (row) => (row.holdsOthers ? null : row.disbursedFen) },
    { key: 'sum', header: t('approved'), read: (row) => row.sumFen },
    { key: 'limit', header: t('allowed'), read: (row) => row.limitFen },
    { key: 'headroom', header: t('headroom'), read: (row) => row.headroomFen },
    { key: 'excess', header: t('excess'), read: (row) => row.excessFen },
  ];
  return {
    columns: [
      { key: 'unit', header: t('units.unit'), align: 'left' },
      { key: 'awards', header: t('units.awardCount'), align: 'right' },
      ...amounts.map(({ key, header }) => ({ key, header, unit: unitLabel, align: 'right' as const })),
      { key: 'used', header: t('used'), unit: '%', align: 'right' },
      { key: 'verdict', header: t('clauses.verdicts'), align: 'left' },
    ],
    rows: rows.map((row) => {
      const fens = amounts.map(({ read }) => read(row));
      const head = [subjectName(row.subject), row.awardRows.length];
      const tail = [
        row.utilisationBp === null ? null : percentText(row.utilisationBp, 10_000),
        verdictLabel(row.awardVerdict),
      ];
      return {
        key: String(row.unit),
        cells: [...head, ...fens.map((fen) => (fen === null ? null : money(fen))), ...tail],
        exact: [...head, ...fens.map((fen) => (fen === null ? null : yuanText(fen))), ...tail],
      };
    }),
  };
}
