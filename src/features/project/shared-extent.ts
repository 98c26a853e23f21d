import type { ProjectTracks } from './track-rows.ts';

/** First and last day of any of the tracks; null when none of them has a date. */
export function sharedExtent(tracks: readonly Pick<ProjectTracks, 'extent'>[]): ProjectTracks['extent'] {
  const extents = tracks.flatMap(({ extent }) => (extent === null ? [] : [extent]));
  if (extents.length === 0) return null;
  return {
    firstDay: Math.min(...extents.map(({ firstDay }) => firstDay)),
    lastDay: Math.max(...extents.map(({ lastDay }) => lastDay)),
  };
}
