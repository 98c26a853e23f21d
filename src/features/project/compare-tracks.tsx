import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ChartBox } from '../../viz/charts/chart-box.tsx';
import { sharedExtent } from './shared-extent.ts';
import { TrackLegend } from './track-legend.tsx';
import { TrackPicture } from './track-picture.tsx';
import { type ProjectTracks, projectTracks } from './track-rows.ts';
import { useTrackText } from './track-words.ts';

/** The tracks of every project below one another on one time axis. */
export function CompareTracks({ details }: { details: readonly ProjectDetail[] }): ReactNode {
  const { t } = useTranslation(['projectPage', 'project']);
  const { dataDate } = usePortfolioView();
  const all = useMemo(() => {
    const tracks = details.map((detail) => projectTracks(detail, dataDate));
    const extent = sharedExtent(tracks);
    return tracks.map((each) => ({ ...each, extent }));
  }, [details, dataDate]);
  return (
    <section className="compare-tracks" aria-labelledby="compare-tracks">
      <h3 id="compare-tracks">{t('compare.tracks')}</h3>
      {details.map((detail, index) => {
        const tracks = all[index];
        return tracks === undefined ? null : (
          <ProjectTrack key={detail.project.id} detail={detail} tracks={tracks} />
        );
      })}
      <TrackLegend />
      <p className="project-note">{t('project:tracks.foot')}</p>
    </section>
  );
}

function ProjectTrack({ detail, tracks }: { detail: ProjectDetail; tracks: ProjectTracks }): ReactNode {
  const { dataDate } = usePortfolioView();
  const language = useLanguage();
  const text = useTrackText();
  const host = useRef<HTMLDivElement>(null);
  const name = language === 'en' ? detail.project.name.en : detail.project.name.zh;
  return (
    <>
      <h4>{name}</h4>
      <ChartBox label={`${name}: ${text.summary(tracks.rows, dataDate)}`} host={host}>
        {({ width }) => <TrackPicture tracks={tracks} dataDate={dataDate} width={width} />}
      </ChartBox>
    </>
  );
}
