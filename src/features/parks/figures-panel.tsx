import { type ReactNode, useMemo } from 'react';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { columnUnit, useAmountText } from '../../viz/charts/amount-text.ts';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { ParallelChart } from '../../viz/charts/parallel-chart.tsx';
import type { LegendEntry } from '../../viz/export/legend-entry.ts';
import { figureGroups, type FigureTexts, type ParkColumn } from './figures-picture.ts';
import { figuresTable } from './figures-table.ts';
import { parkFigures } from './park-figures.ts';
import { type ParkTexts, useParkTexts } from './park-texts.ts';
import { useParks } from './parks-context.tsx';

/** Counts, size, money by kind, high-safety share and lights of each park, on one scale. */
export function ParkFiguresPanel(): ReactNode {
  const texts = useParkTexts();
  const { t, label } = texts;
  const language = useLanguage();
  const { portfolio, filter, toggle, dataDate } = usePortfolioView();
  const { parks, isOwnPage } = useParks();
  const columns = useMemo<ParkColumn[]>(
    () =>
      parks.map((park) => ({
        park,
        shown: parkFigures(portfolio, park.shown),
        all: parkFigures(portfolio, park.all),
      })),
    [portfolio, parks],
  );
  const largest = Math.max(
    0,
    ...columns.flatMap(({ all: { applied, approved, disbursed } }) => [
      applied.fen,
      approved.fen,
      disbursed.fen,
    ]),
  );
  const unit = columnUnit(largest, language);
  const figureTexts: FigureTexts = {
    ...texts,
    unit,
    unitLabel: label(`moneyUnit.${unit}`),
    yuan: label('moneyUnit.yuan'),
    amount: useAmountText(),
    togglePark: isOwnPage ? undefined : (id) => toggle('park', id),
    toggleLight: (light) => toggle('light', light),
    chosenParks: isOwnPage ? [] : (filter.park ?? []),
  };
  const { table, exactUnits } = figuresTable(columns, figureTexts);
  return (
    <ChartPanel
      id="park-figures"
      title={t('parkFigures.title')}
      question={
        isOwnPage ? t('parkFigures.questionOne') : `${t('parkFigures.question')} ${t('parkFigures.oneScale')}`
      }
      legend={legendOf(columns, texts)}
      notes={[{ text: t('parkFigures.noteLate') }, { text: t('parkFigures.noteShare') }]}
      source={t('parkList.source')}
      table={table}
      exactUnits={exactUnits}
      explain={
        <Explain
          title={t('parkFigures.title')}
          definition={t('parkFigures.explainDefinition')}
          formula={t('parkFigures.explainFormula')}
          clause={[]}
          dataDate={dataDate}
          rows={columns.reduce((sum, { shown }) => sum + shown.projects.shown, 0)}
        />
      }
    >
      {(host) => (
        <ParallelChart
          host={host}
          names={parks.map(({ name }) => name)}
          groups={figureGroups(columns, figureTexts)}
          label={t('parkFigures.label', {
            parks: texts.list(parks.map(({ name }) => name)),
            leads: texts.list(
              columns.map(({ park, shown }) =>
                t('parkFigures.lead', { park: park.name, mwh: texts.number(shown.capacityMWh.shown, 1) }),
              ),
            ),
          })}
        />
      )}
    </ChartPanel>
  );
}

function legendOf(columns: readonly ParkColumn[], { t, label }: ParkTexts): LegendEntry[] {
  const isFiltered = columns.some(({ shown, all }) => shown.projects.shown < all.projects.shown);
  const entries: LegendEntry[] = [
    { label: t('parkFigures.legend.shown'), shape: 'fill', colour: 'var(--ceiling)' },
    { label: label('highSafety.named'), shape: 'fill', colour: 'var(--ink)' },
    { label: label('highSafety.ambiguous'), shape: 'hatch', colour: 'var(--v-cannot)' },
    { label: label('highSafety.not_named'), shape: 'fill', colour: 'var(--line2)' },
  ];
  return isFiltered ? [...entries, { label: t('outside'), shape: 'fill', colour: 'var(--muted)' }] : entries;
}
