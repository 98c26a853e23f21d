import type { ParkRecord } from '../../src/contract/record.ts';
import type { BoundarySet } from '../../src/domain/siting/boundary-set.ts';
import { checkSite } from '../../src/domain/siting/site-check.ts';
import type { CrsCode } from '../../src/domain/vocabulary.ts';
import { shifted } from './places.ts';
import type { Random } from './seeded-random.ts';
import { writtenIn } from './written-position.ts';

type Position = { lon: number; lat: number };
type Shape = {
  /** Metres from the park's centre. */
  eastM: number;
  northM: number;
  radiusM: number;
  corners: number;
};

/** Areas of the parks that have one, each with holes; the others keep their circle. */
const AREAS: ReadonlyMap<string, { crs: CrsCode; polygons: readonly (readonly Shape[])[] }> = new Map([
  [
    'K1',
    {
      crs: 'CGCS2000',
      polygons: [
        [
          { eastM: -300, northM: 100, radiusM: 2300, corners: 14 },
          // A village that stays.
          { eastM: -500, northM: 300, radiusM: 420, corners: 7 },
        ],
        [{ eastM: -1500, northM: 3300, radiusM: 500, corners: 6 }],
      ],
    },
  ],
  ['K2', { crs: 'GCJ02', polygons: [[{ eastM: 0, northM: 0, radiusM: 1150, corners: 11 }]] }],
]);

/** Corners draw in until they lie this far within the district and outside the ring. */
const MARGIN_M = 60;
const DRAWN_IN = 0.9;

/** The outline of a park: irregular, and seen from its middle no corner hides another, so that it never crosses itself. */
export function sampleOutline(
  { id, centre, districtAdcode }: Pick<ParkRecord, 'id' | 'centre' | 'districtAdcode'>,
  boundaries: BoundarySet,
  random: Random,
): ParkRecord['outline'] {
  const area = AREAS.get(id);
  if (area === undefined) return null;
  const own = random.branch(id);
  const isWithin = (point: Position): boolean => {
    const { district, distanceM } = checkSite(boundaries, { ...point, crs: 'WGS84', precisionM: 0 });
    return district?.adcode === districtAdcode && (distanceM ?? 0) > MARGIN_M;
  };
  const ringOf = ({ eastM, northM, radiusM, corners }: Shape): [number, number][] => {
    const middle = shifted(centre.lon, centre.lat, eastM, northM);
    const ring = Array.from({ length: corners }, (_, corner): [number, number] => {
      const angle = ((corner + own.between(-0.3, 0.3)) / corners) * 2 * Math.PI;
      let reachM = radiusM * own.between(0.62, 1);
      const at = (distanceM: number): Position =>
        shifted(middle.lon, middle.lat, distanceM * Math.cos(angle), distanceM * Math.sin(angle));
      while (!isWithin(at(reachM + MARGIN_M))) reachM *= DRAWN_IN;
      const { lon, lat } = writtenIn(area.crs, at(reachM));
      return [lon, lat];
    });
    return [...ring, ...ring.slice(0, 1)];
  };
  return { crs: area.crs, polygons: area.polygons.map((rings) => rings.map(ringOf)) };
}
