import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyUnitFor } from '../../domain/money/money-text.ts';
import { monthLabel, monthOfLabel } from '../../domain/portfolio/calendar-month.ts';
import type { FilterPeriod } from '../../domain/portfolio/portfolio-filter.ts';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useAmountText } from '../../viz/charts/amount-text.ts';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { TimelineChart } from '../../viz/charts/timeline-chart.tsx';
import {
  isFiltered,
  periodColumns,
  periodName,
  timelineSentence,
  timelineSeries,
  timelineTable,
  type TimelineTexts,
} from './timeline-picture.ts';
import { TIMELINE_STEPS, type TimelineRows, timelineRows, type TimelineStep } from './timeline-rows.ts';

const NOTHING: readonly string[] = [];

/** When money is awarded and when it arrives: two charts on one scale. */
export function TimelinePanel(): ReactNode {
  const { t } = useTranslation('timeline');
  const { t: label } = useTranslation('vocabulary');
  const language = useLanguage();
  const { portfolio, filter, selection, toggle, setPeriod, dataDate } = usePortfolioView();
  const [step, setStep] = useState<TimelineStep>('quarter');
  const rows = useMemo(() => timelineRows(portfolio, selection, step), [portfolio, selection, step]);
  const chosen = filter.year ?? NOTHING;
  const largest = Math.max(0, ...rows.allApprovedFen, ...rows.allDisbursedFen);
  const unit = moneyUnitFor(largest, language);
  const texts: TimelineTexts = {
    t,
    step,
    unit,
    unitLabel: label(`moneyUnit.${unit}`),
    yuan: label('moneyUnit.yuan'),
    amount: useAmountText(),
  };
  const onToggle = (year: string): void => toggle('year', year);
  function onBrush(from: number, to: number): void {
    const [first, last] = [rows.periods[from], rows.periods[to]];
    if (first === undefined || last === undefined) return;
    setPeriod({ from: monthLabel(first.startMonth), to: monthLabel(last.endMonth) });
  }
  const { table, exactUnits } = timelineTable(rows, chosen, onToggle, texts);

  return (
    <ChartPanel
      id="timeline"
      title={t('title')}
      question={t('question')}
      controls={
        <Segment
          label={t('step.label')}
          value={step}
          options={TIMELINE_STEPS.map((value) => ({ value, label: t(`step.${value}`) }))}
          onChange={setStep}
        />
      }
      legend={isFiltered(rows) ? [{ label: t('outside'), shape: 'fill', colour: 'var(--muted)' }] : []}
      notes={timelineNotes(rows, chosen, filter.period !== undefined, dataDate, texts)}
      source={t('source')}
      table={table}
      exactUnits={exactUnits}
      explain={
        <Explain
          title={t('explain.title')}
          definition={t('explain.definition')}
          formula={t('explain.formula')}
          clause={[]}
          dataDate={dataDate}
          rows={selection.awardCount}
        />
      }
    >
      {(host) => (
        <TimelineChart
          host={host}
          label={timelineSentence(rows, texts)}
          periods={periodColumns(rows, texts)}
          series={timelineSeries(rows, texts)}
          words={{
            measure: t(`measure.${step}`, { unit: texts.unitLabel }),
            total: t('total'),
            click: t('click'),
          }}
          onToggle={onToggle}
          onBrush={onBrush}
          band={chosenBand(rows, filter.period)}
        />
      )}
    </ChartPanel>
  );
}

/** The columns that hold a month of the chosen period. */
function chosenBand(
  { periods }: TimelineRows,
  period: FilterPeriod | undefined,
): { from: number; to: number } | null {
  if (period === undefined) return null;
  const [first, last] = [monthOfLabel(period.from), monthOfLabel(period.to)];
  const from = periods.findIndex(({ endMonth }) => endMonth >= first);
  const to = periods.findLastIndex(({ startMonth }) => startMonth <= last);
  return from === -1 || to < from ? null : { from, to };
}

/** What no column holds, and why the last one may still grow. */
function timelineNotes(
  rows: TimelineRows,
  chosen: readonly string[],
  hasPeriod: boolean,
  dataDate: string,
  texts: TimelineTexts,
): ChartNote[] {
  const { t, unit } = texts;
  const amount = (fen: number): string => texts.amount.inColumn(fen, unit);
  const { outOfPeriod, undated, missingAmountCount: missing } = rows;
  const last = rows.periods.at(-1);
  const notes: (ChartNote | null)[] = [
    last?.isPartial === true
      ? { text: t('note.partial', { period: periodName(last, texts), date: dataDate }) }
      : null,
    outOfPeriod.count === 0
      ? null
      : {
          verdict: 'out_of_period',
          text: t('note.outOfPeriod', { count: outOfPeriod.count, amount: amount(outOfPeriod.fen) }),
        },
    undated.count === 0
      ? null
      : { text: t('note.undated', { count: undated.count, amount: amount(undated.fen) }) },
    missing === 0 ? null : { text: t('note.missing', { count: missing }) },
    chosen.length === 0 && !hasPeriod ? null : { text: t('note.year') },
  ];
  return notes.filter((note) => note !== null);
}
