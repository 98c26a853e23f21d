import { describe, expect, it } from 'vitest';
import { chosenParks } from './park-choice.ts';

function parks(...districts: number[]) {
  const column = <Value>(value: Value): Value[] => districts.map(() => value);
  return {
    id: districts.map((_, row) => `K${row + 1}`),
    nameZh: column(''),
    nameEn: column(''),
    districtCode: districts,
    lon: column(0),
    lat: column(0),
    radiusM: column(1),
    outline: column(null),
  };
}

describe('chosenParks', () => {
  it('takes the first park of each of the first two districts', () => {
    expect(chosenParks(parks(3, 3, 1, 1, 2), [])).toEqual({ rows: [0, 2], unknown: [] });
  });

  it('takes two parks of the only district, the one park there is, or none', () => {
    expect(chosenParks(parks(3, 3, 3), []).rows).toEqual([0, 1]);
    expect(chosenParks(parks(3), []).rows).toEqual([0]);
    expect(chosenParks(parks(), []).rows).toEqual([]);
  });

  it('keeps the order that was asked for, two at most', () => {
    expect(chosenParks(parks(3, 3, 1), ['K3', 'K1', 'K2']).rows).toEqual([2, 0]);
    expect(chosenParks(parks(3, 3, 1), ['K2'])).toEqual({ rows: [1], unknown: [] });
  });

  it('names what is no park of the caller, and falls back where nothing else is left', () => {
    expect(chosenParks(parks(3, 1), ['K9', 'K2'])).toEqual({ rows: [1], unknown: ['K9'] });
    expect(chosenParks(parks(3, 1), ['K9'])).toEqual({ rows: [0, 1], unknown: ['K9'] });
  });
});
