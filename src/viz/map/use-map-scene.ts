import type { Map as LeafletMap } from 'leaflet';
import { useMemo } from 'react';
import { controlsBox, useThemeKey } from './leaflet-map.ts';
import { mapColours, resolvedColours } from './map-colours.ts';
import type { MapScene } from './map-scene.ts';
import { contextFirst, largestFirst } from './paint-sites.ts';

/** What a scene is made from: colours are CSS colours still, in the order that `marks.colour` points into. */
export type SceneParts = Pick<MapScene, 'geometry' | 'marks' | 'palette' | 'filter' | 'words'>;

/** The scene in the colours of the page's theme; null before the map is there. */
export function useMapScene(map: LeafletMap | null, parts: SceneParts): MapScene | null {
  const { geometry, marks, palette, filter, words } = parts;
  const themeKey = useThemeKey();
  const place = map?.getContainer() ?? null;
  const themed = useMemo(
    () =>
      place && {
        key: themeKey,
        colours: mapColours(place),
        palette: resolvedColours(place, palette),
        controls: controlsBox(place),
      },
    [place, themeKey, palette],
  );
  const { radiusPx, isShown } = marks;
  const bySize = useMemo(() => largestFirst(radiusPx), [radiusPx]);
  const order = useMemo(() => contextFirst(bySize, isShown), [bySize, isShown]);
  return useMemo(() => {
    if (themed === null) return null;
    const { colours, palette, controls } = themed;
    return { geometry, marks, order, filter, words, colours, palette, controls };
  }, [geometry, marks, order, filter, words, themed]);
}
