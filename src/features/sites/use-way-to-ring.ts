import { useMemo, useState } from 'react';
import type { Boundaries } from '../../contract/boundary.ts';

const loadGeodesy = async () => await import('../../domain/siting/ring-line.ts');
type Geodesy = Awaited<ReturnType<typeof loadGeodesy>>;
type WayToRing = (lon: number, lat: number) => { lon: number; lat: number } | null;

/**
 * The nearest point of the ring to a position in WGS84 degrees; null until the geodesy is there, which the first
 * question fetches: a map that nobody points at does without it.
 */
export function useWayToRing(boundaries: Boundaries): WayToRing {
  const [geodesy, setGeodesy] = useState<Geodesy | null>(null);
  return useMemo<WayToRing>(() => {
    if (geodesy === null) {
      return () => {
        loadGeodesy().then(
          (loaded) => setGeodesy(() => loaded),
          () => undefined,
        );
        return null;
      };
    }
    const ring = geodesy.ringLine(boundaries.ring.polygon[0] ?? []);
    return (lon, lat) => geodesy.distanceToLine(ring, lon, lat);
  }, [boundaries, geodesy]);
}
