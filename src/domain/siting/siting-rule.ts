import type { CrsCode, SitingVerdict } from '../vocabulary.ts';

/** What a verdict on a site rests on; null is not recorded. */
export type SitingFacts = {
  lon: number | null;
  lat: number | null;
  crs: CrsCode | null;
  precisionM: number | null;
  /** Signed metres to the ring. */
  distanceM: number | null;
  verdict: SitingVerdict;
  ringUncertaintyM: number;
};

/**
 * The rule in numbers: `clear` when the distance exceeds precision and ring together, `close` when it does not, else
 * what is missing. Metres; `decimals` keeps the comparison true after rounding.
 */
export type SitingRule =
  | { kind: 'clear' | 'close'; distanceM: number; precisionM: number; ringM: number; decimals: 0 | 2 }
  | { kind: 'noPrecision' | 'noCrs' | 'noCoordinates' };

/** Why a site has its verdict. */
export function sitingRule({
  lon,
  lat,
  crs,
  precisionM,
  distanceM,
  verdict,
  ringUncertaintyM,
}: SitingFacts): SitingRule {
  if (lon === null || lat === null) return { kind: 'noCoordinates' };
  if (crs === null || distanceM === null) return { kind: 'noCrs' };
  if (precisionM === null) return { kind: 'noPrecision' };
  const size = Math.abs(distanceM);
  return {
    kind: verdict === 'on_the_line' ? 'close' : 'clear',
    distanceM: size,
    precisionM,
    ringM: ringUncertaintyM,
    decimals: Math.abs(size - precisionM - ringUncertaintyM) < 1 ? 2 : 0,
  };
}
