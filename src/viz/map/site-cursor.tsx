import type { Map as LeafletMap } from 'leaflet';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { wantsReducedMotion } from './leaflet-map.ts';
import { latOfUnitY, lonOfUnitX, type MapView, pixelX, pixelY } from './mercator.ts';
import type { SiteMarks } from './site-marks.ts';
import { isArrowKey, siteTowards } from './site-neighbour.ts';

/**
 * The keyboard's way over the map: one stop of the tab key, from which the arrow keys step to the next shown site in
 * their direction, Home and End to the first and last of `firstSites`, and Enter chooses.
 */
export function SiteCursor({
  map,
  view,
  marks,
  firstSites,
  site,
  hint,
  describeSite,
  onMove,
  onChoose,
}: {
  map: LeafletMap;
  view: MapView;
  marks: SiteMarks;
  firstSites: readonly number[];
  /** null while the keyboard is elsewhere. */
  site: number | null;
  hint: string;
  describeSite: (site: number) => string;
  onMove: (site: number | null) => void;
  onChoose: (site: number) => void;
}): ReactNode {
  const [last, setLast] = useState<number | null>(null);
  const hintId = useId();
  const first = firstSites[0];
  if (first === undefined) return null;
  const current = site ?? (last !== null && marks.isShown[last] === 1 ? last : first);

  const moveTo = (next: number | null | undefined): void => {
    if (next === null || next === undefined) return;
    setLast(next);
    onMove(next);
    const place: [number, number] = [latOfUnitY(marks.y[next] ?? 0), lonOfUnitX(marks.x[next] ?? 0)];
    map.panInside(place, { padding: [60, 60], animate: !wantsReducedMotion() });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (isArrowKey(key)) moveTo(siteTowards(marks, current, key));
    else if (key === 'Home') moveTo(first);
    else if (key === 'End') moveTo(firstSites.at(-1));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <button
        type="button"
        className="site-map-cursor"
        style={{
          left: pixelX(view, marks.x[current] ?? 0),
          top: pixelY(view, marks.y[current] ?? 0),
        }}
        aria-label={describeSite(current)}
        aria-describedby={hintId}
        onFocus={() => moveTo(current)}
        onBlur={() => onMove(null)}
        onKeyDown={onKeyDown}
        onClick={() => onChoose(current)}
      />
      <span id={hintId} className="visually-hidden">
        {hint}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {site === null ? '' : describeSite(site)}
      </span>
    </>
  );
}
