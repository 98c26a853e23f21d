import { yuanText } from '../../domain/money/yuan.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import type { StackedRow } from './stacked-rows.ts';
import type { CapsWords } from './use-caps-words.ts';

/** One line a project and clause: amounts stand apart and are not added. */
export function stackedFigures(
  rows: readonly StackedRow[],
  { columns }: Portfolio,
  { t, projectName, clauseName, money, unitLabel }: CapsWords,
): FigureTable {
  return {
    columns: [
      { key: 'project', header: t('stacking.project'), align: 'left' },
      { key: 'code', header: t('stacking.code'), align: 'left' },
      { key: 'clause', header: t('clause'), align: 'left' },
      { key: 'amount', header: t('approved'), unit: unitLabel, align: 'right' },
    ],
    rows: rows.flatMap(({ projectRow, measures }) =>
      measures.map(({ measure, approvedFen, missing, awards }) => {
        const head = [projectName(projectRow), columns.projects.code[projectRow] ?? '', clauseName(measure)];
        const absent = approvedFen === null ? t('notMonetary') : missing === awards ? t('missing') : null;
        return {
          key: `${projectRow} ${measure}`,
          cells: [...head, absent ?? money(approvedFen ?? 0)],
          exact: [...head, absent ?? yuanText(approvedFen ?? 0)],
        };
      }),
    ),
  };
}
