import { describe, expect, it } from 'vitest';
import type { Area } from '../../domain/siting/area-figures.ts';
import { areaGeojson } from './geojson-writing.ts';
import { readGeojson } from './geojson-reading.ts';

const outer: Area[number][number] = [
  [116, 40],
  [116, 40.2],
  [116.2, 40.2],
  [116.2, 40],
  [116, 40],
];
const hole: Area[number][number] = [
  [116.05, 40.05],
  [116.1, 40.05],
  [116.1, 40.1],
  [116.05, 40.05],
];
const facts = {
  id: 'K1',
  name: { zh: '示例园区', en: 'Sample park' },
  district: { zh: '昌平区', en: 'Changping District', adcode: 110_114 },
  source: '园区记录',
  dataDate: '2026-10-31',
  synthetic: true,
};

describe('an exported area', () => {
  it('turns outer rings to the left and holes to the right, and says what it is', () => {
    const text = areaGeojson({ ...facts, outline: [[outer, hole]] });
    expect(JSON.parse(text ?? '')).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'K1',
          properties: {
            id: 'K1',
            name: '示例园区',
            name_zh: '示例园区',
            name_en: 'Sample park',
            district: '昌平区',
            district_en: 'Changping District',
            district_adcode: 110_114,
            source: '园区记录',
            data_date: '2026-10-31',
            synthetic: true,
          },
          geometry: { type: 'Polygon', coordinates: [outer.toReversed(), hole.toReversed()] },
        },
      ],
    });
  });

  it('comes back as it went out, in several parts too', () => {
    const far = outer.map(([lon, lat]): [number, number] => [lon + 1, lat]).toReversed();
    const reading = readGeojson(areaGeojson({ ...facts, outline: [[outer], [far]] }) ?? '');
    expect(reading).toMatchObject({
      state: 'read',
      features: [{ name: '示例园区', polygons: [[outer.toReversed()], [far]] }],
    });
  });

  it('is none without a recorded outline', () => {
    expect(areaGeojson({ ...facts, outline: null })).toBeNull();
  });
});
