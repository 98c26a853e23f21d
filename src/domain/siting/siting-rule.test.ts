import { describe, expect, it } from 'vitest';
import { type SitingFacts, type SitingRule, sitingRule } from './siting-rule.ts';

const site: SitingFacts = {
  lon: 116.47,
  lat: 40.11,
  crs: 'WGS84',
  precisionM: 300,
  verdict: 'outside',
  distanceM: 11_370.4,
  ringUncertaintyM: 20,
};

describe('the siting rule in numbers', () => {
  it.each<[string, Partial<SitingFacts>, SitingRule]>([
    ['far outside', {}, { kind: 'clear', distanceM: 11_370.4, precisionM: 300, ringM: 20, decimals: 0 }],
    [
      'inside, by its size',
      { distanceM: -2000, verdict: 'inside' },
      { kind: 'clear', distanceM: 2000, precisionM: 300, ringM: 20, decimals: 0 },
    ],
    [
      'on the line',
      { distanceM: -180, verdict: 'on_the_line' },
      { kind: 'close', distanceM: 180, precisionM: 300, ringM: 20, decimals: 0 },
    ],
    [
      'just outside, with the digits that show it',
      { distanceM: 320.4 },
      { kind: 'clear', distanceM: 320.4, precisionM: 300, ringM: 20, decimals: 2 },
    ],
    ['without precision', { precisionM: null, verdict: 'unknown' }, { kind: 'noPrecision' }],
    ['without a CRS', { crs: null, distanceM: null, verdict: 'unknown' }, { kind: 'noCrs' }],
    ['without coordinates', { lat: null, distanceM: null, verdict: 'unknown' }, { kind: 'noCoordinates' }],
  ])('%s', (_, change, rule) => {
    expect(sitingRule({ ...site, ...change })).toEqual(rule);
  });
});
