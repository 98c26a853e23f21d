import type { TFunction } from 'i18next';
import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { yuanText } from '../../domain/money/yuan.ts';
import { monthLabel } from '../../domain/portfolio/calendar-month.ts';
import type { CalendarPeriod, PeriodStep } from '../../domain/portfolio/calendar-period.ts';
import { HIGH_SAFETY_CLASSES, type HighSafety } from '../../domain/portfolio/high-safety.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { type AmountText, columnAmount } from '../../viz/charts/amount-text.ts';
import type { ShareBar, SharePeriod, SharePlot } from '../../viz/charts/share-row.ts';
import type { ClassSums, SafetyShareRows, ShareColumn } from './safety-share-rows.ts';
import { SMALL_SAMPLE } from './spread.ts';
import type { RouteWords } from './use-route-texts.ts';

export type ShareTexts = RouteWords & {
  t: TFunction<'technical'>;
  step: PeriodStep;
  unit: MoneyUnit;
  unitLabel: string;
  amount: AmountText;
};

const MEASURES = ['approved', 'commissioned'] as const;
type Measure = (typeof MEASURES)[number];

/** Sum of the three classes. */
export function wholeOf(sums: ClassSums): number {
  return HIGH_SAFETY_CLASSES.reduce((sum, one) => sum + sums[one], 0);
}

/** Beside the classes, 0 to 1; null of nothing. */
export function sharesOf(sums: ClassSums): number[] | null {
  const whole = wholeOf(sums);
  return whole === 0 ? null : HIGH_SAFETY_CLASSES.map((one) => sums[one] / whole);
}

/** All periods together. */
export function sumOfColumns(columns: readonly ShareColumn[]): ClassSums {
  const sums: ClassSums = { named: 0, ambiguous: 0, not_named: 0, count: 0, missing: 0 };
  for (const { shown } of columns) {
    for (const one of HIGH_SAFETY_CLASSES) sums[one] += shown[one];
    sums.count += shown.count;
    sums.missing += shown.missing;
  }
  return sums;
}

export function periodName({ startMonth }: CalendarPeriod, { t, step }: ShareTexts): string {
  const year = Math.floor(startMonth / 12);
  return step === 'year'
    ? t('share.yearName', { year })
    : t('share.quarterName', { year, quarter: Math.floor((startMonth % 12) / 3) + 1 });
}

export function sharePeriods(periods: readonly CalendarPeriod[], step: PeriodStep): SharePeriod[] {
  return periods.map(({ key, startMonth }) => {
    const year = String(Math.floor(startMonth / 12));
    return { key, year, label: step === 'year' ? year : `Q${Math.floor((startMonth % 12) / 3) + 1}` };
  });
}

/** A share has no limit that its text could cross, so it is simply rounded. */
export function shareText(share: number | undefined): string {
  return share === undefined ? '—' : `${(share * 100).toFixed(1)}%`;
}

/** Awarded money above, commissioned capacity below. */
export function sharePlots(rows: SafetyShareRows, texts: ShareTexts): SharePlot[] {
  const { t } = texts;
  return MEASURES.map((measure) => ({
    key: measure,
    title: t(`share.${measure}`),
    countWord: t(measure === 'approved' ? 'share.awardsWord' : 'share.projectsWord'),
    bars: rows[measure].map((column, index) => shareBar(column, rows.periods[index], measure, texts)),
  }));
}

function shareBar(
  { shown, all }: ShareColumn,
  period: CalendarPeriod | undefined,
  measure: Measure,
  texts: ShareTexts,
): ShareBar {
  const { t } = texts;
  const shares = sharesOf(shown);
  const unfiltered = sharesOf(all)?.[0] ?? null;
  const isFiltered = shown.count < all.count;
  const amountOf = (value: number): string =>
    measure === 'approved' ? texts.amount.exact(value) : t('mwh', { amount: texts.decimal(value) });
  return {
    key: period?.key ?? '',
    shares,
    mark: isFiltered ? unfiltered : null,
    count: shown.count === 0 ? '' : String(shown.count),
    isSmall: shown.count < SMALL_SAMPLE,
    hintTitle: period === undefined ? '' : periodName(period, texts),
    hint: [
      ...HIGH_SAFETY_CLASSES.map((one, index) => ({
        label: texts.safetyName(one),
        value: `${amountOf(shown[one])} · ${shareText(shares?.[index])}`,
      })),
      { label: t('share.total'), value: amountOf(wholeOf(shown)) },
      {
        label: t(measure === 'approved' ? 'share.approvedShort' : 'share.commissionedShort'),
        value: countText(shown.count, measure, t),
      },
      ...(shown.missing === 0
        ? []
        : [{ label: t('share.missing'), value: countText(shown.missing, measure, t) }]),
    ],
  };
}

