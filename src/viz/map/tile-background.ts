import { type Map as LeafletMap, TileLayer } from 'leaflet';
import { useEffect, useEffectEvent } from 'react';

/** Tiles of the Web Mercator grid; `{x}`, `{y}`, `{z}` and, with `subdomains`, `{s}` stand in `url`. */
export type TileSource = {
  id: string;
  url: string;
  subdomains: readonly string[];
  minZoom: number;
  maxZoom: number;
};

/** `silent`: the server has not answered, and nothing of it is on the map. */
export type TileState = 'loading' | 'shown' | 'silent';

/** How long a server may take for its first tile, and how many failures before one tell that it does not answer. */
const PATIENCE_MS = 10_000;
const MOST_FAILURES = 4;

/**
 * Lays tiles under everything else. A tile that fails leaves its place empty; when the first ones all fail, or none
 * comes in time, the layer is taken off and the state says so once. A new `attempt` tries again.
 */
export function useTileBackground(
  map: LeafletMap | null,
  source: TileSource | null,
  attempt: number,
  onState: (state: TileState) => void,
): void {
  const tell = useEffectEvent(onState);
  useEffect(() => {
    if (map === null || source === null) return undefined;
    const layer = new TileLayer(source.url, {
      subdomains: [...source.subdomains],
      minNativeZoom: source.minZoom,
      maxNativeZoom: source.maxZoom,
      minZoom: map.getMinZoom(),
      maxZoom: map.getMaxZoom(),
      updateWhenZooming: false,
      className: `site-map-tiles attempt-${attempt}`,
    });
    let [loaded, failed] = [0, 0];
    const giveUp = (): void => {
      if (loaded > 0) return;
      layer.remove();
      tell('silent');
    };
    const patience = setTimeout(giveUp, PATIENCE_MS);
    layer.on('tileload', () => {
      loaded += 1;
      if (loaded === 1) tell('shown');
    });
    layer.on('tileerror', ({ tile }) => {
      // The browser's sign for a broken picture says nothing here.
      tile.hidden = true;
      failed += 1;
      if (failed >= MOST_FAILURES) giveUp();
    });
    tell('loading');
    layer.addTo(map);
    return () => {
      clearTimeout(patience);
      layer.remove();
    };
  }, [map, source, attempt]);
}
