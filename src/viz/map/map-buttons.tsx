import { IconArrowsMaximize, IconCurrentLocation, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import { fitBox } from './leaflet-map.ts';
import type { UnitBox } from './map-geometry.ts';

export type ButtonWords = { zoomIn: string; zoomOut: string; fitSites: string; home: string };

/** Zoom, fit the shown sites, back to the ring. */
export function MapButtons({
  map,
  home,
  sitesBox,
  words,
}: {
  map: LeafletMap | null;
  home: UnitBox;
  /** null when no site is shown. */
  sitesBox: UnitBox | null;
  words: ButtonWords;
}): ReactNode {
  const zoomBy = (change: number) => () => map?.setZoom(map.getZoom() + change, { animate: false });
  const fit = (box: UnitBox | null) => () => {
    if (map !== null && box !== null) fitBox(map, box);
  };
  const actions = [
    { label: words.zoomIn, Icon: IconPlus, act: zoomBy(0.75) },
    { label: words.zoomOut, Icon: IconMinus, act: zoomBy(-0.75) },
    { label: words.fitSites, Icon: IconArrowsMaximize, act: fit(sitesBox) },
    { label: words.home, Icon: IconCurrentLocation, act: fit(home) },
  ];
  return (
    <div className="site-map-buttons">
      {actions.map(({ label, Icon, act }) => (
        <button key={label} type="button" title={label} aria-label={label} onClick={act}>
          <Icon size="1rem" stroke={1.75} aria-hidden />
        </button>
      ))}
    </div>
  );
}
