import { yuanText } from '../../domain/money/yuan.ts';
import type { Waterfall } from '../../domain/caps/waterfall.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import type { WaterfallRow } from '../../viz/charts/waterfall-row.ts';
import type { UnitFacts } from './cap-units.ts';
import type { CapsWords } from './use-caps-words.ts';

/** The steps as a table, and exact to the fen in its file. */
export function waterfallTable(
  rows: readonly WaterfallRow[],
  { steps }: Waterfall,
  facts: UnitFacts,
  { t, unitLabel }: CapsWords,
): { table: FigureTable; exactUnits: Record<string, string> } {
  const fens = steps.map((step): bigint | number | null => {
    if (step.kind === 'rest') return facts.verdict === 'exceeds' ? facts.excessFen : facts.headroomFen;
    return step.kind === 'years' ? null : step.fen;
  });
  return {
    exactUnits: { amount: t('yuan') },
    table: {
      columns: [
        { key: 'step', header: t('waterfall.step'), align: 'left' },
        { key: 'amount', header: t('waterfall.amount'), unit: unitLabel, align: 'right' },
        { key: 'note', header: t('waterfall.remark'), align: 'left' },
      ],
      rows: rows.map(({ key, label, text, note, aside }, place) => {
        const remark = [note, aside].filter((part) => part !== '').join(' · ');
        const fen = fens[place] ?? null;
        return {
          key,
          cells: [label, text, remark],
          exact: [label, fen === null ? text : yuanText(fen), remark],
        };
      }),
    },
  };
}
