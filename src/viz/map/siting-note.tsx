import type { ReactNode } from 'react';
import { siteRadius } from './map-target.ts';
import { MapTooltip } from './map-tooltip.tsx';
import { type MapView, pixelX, pixelY } from './mercator.ts';
import type { Readout } from './paint-readout.ts';
import { clusterRadius, type SiteCluster } from './site-clusters.ts';
import type { Pointed } from './siting-layers.ts';
import type { SitingScene } from './siting-scene.ts';

/** What a site is called, what is said of it, and its way to the ring; null where that is not known. */
export type SiteTexts = {
  describe: (site: number) => string;
  note: (site: number) => ReactNode;
  clusterNote: (cluster: SiteCluster) => ReactNode;
  readout: (site: number) => Readout | null;
};

const GAP_PX = 10;

/** What is said of the site or cluster that is pointed at, beside it; nothing of parks and districts. */
export function SitingNote({
  scene,
  view,
  pointed: { target, readout },
  texts,
}: {
  scene: SitingScene;
  view: MapView;
  pointed: NonNullable<Pointed>;
  texts: SiteTexts;
}): ReactNode {
  if (target.kind === 'site') {
    const x = scene.marks.x[target.site] ?? 0;
    return (
      <MapTooltip
        x={pixelX(view, x)}
        y={pixelY(view, scene.marks.y[target.site] ?? 0)}
        offset={siteRadius(scene, view, target.site) + GAP_PX}
        taken={readout !== null && readout.ring.x < x ? 'left' : 'right'}
      >
        {texts.note(target.site)}
      </MapTooltip>
    );
  }
  const cluster = target.kind === 'cluster' ? scene.clustering(view).clusters[target.id] : undefined;
  if (cluster === undefined) return null;
  return (
    <MapTooltip
      x={pixelX(view, cluster.x)}
      y={pixelY(view, cluster.y)}
      offset={clusterRadius(cluster) * view.scale + GAP_PX}
      taken="left"
    >
      {texts.clusterNote(cluster)}
    </MapTooltip>
  );
}
