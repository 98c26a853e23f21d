import { describe, expect, it } from 'vitest';
import { SITE_TYPES } from '../vocabulary.ts';
import { isNamedSiteType, supportedArea } from './supported-area.ts';

const daxing = { adcode: 110115 };

describe('the III-1 supported area', () => {
  it.each([
    ['yes', 'outside', daxing, 'supported_area'],
    ['yes', 'inside', daxing, 'outside_supported_area'],
    ['yes', 'on_the_line', daxing, 'survey_needed'],
    ['yes', 'unknown', daxing, 'unknown'],
    ['yes', 'unknown', null, 'unknown'],
    ['yes', 'outside', null, 'outside_supported_area'],
    ['unknown', 'outside', daxing, 'unknown'],
    ['unknown', 'inside', daxing, 'unknown'],
    ['no', 'outside', daxing, 'not_a_pilot'],
    ['no', 'inside', daxing, 'not_a_pilot'],
    ['no', 'unknown', null, 'not_a_pilot'],
  ] as const)('pilot %s, %s the ring, district %o: %s', (pilot, verdict, district, expected) => {
    expect(supportedArea(pilot, verdict, district)).toBe(expected);
  });

  it('names three types of site', () => {
    expect(SITE_TYPES.filter(isNamedSiteType)).toEqual(['industrial_plant', 'logistics_park', 'data_centre']);
  });
});
