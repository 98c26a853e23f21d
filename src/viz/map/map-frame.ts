import type { Position } from '../../domain/siting/polygon.ts';
import { latOfUnitY, lonOfUnitX, type UnitPoint, unitX, unitY } from './mercator.ts';

/** Between WGS84 degrees and the unit square of the map, whose background may be drawn in another reference system. */
export type MapFrame = {
  crs: 'WGS84' | 'GCJ02';
  unit: (lon: number, lat: number) => UnitPoint;
  /** WGS84 degrees of a point of the map. */
  position: (point: UnitPoint) => Position;
};

export const WGS84_FRAME: MapFrame = {
  crs: 'WGS84',
  unit: (lon, lat) => ({ x: unitX(lon), y: unitY(lat) }),
  position: ({ x, y }) => [lonOfUnitX(x), latOfUnitY(y)],
};
