import type { BoundarySet } from '../../src/domain/siting/boundary-set.ts';
import { checkSite } from '../../src/domain/siting/site-check.ts';
import { evenSequence } from './even-sequence.ts';
import type { Setting } from './project-kinds.ts';
import type { Random } from './seeded-random.ts';

/** Where the projects of an area lie. Centres WGS84. */
export type Place = {
  districtAdcode: number;
  parkId: string | null;
  setting: Setting;
  lon: number;
  lat: number;
  /** Sites lie within this distance of the centre. */
  spreadM: number;
  /** Projects of 200. */
  projects: number;
  /** `beyond_city`: the project is the district's, its site lies in Hebei. `at_ring`: metres from the 5th Ring. */
  position: 'outside' | 'inside' | 'at_ring' | 'beyond_city';
};

/** A true position, WGS84; sites record it in their own system and precision. */
export type TruePoint = { lon: number; lat: number; districtAdcode: number | null };

const METRES_PER_DEGREE = 111_195;
/** Far enough from the ring for a position that is good to 300 m. */
const CLEARANCE_M = 400;

type Row = readonly [
  districtAdcode: number,
  setting: Setting,
  lon: number,
  lat: number,
  spreadM: number,
  projects: number,
];

const rows: readonly Row[] = [
  // Changping: the town, Shahe, Nankou.
  [110114, 'town', 116.2275, 40.2193, 3000, 4],
  [110114, 'industry', 116.283, 40.148, 1500, 3],
  [110114, 'industry', 116.13, 40.235, 2000, 2],
  // Fangshan: Yanshan, Liulihe.
  [110111, 'industry', 115.96, 39.735, 2500, 4],
  [110111, 'town', 116.03, 39.6, 2000, 3],
  // Yizhuang and its east, which lies in Tongzhou; Daxing's biomedical base, airport area, Caiyu.
  [110115, 'industry', 116.50736, 39.792, 1600, 13],
  [110112, 'industry', 116.55651, 39.78261, 1800, 9],
  [110115, 'industry', 116.325, 39.685, 2500, 6],
  [110115, 'town', 116.42, 39.56, 3000, 3],
  [110115, 'industry', 116.65, 39.66, 2500, 2],
  // Tongzhou: Zhangjiawan, Majuqiao, Songzhuang.
  [110112, 'industry', 116.72, 39.85, 2000, 6],
  [110112, 'industry', 116.63, 39.755, 2000, 4],
  [110112, 'town', 116.75, 39.96, 2000, 2],
  // Shunyi: Niulanshan, Tianzhu, Yangzhen.
  [110113, 'industry', 116.68, 40.21, 2500, 5],
  [110113, 'industry', 116.56, 40.06, 1500, 4],
  [110113, 'town', 116.83, 40.16, 2500, 3],
  // Haidian: Yongfeng, Shangdi.
  [110108, 'industry', 116.235, 40.075, 1800, 6],
  [110108, 'industry', 116.3, 40.04, 900, 2],
  // Chaoyang: Jinzhan, Dougezhuang. Fengtai: Wangzuo, Changxindian. Shijingshan, Mentougou.
  [110105, 'town', 116.58, 39.99, 1800, 3],
  [110105, 'town', 116.575, 39.865, 1200, 2],
  [110106, 'industry', 116.14, 39.8, 1800, 3],
  [110106, 'town', 116.2, 39.835, 900, 2],
  [110107, 'industry', 116.155, 39.91, 1200, 3],
  [110109, 'town', 116.1, 39.925, 1200, 3],
  // Huairou, Miyun, Pinggu, Yanqing.
  [110116, 'industry', 116.69, 40.41, 2500, 3],
  [110116, 'town', 116.63, 40.32, 2000, 3],
  [110118, 'town', 116.83, 40.36, 2500, 5],
  [110117, 'town', 117.11, 40.14, 2500, 2],
  [110117, 'industry', 117, 40.04, 1800, 2],
  [110119, 'town', 115.98, 40.455, 2000, 4],
];

const inner: readonly Row[] = [
  // Zhongguancun, Jiuxianqiao, the Fengtai science park, Lize.
  [110108, 'inner_city', 116.31, 39.985, 1500, 3],
  [110105, 'inner_city', 116.485, 39.972, 1200, 2],
  [110106, 'inner_city', 116.285, 39.83, 1200, 1],
  [110106, 'inner_city', 116.32, 39.865, 1200, 1],
];

