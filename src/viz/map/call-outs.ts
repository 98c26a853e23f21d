import { anywhere, type Candidate } from './label-candidates.ts';
import { type MapView, pixelX, pixelY } from './mercator.ts';
import type { SiteMarks } from './site-marks.ts';

/** Words beside a site that someone has to act on. */
export type CallOut = { site: number; words: string };

/** More than these would cover the map that they explain. */
export const MOST_CALL_OUTS = 12;

/** Places beside the mark, the right one first. */
export function* callOutCandidates(
  view: MapView,
  { x, y, radiusPx }: Pick<SiteMarks, 'x' | 'y' | 'radiusPx'>,
  { site, words }: CallOut,
): Generator<Candidate> {
  const [left, top] = [pixelX(view, x[site] ?? 0), pixelY(view, y[site] ?? 0)];
  if (left < 0 || top < 0 || left > view.widthPx || top > view.heightPx) return;
  const reach = (radiusPx[site] ?? 0) * view.scale + 6 * view.scale;
  const row = 12 * view.scale;
  const places = [
    ['start', reach, 0],
    ['end', -reach, 0],
    ['middle', 0, reach + row / 2],
    ['middle', 0, -reach - row / 2],
    ['start', reach, row],
    ['end', -reach, row],
    ['start', reach, -row],
    ['end', -reach, -row],
  ] as const;
  for (const [at, [anchor, dx, dy]] of places.entries()) {
    yield {
      cost: at * 3,
      label: { kind: 'callout', lines: [words], x: left + dx, y: top + dy, anchor, leader: null },
      fits: anywhere,
    };
  }
}
