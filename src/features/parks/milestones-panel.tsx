import { type ReactNode, useMemo, useState } from 'react';
import { dayOf } from '../../domain/progress/calendar-day.ts';
import { LIGHT_RULES, type LightIndicator } from '../../domain/progress/project-light.ts';
import { Explain } from '../../ui/explain.tsx';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { GanttChart } from '../../viz/charts/gantt-chart.tsx';
import { ganttWindow } from '../../viz/charts/gantt-layout.ts';
import type { LegendEntry } from '../../viz/export/legend-entry.ts';
import { isLate, milestoneExtent, milestoneRows } from './milestone-rows.ts';
import {
  milestoneGroups,
  milestonePages,
  milestonesTable,
  type ParkMilestones,
  useMilestoneTexts,
} from './milestones-picture.ts';
import './parks.css';
import { PageSteps } from './page-steps.tsx';
import { type ParkTexts } from './park-texts.ts';
import { useParks } from './parks-context.tsx';
import { usePrinting } from '../../ui/use-printing.ts';

const SPANS = { m12: 12, m24: 24, m36: 36, all: null } as const;
type Span = keyof typeof SPANS;
const SPAN_KEYS = ['m12', 'm24', 'm36', 'all'] as const satisfies readonly Span[];

/** Rows of one park alone, and of each of two; a sheet of A4 in landscape has room for fewer than a screen. */
const SCREEN_ROWS = { alone: 16, beside: 8 };
const PAPER_ROWS = { alone: 12, beside: 6 };

/** Plan, forecast and actual dates of each project's physical track; late ones first. */
export function ParkMilestonesPanel(): ReactNode {
  const texts = useMilestoneTexts();
  const { t } = texts;
  const { portfolio, dataDate, openProject } = usePortfolioView();
  const { parks, isOwnPage } = useParks();
  const [span, setSpan] = useState<Span>('m24');
  const [page, setPage] = useState(0);
  const isPrinting = usePrinting();
  const columns = useMemo<ParkMilestones[]>(
    () => parks.map((park) => ({ park, rows: milestoneRows(portfolio, park.shown.projects) })),
    [portfolio, parks],
  );
  const all = columns.flatMap(({ rows }) => rows);
  const dataDay = dayOf(dataDate);
  const window = ganttWindow(SPANS[span], dataDay, milestoneExtent(all, dataDate));
  const pages = milestonePages(
    columns,
    (isPrinting ? PAPER_ROWS : SCREEN_ROWS)[isOwnPage ? 'alone' : 'beside'],
  );
  const current = Math.min(page, pages.length - 1);
  const sheets = isPrinting ? pages : pages.slice(current, current + 1);
  const sentence = t('parkMilestones.label', { count: all.length, late: all.filter(isLate).length });
  return (
    <ChartPanel
      id="park-milestones"
      title={t('parkMilestones.title')}
      question={t('parkMilestones.question')}
      controls={
        <Segment
          label={t('parkMilestones.span.label')}
          value={span}
          options={SPAN_KEYS.map((value) => ({ value, label: t(`parkMilestones.span.${value}`) }))}
          onChange={setSpan}
        />
      }
      legend={legendOf(texts)}
      notes={[
        {
          text: t('parkMilestones.noteThreshold', {
            overdue: leastThreshold('milestone_overdue'),
            slip: leastThreshold('forecast_slip'),
          }),
        },
      ]}
      source={t('parkMilestones.source')}
      table={milestonesTable(columns, texts)}
      explain={
        <Explain
          title={t('parkMilestones.title')}
          definition={t('parkMilestones.explainDefinition')}
          formula={t('parkMilestones.explainFormula')}
          clause={[]}
          dataDate={dataDate}
          rows={all.length}
        />
      }
    >
      {(host) =>
        all.length === 0 ? (
          <p className="parks-empty">{t('parkMilestones.empty')}</p>
        ) : (
          <div ref={host} className="milestone-sheets">
            {sheets.map((sheet) => (
              <GanttChart
                key={sheet.from}
                host={null}
                groups={milestoneGroups(sheet, columns, texts)}
                window={window}
                dataDay={dataDay}
                dataWords={t('parkMilestones.data', { date: dataDate })}
                label={sentence}
                onOpen={openProject}
              />
            ))}
            {!isPrinting && (
              <PageSteps
                page={current}
                pages={pages.map(({ from, to }) => ({ from, to }))}
                all={Math.max(...columns.map(({ rows }) => rows.length))}
                onChange={setPage}
              />
            )}
          </div>
        )
      }
    </ChartPanel>
  );
}

/** The first of the example thresholds that a figure can pass. */
function leastThreshold(indicator: LightIndicator): number {
  return Math.min(
    ...LIGHT_RULES.flatMap((rule) =>
      rule.indicator === indicator && rule.thresholdDays !== null ? [rule.thresholdDays] : [],
    ),
  );
}

function legendOf({ t }: ParkTexts): LegendEntry[] {
  return [
    { label: t('parkMilestones.legend.done'), shape: 'fill', colour: 'var(--disbursed)' },
    { label: t('parkMilestones.legend.current'), shape: 'fill', colour: 'var(--awarded)' },
    { label: t('parkMilestones.legend.forecast'), shape: 'hatch', colour: 'var(--ceiling)' },
    { label: t('parkMilestones.legend.planned'), shape: 'outline', colour: 'var(--ceiling)' },
    { label: t('parkMilestones.legend.late'), shape: 'inner', colour: 'var(--v-exceeds)' },
  ];
}
