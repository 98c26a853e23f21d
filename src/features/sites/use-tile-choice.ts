import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { tileLayersQuery } from '../../api/tile-layers-query.ts';
import type { TileLayer } from '../../contract/tile-layer.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import { GCJ02_FRAME } from '../../viz/map/gcj02-frame.ts';
import { type MapFrame, WGS84_FRAME } from '../../viz/map/map-frame.ts';
import type { TileState } from '../../viz/map/tile-background.ts';

export type TileChoice = {
  /** What the operator configured; empty for none. */
  layers: readonly TileLayer[];
  hasListFailed: boolean;
  /** The chosen background; null for our own lines alone. */
  layer: TileLayer | null;
  /** What a link names in vain. */
  unknownId: string | null;
  frame: MapFrame;
  state: TileState;
  attempt: number;
  choose: (id: string | null) => void;
  retry: () => void;
  onState: (state: TileState) => void;
};

/** The background that the address names, and what became of it. */
export function useTileChoice(): TileChoice {
  const { search, change } = usePageSearch();
  const { data, error } = useQuery(tileLayersQuery);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<TileState>('loading');
  const layer = data?.layers.find(({ id }) => id === search.tiles) ?? null;
  const choose = useCallback((id: string | null) => change({ tiles: id ?? undefined }), [change]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return useMemo(
    () => ({
      layers: data?.layers ?? [],
      hasListFailed: error !== null && data === undefined,
      layer,
      unknownId: data !== undefined && search.tiles !== undefined && layer === null ? search.tiles : null,
      frame: layer?.crs === 'GCJ02' ? GCJ02_FRAME : WGS84_FRAME,
      state,
      attempt,
      choose,
      retry,
      onState: setState,
    }),
    [data, error, layer, search.tiles, state, attempt, choose, retry],
  );
}
