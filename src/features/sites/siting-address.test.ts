import { describe, expect, it } from 'vitest';
import { SITING_PARTS } from '../../viz/map/siting-scene.ts';
import { nextOrder, orderOf, partsOf, partsText, placeOf, placeText } from './siting-address.ts';

describe('the map page in the address', () => {
  it('names the parts that are taken off, and none when all are shown', () => {
    expect(partsText(new Set(SITING_PARTS))).toBeUndefined();
    const without = new Set(SITING_PARTS.filter((part) => part !== 'iso' && part !== 'parks'));
    expect(partsText(without)).toEqual(['no-iso', 'no-parks']);
    expect(partsOf(partsText(without))).toEqual(without);
    expect(partsOf(['no-such', 'iso'])).toEqual(new Set(SITING_PARTS));
  });

  it('names where one looks', () => {
    expect(placeText({ lat: 40.114_712, lon: 116.47, zoom: 11.256 })).toBe('40.1147,116.47,11.26');
    expect(placeOf('40.1147,116.47,11.26')).toEqual({ lat: 40.1147, lon: 116.47, zoom: 11.26 });
    expect(placeOf(undefined)).toBeNull();
    expect(placeOf('40.1,116.3')).toBeNull();
  });

  it('names an order, which a click turns and then drops', () => {
    expect(orderOf('distance:desc')).toEqual({ by: 'distance', isDescending: true });
    expect(orderOf('colour:asc')).toBeNull();
    expect(nextOrder(null, 'distance')).toBe('distance:asc');
    expect(nextOrder(orderOf('distance:asc'), 'distance')).toBe('distance:desc');
    expect(nextOrder(orderOf('distance:desc'), 'distance')).toBeUndefined();
    expect(nextOrder(orderOf('distance:desc'), 'precision')).toBe('precision:asc');
  });
});
