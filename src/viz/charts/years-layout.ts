import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { textWidth } from '../text-width.ts';
import { type AmountAxis, amountAxis } from './amount-axis.ts';
import type { YearColumn } from './years-row.ts';

/** Where the columns of support years stand, in pixels. */
export type YearsLayout = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  zero: number;
  columnWidth: number;
  axis: AmountAxis;
};

const TICK_PX = 12;
const PLOT = 150;
const WIDEST_COLUMN = 72;

/** An axis that holds the annual cap and every column, and columns that share the room. */
export function yearsLayout(
  width: number,
  columns: readonly YearColumn[],
  capFen: number,
  unit: MoneyUnit,
): YearsLayout {
  const largest = Math.max(
    capFen,
    ...columns.map(({ costFen, approvedFen, openFen }) =>
      Math.max(costFen ?? 0, approvedFen + (openFen ?? 0)),
    ),
  );
  const axis = amountAxis(largest, unit, 4);
  const left = Math.ceil(Math.max(...axis.ticks.map(({ text }) => textWidth(text, TICK_PX)))) + 8;
  const top = 40;
  return {
    width,
    height: top + PLOT + 42,
    left,
    right: width,
    top,
    zero: top + PLOT,
    columnWidth: Math.min(WIDEST_COLUMN, ((width - left) / Math.max(1, columns.length)) * 0.7),
    axis,
  };
}
