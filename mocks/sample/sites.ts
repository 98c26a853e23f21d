import type { SiteRecord } from '../../src/contract/record.ts';
import type { CrsCode, SiteType } from '../../src/domain/vocabulary.ts';
import { evenSequence } from './even-sequence.ts';
import type { TruePoint } from './places.ts';
import type { Random } from './seeded-random.ts';
import { writtenIn } from './written-position.ts';

/** What a site's record lacks. */
type Gap = 'none' | 'coordinates' | 'crs' | 'precision';

const CRS_WEIGHTS: readonly (readonly [CrsCode, number])[] = [
  ['WGS84', 42],
  ['CGCS2000', 33],
  ['GCJ02', 18],
  ['BD09', 7],
];

/** Survey, site plan, address point, middle of a block. */
const PRECISION_WEIGHTS: readonly (readonly [number, number])[] = [
  [1, 8],
  [5, 22],
  [10, 25],
  [30, 20],
  [50, 13],
  [150, 7],
  [300, 5],
];

const GAP_WEIGHTS: readonly (readonly [Gap, number])[] = [
  ['none', 224],
  ['coordinates', 4],
  ['crs', 5],
  ['precision', 5],
];

/** Records sites one after another: systems, precisions and gaps in believable shares. */
export function siteRecorder(
  random: Random,
): (site: { id: string; projectId: string; siteType: SiteType }, point: TruePoint) => SiteRecord {
  const nextGap = evenSequence(GAP_WEIGHTS);
  return (site, point) => {
    const gap = nextGap();
    const crs = random.weighted(CRS_WEIGHTS);
    const precisionM = random.weighted(PRECISION_WEIGHTS);
    if (gap === 'coordinates') return { ...site, lon: null, lat: null, crs: null, precisionM: null };
    return {
      ...site,
      ...writtenIn(crs, point),
      crs: gap === 'crs' ? null : crs,
      precisionM: gap === 'precision' ? null : precisionM,
    };
  };
}
