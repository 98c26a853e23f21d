import type { TFunction } from 'i18next';
import { FEN_PER_UNIT, type MoneyUnit } from '../../domain/money/money-text.ts';
import { yuanText } from '../../domain/money/yuan.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { type AmountText, columnAmount, shortAmount } from '../../viz/charts/amount-text.ts';
import type { TimelinePeriod as PeriodColumn, TimelineSeries } from '../../viz/charts/timeline-row.ts';
import type { TimelinePeriod, TimelineRows, TimelineStep } from './timeline-rows.ts';

export type TimelineTexts = {
  t: TFunction<'timeline'>;
  step: TimelineStep;
  unit: MoneyUnit;
  unitLabel: string;
  yuan: string;
  amount: AmountText;
};

/** A period by its full name. */
export function periodName({ startMonth }: TimelinePeriod, { t, step }: TimelineTexts): string {
  const year = yearOf(startMonth);
  const month = (startMonth % 12) + 1;
  if (step === 'year') return t('yearName', { year });
  if (step === 'month') return t('monthName', { year, month });
  const quarters = ['quarter1', 'quarter2', 'quarter3', 'quarter4'] as const;
  return t(quarters[(month - 1) / 3] ?? 'quarter4', { year });
}

/** The columns of both charts, with exact amounts for hints; all records beside the shown ones where they differ. */
export function periodColumns(rows: TimelineRows, texts: TimelineTexts): PeriodColumn[] {
  const { t, step, amount } = texts;
  const exact = (fen: number | undefined): string => amount.exact(fen ?? 0);
  return rows.periods.map((period, index) => {
    const month = (period.startMonth % 12) + 1;
    const year = yearOf(period.startMonth);
    const short = { month: t('month', { month }), quarter: `Q${(month - 1) / 3 + 1}`, year };
    const shown = [
      { label: t('approved'), value: exact(rows.approvedFen[index]) },
      { label: t('disbursed'), value: exact(rows.disbursedFen[index]) },
    ];
    const all = [
      { label: t('allApproved'), value: exact(rows.allApprovedFen[index]) },
      { label: t('allDisbursed'), value: exact(rows.allDisbursedFen[index]) },
    ];
    return {
      key: period.key,
      year,
      label: short[step],
      isPartial: period.isPartial,
      hintTitle: periodName(period, texts),
      hint: isFiltered(rows) ? [...shown, ...all] : shown,
    };
  });
}

/** Awarded above, disbursed below, in the unit of the axis. */
export function timelineSeries(
  rows: TimelineRows,
  { t, unit }: TimelineTexts,
): readonly [TimelineSeries, TimelineSeries] {
  const series = (name: string, colour: string, shown: number[], all: number[]): TimelineSeries => ({
    name,
    colour,
    shown: shown.map((fen) => fen / FEN_PER_UNIT[unit]),
    all: all.map((fen) => fen / FEN_PER_UNIT[unit]),
    peak: shortAmount(Math.max(0, ...shown), unit),
    total: shortAmount(sumOf(shown), unit),
  });
  return [
    series(t('approved'), 'var(--awarded)', rows.approvedFen, rows.allApprovedFen),
    series(t('disbursed'), 'var(--disbursed)', rows.disbursedFen, rows.allDisbursedFen),
  ];
}

/** The picture in one sentence. */
export function timelineSentence(rows: TimelineRows, texts: TimelineTexts): string {
  const { t, unit, amount } = texts;
  const [first] = rows.periods;
  const last = rows.periods.at(-1);
  const approved = sumOf(rows.approvedFen);
  const disbursed = sumOf(rows.disbursedFen);
  if (first === undefined || last === undefined || approved + disbursed === 0) return t('labelEmpty');
  const peak = (fens: number[]): string => {
    const period = rows.periods[fens.indexOf(Math.max(...fens))];
    return period === undefined ? '—' : periodName(period, texts);
  };
  return t('label', {
    from: periodName(first, texts),
    to: periodName(last, texts),
    approved: amount.short(approved, unit),
    approvedPeak: peak(rows.approvedFen),
    disbursed: amount.short(disbursed, unit),
    disbursedPeak: peak(rows.disbursedFen),
  });
}

/** The table twin and the CSV; a row toggles the year of its period. */
export function timelineTable(
  rows: TimelineRows,
  chosen: readonly string[],
  onToggle: (year: string) => void,
  texts: TimelineTexts,
): { table: FigureTable; exactUnits: Record<string, string> } {
  const { t, unit, unitLabel, yuan } = texts;
  const columns = [
    { key: 'approved', header: t('approved'), fens: rows.approvedFen },
    { key: 'disbursed', header: t('disbursed'), fens: rows.disbursedFen },
    ...(isFiltered(rows)
      ? [
          { key: 'allApproved', header: t('allApproved'), fens: rows.allApprovedFen },
          { key: 'allDisbursed', header: t('allDisbursed'), fens: rows.allDisbursedFen },
        ]
      : []),
  ];
  return {
    table: {
      columns: [
        { key: 'period', header: t('period'), align: 'left' },
        ...columns.map(({ key, header }) => ({ key, header, unit: unitLabel, align: 'right' as const })),
      ],
      rows: rows.periods.map((period, index) => {
        const year = yearOf(period.startMonth);
        const fens = columns.map((column) => column.fens[index] ?? 0);
        return {
          key: period.key,
          cells: [periodName(period, texts), ...fens.map((fen) => columnAmount(fen, unit))],
          exact: [period.key, ...fens.map((fen) => yuanText(fen))],
          selected: chosen.includes(year),
          onToggle: () => onToggle(year),
        };
      }),
    },
    exactUnits: Object.fromEntries(columns.map(({ key }) => [key, yuan])),
  };
}

/** True when the filter leaves any money out. */
export function isFiltered(rows: TimelineRows): boolean {
  return (
    rows.approvedFen.some((fen, index) => fen !== rows.allApprovedFen[index]) ||
    rows.disbursedFen.some((fen, index) => fen !== rows.allDisbursedFen[index])
  );
}

function yearOf(month: number): string {
  return String(Math.floor(month / 12));
}

function sumOf(fens: readonly number[]): number {
  return fens.reduce((sum, fen) => sum + fen, 0);
}