const place =
  (position: Place['position'], parkId: string | null = null) =>
  ([districtAdcode, setting, lon, lat, spreadM, projects]: Row): Place => ({
    districtAdcode,
    parkId,
    setting,
    lon,
    lat,
    spreadM,
    projects,
    position,
  });

const PLACES: readonly Place[] = [
  place('outside', 'K1')([110114, 'park', 116.4701, 40.1147, 2600, 26]),
  place('outside', 'K2')([110114, 'park', 116.28815, 40.09354, 1000, 12]),
  place('outside', 'K3')([110111, 'park', 116.17038, 39.72186, 1500, 17]),
  place('outside', 'K4')([110111, 'park', 116.07, 39.655, 2400, 15]),
  ...rows.map(place('outside')),
  ...inner.map(place('inside')),
  // Their district is that of the point on the ring.
  place('at_ring')([110115, 'industry', 116.4, 39.78, 0, 8]),
  // Zhuozhou for a Fangshan project, Sanhe for a Tongzhou one.
  place('beyond_city')([110111, 'industry', 115.99, 39.47, 2000, 1]),
  place('beyond_city')([110112, 'industry', 116.83, 39.955, 900, 1]),
];

/** One place per project, in the proportions of the places, mixed by the stream. */
export function samplePlaces(projectCount: number, random: Random): Place[] {
  const next = evenSequence(PLACES.map((item) => [item, item.projects] as const));
  return random.shuffled(Array.from({ length: projectCount }, next));
}

/** The point so many metres to the east and the north. */
export function shifted(
  lon: number,
  lat: number,
  eastM: number,
  northM: number,
): { lon: number; lat: number } {
  const metresPerLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return { lon: lon + eastM / metresPerLon, lat: lat + northM / METRES_PER_DEGREE };
}

function scattered({ lon, lat, spreadM }: Place, random: Random): { lon: number; lat: number } {
  const distanceM = spreadM * Math.sqrt(random.unit());
  const angle = random.between(0, 2 * Math.PI);
  return shifted(lon, lat, distanceM * Math.cos(angle), distanceM * Math.sin(angle));
}

function fits(
  { position, districtAdcode }: Place,
  boundaries: BoundarySet,
  point: { lon: number; lat: number },
): boolean {
  const { distanceM, district } = checkSite(boundaries, { ...point, crs: 'WGS84', precisionM: 0 });
  if (position === 'beyond_city') return district === null;
  const clearanceM = position === 'inside' ? -(distanceM ?? 0) : (distanceM ?? 0);
  return district?.adcode === districtAdcode && clearanceM > CLEARANCE_M;
}

/** A point some metres beside the ring's mapped line: sites here need a survey or very precise coordinates. */
function besideRing(boundaries: BoundarySet, random: Random): { lon: number; lat: number } {
  const outline = boundaries.ring.polygon[0] ?? [];
  const edge = random.whole(1, outline.length - 1);
  const [from, to] = [outline[edge - 1], outline[edge]];
  if (from === undefined || to === undefined) throw new RangeError('the ring has no edges');
  const share = random.unit();
  const eastPerNorth = Math.cos((from[1] * Math.PI) / 180);
  const [east, north] = [(to[0] - from[0]) * eastPerNorth, to[1] - from[1]];
  const length = Math.hypot(east, north);
  const asideM = random.pick([-1, 1]) * random.logBetween(3, 90);
  return shifted(
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
    (asideM * north) / length,
    (-asideM * east) / length,
  );
}

/** A true point of the place: in its district and on its side of the ring. */
export function truePoint(place: Place, boundaries: BoundarySet, random: Random): TruePoint {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const point = place.position === 'at_ring' ? besideRing(boundaries, random) : scattered(place, random);
    if (place.position !== 'at_ring' && !fits(place, boundaries, point)) continue;
    const { district } = checkSite(boundaries, { ...point, crs: 'WGS84', precisionM: 0 });
    return { ...point, districtAdcode: district?.adcode ?? null };
  }
  throw new RangeError(`no position near ${place.lon}, ${place.lat} lies where the place says`);
}
