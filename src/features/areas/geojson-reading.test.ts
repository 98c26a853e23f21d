import { describe, expect, it } from 'vitest';
import { fileText, type GeojsonReading, MAX_FILE_BYTES, MAX_POINTS, readGeojson } from './geojson-reading.ts';

const SQUARE = [
  [116, 40],
  [116.1, 40],
  [116.1, 40.1],
  [116, 40.1],
  [116, 40],
];
const BOW = [
  [116, 40],
  [116.1, 40.1],
  [116.1, 40],
  [116, 40.1],
  [116, 40],
];

const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const read = (json: unknown): GeojsonReading => readGeojson(JSON.stringify(json));
const rulesOf = (reading: GeojsonReading): string[] =>
  reading.issues.map(({ rule, feature, polygon, ring, vertex }) =>
    [rule, feature, polygon, ring, vertex].map((part) => part ?? '-').join(' '),
  );

function readFeatures(reading: GeojsonReading) {
  if (reading.state === 'refused') throw new Error(rulesOf(reading).join());
  return reading.features;
}

describe('GeoJSON', () => {
  it.each([
    ['Polygon', polygon(SQUARE)],
    ['MultiPolygon', { type: 'MultiPolygon', coordinates: [[SQUARE]] }],
    ['Feature', feature(polygon(SQUARE))],
    ['FeatureCollection', { type: 'FeatureCollection', features: [feature(polygon(SQUARE))] }],
  ])('is read from a %s', (_, json) => {
    expect(readFeatures(read(json))).toEqual([
      { index: 0, name: null, polygons: [[SQUARE]], hasHeights: false },
    ]);
  });

  it('names features, drops heights and says so, and shows an old crs member', () => {
    const reading = read({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } },
      features: [
        feature(polygon(SQUARE.map((at) => [...at, 45.5])), { 名称: '示例园区' }),
        feature(polygon(SQUARE), { id: 7 }),
      ],
    });
    expect(reading).toMatchObject({ crsMember: 'urn:ogc:def:crs:EPSG::4490' });
    expect(readFeatures(reading).map(({ name, hasHeights }) => [name, hasHeights])).toEqual([
      ['示例园区', true],
      ['7', false],
    ]);
    expect(readFeatures(reading)[0]?.polygons).toEqual([[SQUARE]]);
  });

  it('offers the sound features and says what is wrong with the others', () => {
    const reading = read({
      type: 'FeatureCollection',
      features: [
        feature(polygon(SQUARE)),
        feature({ type: 'Point', coordinates: [116, 40] }),
        feature(null),
        feature(polygon(BOW)),
        'x',
      ],
    });
    expect(readFeatures(reading)).toHaveLength(1);
    expect(rulesOf(reading)).toEqual([
      'not_a_polygon 1 - - -',
      'no_geometry 2 - - -',
      'crosses_itself 3 0 0 -',
      'not_a_feature 4 - - -',
    ]);
    expect(reading.issues[2]?.detail).toBe('116.050000, 40.050000');
  });

  it.each([
    ['', 'empty - - - -'],
    ['\uFEFF  ', 'empty - - - -'],
    ['{"type":', 'not_json - - - -'],
    ['[]', 'not_geojson - - - -'],
    ['{"type":"Topology"}', 'not_geojson - - - -'],
    ['{"type":"FeatureCollection","features":[]}', 'no_features - - - -'],
    ['{"type":"Polygon"}', 'bad_coordinates 0 0 - -'],
    ['{"type":"MultiPolygon","coordinates":{}}', 'bad_coordinates 0 - - -'],
    ['{"type":"Feature","properties":null}', 'no_geometry 0 - - -'],
    ['{"type":"Polygon","coordinates":[[[116,40],["116",40]]]}', 'bad_position 0 0 0 1'],
    ['{"type":"Polygon","coordinates":[[[116,40],[116.1,40],[116.1,40.1]]]}', 'ring_not_closed 0 0 0 2'],
    ['{"type":"Polygon","coordinates":[[[116,40],[116.1,40],[116,40]]]}', 'too_few_corners 0 0 0 0'],
    ['{"type":"Polygon","coordinates":[[[40,116],[40,116.1],[40.1,116],[40,116]]]}', 'outside_china 0 0 0 0'],
    ['{"type":"MultiPolygon","coordinates":[[]]}', 'bad_coordinates 0 0 - -'],
  ])('%j is refused', (text, rule) => {
    const reading = readGeojson(text);
    expect(reading.state).toBe('refused');
    expect(rulesOf(reading)[0]).toBe(rule);
  });

  it('has bounds', () => {
    const many = Array.from({ length: MAX_POINTS + 1 }, () => [116, 40]);
    expect(rulesOf(read(polygon(many)))).toEqual(['too_many_points 0 0 0 -']);
    const polygons = { type: 'MultiPolygon', coordinates: Array.from({ length: 21 }, () => [SQUARE]) };
    expect(rulesOf(read(polygons))).toEqual(['too_many_polygons 0 - - -']);
    expect(rulesOf(read(polygon(...Array.from({ length: 21 }, () => SQUARE))))).toEqual([
      'too_many_rings 0 0 - -',
    ]);
  });
});

describe('the text of a file', () => {
  it('is UTF-8, with or without a mark', () => {
    expect(fileText(new TextEncoder().encode('\uFEFF{"名":1}'))).toEqual({ text: '{"名":1}' });
  });

  it('is not guessed: GB18030 and others are said to be so', () => {
    // 昌平 in GB18030.
    expect(fileText(Uint8Array.of(0x22, 0xb2, 0xfd, 0xc6, 0xbd, 0x22))).toMatchObject({
      issue: { rule: 'gb18030' },
    });
    expect(fileText(Uint8Array.of(0xff, 0xfe, 0x41))).toMatchObject({ issue: { rule: 'not_utf8' } });
    expect(fileText(new Uint8Array(MAX_FILE_BYTES + 1))).toMatchObject({ issue: { rule: 'too_large' } });
  });
});
