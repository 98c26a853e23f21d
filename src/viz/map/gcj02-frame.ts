import { gcj02Position } from '../../domain/siting/gcj02-position.ts';
import { wgs84Position } from '../../domain/siting/wgs84-position.ts';
import type { MapFrame } from './map-frame.ts';
import { latOfUnitY, lonOfUnitX, unitX, unitY } from './mercator.ts';

/** Over tiles of GCJ-02 everything of ours is shifted as their publisher shifted the ground. */
export const GCJ02_FRAME: MapFrame = {
  crs: 'GCJ02',
  unit: (lon, lat) => {
    const shifted = gcj02Position(lon, lat);
    return { x: unitX(shifted.lon), y: unitY(shifted.lat) };
  },
  position: ({ x, y }) => {
    const { lon, lat } = wgs84Position(lonOfUnitX(x), latOfUnitY(y), 'GCJ02');
    return [lon, lat];
  },
};
