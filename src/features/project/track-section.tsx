import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { Segment } from '../../ui/segment.tsx';
import { TableTwin } from '../../ui/table-twin.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ChartBox } from '../../viz/charts/chart-box.tsx';
import { ExportMenu } from '../../viz/export/export-menu.tsx';
import type { LegendEntry } from '../../viz/export/legend-entry.ts';
import { useFigureText } from './figure-text.ts';
import { ProjectSection } from './project-section.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TrackLegend } from './track-legend.tsx';
import { TrackPicture } from './track-picture.tsx';
import { projectTracks } from './track-rows.ts';
import { trackTable } from './track-table.ts';
import { useTrackText } from './track-words.ts';

/** The funding tracks and the physical track, as a picture and as a table. */
export function TrackSection({ detail, name }: { detail: ProjectDetail; name: string }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const { dataDate, synthetic } = usePortfolioView();
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const host = useRef<HTMLDivElement>(null);
  const figures = useFigureText();
  const text = useTrackText();
  const tracks = useMemo(() => projectTracks(detail, dataDate), [detail, dataDate]);
  const table = trackTable(tracks, text, {
    columns: {
      track: t('tracks.column.track'),
      stage: t('tracks.column.stage'),
      planned: t('tracks.column.planned'),
      forecast: t('tracks.column.forecast'),
      actual: t('tracks.column.actual'),
      state: t('tracks.column.state'),
    },
    missing: t('vocabulary:absent.missing'),
    now: (stage) => t('tracks.now', { stage }),
  });
  const legend: LegendEntry[] = [
    { label: t('tracks.legend.done'), shape: 'fill', colour: 'var(--disbursed)' },
    { label: t('tracks.legend.current'), shape: 'fill', colour: 'var(--applied)' },
    { label: t('tracks.legend.expected'), shape: 'outline', colour: 'var(--ceiling)' },
    { label: t('tracks.legend.planned'), shape: 'inner', colour: 'var(--ceiling)' },
    {
      label: t('tracks.legend.event', { unit: figures.moneyUnit }),
      shape: 'dot',
      colour: 'var(--ink)',
    },
  ];
  return (
    <ProjectSection
      title={t('tracks.title')}
      question={t('tracks.question')}
      controls={
        <>
          <Segment
            label={t('view')}
            value={view}
            options={[
              { value: 'picture', label: t('picture') },
              { value: 'table', label: t('table') },
            ]}
            onChange={setView}
          />
          <ExportMenu
            name={`${name} ${t('tracks.title')}`}
            getPicture={() => host.current?.querySelector('svg') ?? null}
            table={table}
            frame={{
              title: `${name} · ${t('tracks.title')}`,
              question: t('tracks.question'),
              legend,
              filters: '',
              source: t('tracks.source'),
              dataDate,
              synthetic,
            }}
          />
        </>
      }
      foot={t('tracks.foot')}
    >
      {view === 'table' ? (
        <ScrollRegion className="project-scroll" label={t('table')}>
          <TableTwin table={table} caption={t('tracks.title')} />
        </ScrollRegion>
      ) : (
        <>
          <ChartBox label={text.summary(tracks.rows, dataDate)} host={host}>
            {({ width }) => <TrackPicture tracks={tracks} dataDate={dataDate} width={width} />}
          </ChartBox>
          <TrackLegend />
        </>
      )}
    </ProjectSection>
  );
}