function countText(count: number, measure: Measure, t: ShareTexts['t']): string {
  return measure === 'approved' ? t('awards', { count }) : t('count', { count });
}

/** The table twin and the CSV: per period both measures in shares and absolute figures; a row sets the period. */
export function shareTable(
  rows: SafetyShareRows,
  chosen: { from: string; to: string } | undefined,
  onPeriod: (period: CalendarPeriod) => void,
  texts: ShareTexts,
  yuan: string,
): { table: FigureTable; exactUnits: Record<string, string> } {
  const { t, unit, unitLabel } = texts;
  const header = (measure: Measure, words: string): string => `${t(`share.${measure}Short`)} · ${words}`;
  const columns = MEASURES.flatMap((measure) => [
    ...HIGH_SAFETY_CLASSES.map((one) => ({
      key: `${measure}-${one}-share`,
      header: header(measure, texts.safetyName(one)),
      unit: '%',
      align: 'right' as const,
    })),
    ...HIGH_SAFETY_CLASSES.map((one) => ({
      key: `${measure}-${one}`,
      header: header(measure, texts.safetyName(one)),
      unit: measure === 'approved' ? unitLabel : 'MWh',
      align: 'right' as const,
    })),
    {
      key: `${measure}-count`,
      header: header(measure, t(measure === 'approved' ? 'share.awardsWord' : 'share.projectsWord')),
      align: 'right' as const,
    },
    {
      key: `${measure}-missing`,
      header: header(measure, t('share.missing')),
      align: 'right' as const,
    },
  ]);
  const cellsOf = (sums: ClassSums | undefined, measure: Measure, isExact: boolean) => {
    if (sums === undefined) return [];
    const shares = sharesOf(sums);
    const figure = (one: HighSafety): string | number => {
      if (measure === 'approved') return isExact ? yuanText(sums[one]) : columnAmount(sums[one], unit);
      return isExact ? Math.round(sums[one] * 1000) / 1000 : texts.decimal(sums[one]);
    };
    return [
      ...HIGH_SAFETY_CLASSES.map((_, index) => {
        const share = shares?.[index];
        return share === undefined ? null : (share * 100).toFixed(1);
      }),
      ...HIGH_SAFETY_CLASSES.map(figure),
      sums.count,
      sums.missing,
    ];
  };
  return {
    table: {
      columns: [{ key: 'period', header: t('share.period'), align: 'left' }, ...columns],
      rows: rows.periods.map((period, index) => ({
        key: period.key,
        cells: [
          periodName(period, texts),
          ...MEASURES.flatMap((measure) => cellsOf(rows[measure][index]?.shown, measure, false)),
        ],
        exact: [
          period.key,
          ...MEASURES.flatMap((measure) => cellsOf(rows[measure][index]?.shown, measure, true)),
        ],
        selected: chosen !== undefined && isPeriod(chosen, period),
        onToggle: () => onPeriod(period),
      })),
    },
    exactUnits: Object.fromEntries(HIGH_SAFETY_CLASSES.map((one) => [`approved-${one}`, yuan])),
  };
}

/** The months of a period, as the filter has them. */
export function monthsOf({ startMonth, endMonth }: CalendarPeriod): { from: string; to: string } {
  return { from: monthLabel(startMonth), to: monthLabel(endMonth) };
}

export function isPeriod(chosen: { from: string; to: string }, period: CalendarPeriod): boolean {
  const { from, to } = monthsOf(period);
  return chosen.from === from && chosen.to === to;
}
