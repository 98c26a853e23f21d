import { type ReactNode, useMemo } from 'react';
import { Explain } from '../../ui/explain.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { ParallelChart } from '../../viz/charts/parallel-chart.tsx';
import { type ParkTexts, useParkTexts } from './park-texts.ts';
import { useParks } from './parks-context.tsx';
import { type TargetRow, targetRows, type TargetState } from './target-rows.ts';
import { type ParkTargets, targetGroups, targetsTable } from './targets-picture.ts';

/** What the parks are to reach, by when and who says so, and where they are. */
export function ParkTargetsPanel(): ReactNode {
  const texts = useParkTexts();
  const { t } = texts;
  const { portfolio, dataDate } = usePortfolioView();
  const { parks } = useParks();
  const columns = useMemo<ParkTargets[]>(
    () => parks.map((park) => ({ park, targets: targetRows(portfolio, park.row, park.all) })),
    [portfolio, parks],
  );
  const all = columns.flatMap(({ targets }) => targets);
  const count = (state: TargetState): number => all.filter((target) => target.state === state).length;
  const sentence = t('parkTargets.label', {
    count: all.length,
    met: count('met'),
    going: count('on_the_way'),
    overdue: count('overdue'),
    unknown: count('unknown'),
  });
  return (
    <ChartPanel
      id="park-targets"
      title={t('parkTargets.title')}
      question={t('parkTargets.question')}
      legend={
        all.length === 0
          ? []
          : [
              { label: t('parkTargets.legend.target'), shape: 'outline', colour: 'var(--ceiling)' },
              { label: t('parkTargets.legend.present'), shape: 'fill', colour: 'var(--awarded)' },
              { label: t('parkTargets.legend.built'), shape: 'inner', colour: 'var(--disbursed)' },
            ]
      }
      notes={all.length === 0 ? [] : targetNotes(columns, texts)}
      source={t('parkTargets.source')}
      table={targetsTable(columns, texts)}
      explain={
        <Explain
          title={t('parkTargets.title')}
          definition={t('parkTargets.explainDefinition')}
          formula={t('parkTargets.explainFormula')}
          clause={[]}
          dataDate={dataDate}
          rows={sentence}
        />
      }
    >
      {(host) =>
        all.length === 0 ? (
          <div className="parks-empty">
            <b>{t('parkTargets.empty')}</b>
            <p>{t('parkTargets.emptyText', { parks: texts.list(parks.map(({ name }) => name)) })}</p>
          </div>
        ) : (
          <ParallelChart
            host={host}
            names={parks.map(({ name }) => name)}
            groups={targetGroups(columns, texts)}
            label={sentence}
          />
        )
      }
    </ChartPanel>
  );
}

/** The source of every target, those of one source together. */
function targetNotes(columns: readonly ParkTargets[], { t, of, list }: ParkTexts): ChartNote[] {
  const sources = columns.flatMap(({ park, targets }) =>
    [...Map.groupBy(targets, (target) => of(sourceOf(target)))].map(([source, those]) => ({
      text: t('parkTargets.noteSource', {
        park: park.name,
        kinds: list([...new Set(those.map(({ kind }) => t(`parkTargets.kind.${kind}`)))]),
        source,
      }),
    })),
  );
  return [...sources, { text: t('parkTargets.noteAll') }, { text: t('parkTargets.noteReading') }];
}

function sourceOf({ sourceZh, sourceEn }: TargetRow): { nameZh: string; nameEn: string } {
  return { nameZh: sourceZh, nameEn: sourceEn };
}
