import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../contract/boundary.ts';
import { distanceToLine, ringLine } from '../../domain/siting/ring-line.ts';
import { SITING_VERDICTS } from '../../domain/vocabulary.ts';
import { SitingMark } from '../../ui/siting-mark.tsx';
import type { MapFrame } from '../../viz/map/map-frame.ts';
import type { SiteCluster } from '../../viz/map/site-clusters.ts';
import type { SiteTexts } from '../../viz/map/siting-note.tsx';
import { useLengthWords } from './length-words.ts';
import { SiteNote } from './site-note.tsx';
import { useSiteWords } from './site-words.ts';
import type { SitingModel } from './use-siting-rows.ts';

/** What the map says of a site or a cluster, and the way from a site to the ring. */
export function useSiteTexts(
  boundaries: Boundaries,
  { placed, isShown }: SitingModel,
  frame: MapFrame,
): SiteTexts {
  const { sentence } = useSiteWords();
  const lengthText = useLengthWords();
  const ring = useMemo(() => ringLine(boundaries.ring.polygon[0] ?? []), [boundaries]);
  return useMemo(
    () => ({
      describe: (site) => {
        const row = placed[site];
        return row === undefined ? '' : sentence(row);
      },
      note: (site) => {
        const row = placed[site];
        return row === undefined ? null : <SiteNote row={row} isShown={isShown[site] === 1} />;
      },
      clusterNote: (cluster) => (
        <ClusterNote cluster={cluster} sitingOf={(site) => placed[site]?.siting ?? 'unknown'} />
      ),
      readout: (site) => {
        const row = placed[site];
        if (row === undefined || row.distanceM === null) return null;
        const nearest = distanceToLine(ring, row.lon, row.lat);
        return {
          site: frame.unit(row.lon, row.lat),
          ring: frame.unit(nearest.lon, nearest.lat),
          words: lengthText(row.distanceM),
        };
      },
    }),
    [placed, isShown, ring, frame, sentence, lengthText],
  );
}

/** How many sites a cluster holds, by siting. */
function ClusterNote({
  cluster: { sites },
  sitingOf,
}: {
  cluster: SiteCluster;
  sitingOf: (site: number) => (typeof SITING_VERDICTS)[number];
}): ReactNode {
  const { t } = useTranslation(['map', 'vocabulary']);
  const sitings = sites.map(sitingOf);
  const counts = SITING_VERDICTS.map((siting) => ({
    siting,
    count: sitings.filter((each) => each === siting).length,
  })).filter(({ count }) => count > 0);
  return (
    <div className="site-note">
      <strong>{t('map:cluster.count', { count: sites.length })}</strong>
      {counts.map(({ siting, count }) => (
        <p key={siting}>
          <SitingMark siting={siting} withWord /> <span>{count}</span>
        </p>
      ))}
      <p className="site-note-quiet">{t('map:cluster.hint')}</p>
    </div>
  );
}
