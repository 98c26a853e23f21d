import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { districtsFile, ringFile, ringRoadsFile } from '../../contract/boundary.ts';
import { holdsPosition } from '../../domain/siting/polygon.ts';
import { overlaps, type PixelBox } from './label-room.ts';
import type { MapColours } from './map-colours.ts';
import { homeBox, type MapGeometry, mapGeometry, type UnitBox } from './map-geometry.ts';
import { labelBox } from './map-label.ts';
import { mapPicture } from './map-picture.ts';
import type { MapScene } from './map-scene.ts';
import { targetAt } from './map-target.ts';
import { type MapView, pixelX, pixelY, unitAt, unitX, unitY } from './mercator.ts';
import { furnitureBoxes, scaleLengthM } from './paint-furniture.ts';
import { contextFirst, largestFirst } from './paint-sites.ts';
import { placeLabels } from './place-labels.ts';
import { markRadii, type SiteMarks } from './site-marks.ts';

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/boundaries/${name}.geojson`, import.meta.url), 'utf8'));

const geometry: MapGeometry = mapGeometry(
  {
    ring: { name: '五环路', polygon: ringFile.parse(file('fifth-ring')).features[0]!.geometry.coordinates },
    ringRoads: ringRoadsFile.parse(file('ring-roads')).features.map(({ properties, geometry }) => ({
      id: properties.id,
      name: properties.name.zh,
      line: geometry.coordinates,
    })),
    districts: districtsFile.parse(file('districts')).features.map(({ properties, geometry }) => ({
      adcode: properties.adcode,
      name: properties.name,
      label: properties.label,
      polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    })),
  },
  [
    { id: 'K1', name: '昌平“能源谷”', lon: 116.4701, lat: 40.1147, radiusM: 3000, outline: null },
    { id: 'K2', name: '中关村生命科学园', lon: 116.28815, lat: 40.09354, radiusM: 1200, outline: null },
    { id: 'K3', name: '良乡大学城', lon: 116.17038, lat: 39.72186, radiusM: 1800, outline: null },
    { id: 'K4', name: '窦店高端制造业基地', lon: 116.07, lat: 39.655, radiusM: 2800, outline: null },
  ],
);

/** Sites about the parks and over the city, one of each shape. */
function sitesAround(count: number): SiteMarks {
  const park = (site: number) => geometry.parks[site % 4]!;
  const spread = (site: number, factor: number): number => ((site * factor) % 1) - 0.5;
  const sites = Array.from({ length: count }, (_, site) => site);
  const isNear = (site: number): boolean => site % 3 !== 0;
  return {
    x: Float64Array.from(sites, (site) =>
      isNear(site) ? park(site).x + spread(site, 0.618) * 2e-4 : unitX(116.4 + spread(site, 0.7548)),
    ),
    y: Float64Array.from(sites, (site) =>
      isNear(site) ? park(site).y + spread(site, 0.414) * 2e-4 : unitY(39.95 + spread(site, 0.5698)),
    ),
    radiusPx: markRadii(Float64Array.from(sites, (site) => (site % 10 === 0 ? Number.NaN : 1 + (site % 40)))),
    shape: Uint8Array.from(sites, (site) => site % 4),
    colour: Uint8Array.from(sites, (site) => site % 2),
    isShown: Uint8Array.from(sites, (site) => (site % 5 === 0 ? 0 : 1)),
    hasWarning: Uint8Array.from(sites, (site) => (site === 1 ? 1 : 0)),
  };
}

/** The box fitted into a picture of the given size. */
function fitted(box: UnitBox, widthPx: number, heightPx: number, scale = 1): MapView {
  const worldPx = 0.88 * Math.min(widthPx / (box.right - box.left), heightPx / (box.bottom - box.top));
  return {
    widthPx,
    heightPx,
    worldPx,
    leftPx: ((box.left + box.right) / 2) * worldPx - widthPx / 2,
    topPx: ((box.top + box.bottom) / 2) * worldPx - heightPx / 2,
    scale,
  };
}

const inside = ['五环内', '不在 III-1 支持范围'];
const marks = sitesAround(60);
const home = homeBox(geometry);
const controls: PixelBox = { left: 0, top: 0, right: 40, bottom: 130 };
const views: [string, MapView][] = [
  ['overview', fitted(home, 676, 440)],
  ['phone', fitted(home, 350, 320)],
  ['whole city', fitted(geometry.box, 900, 700)],
  ['inside the ring', fitted({ ...geometry.ring.box, right: geometry.ring.box.left + 5e-4 }, 676, 440)],
  ['wall', fitted(home, 2400, 1500, 4)],
];
const overview = views[0]![1];
const drawingOrder = ({ radiusPx, isShown }: SiteMarks) => contextFirst(largestFirst(radiusPx), isShown);
const labelsIn = (view: MapView) =>
  placeLabels(view, geometry, marks, inside, furnitureBoxes(view, geometry, controls));

describe('labels', () => {
  it.each(views)('keep clear of each other, the furniture, the ring and the edge: %s', (_, view) => {
    const boxes = furnitureBoxes(view, geometry, controls);
    const labels = labelsIn(view);
    expect(labels.length).toBeGreaterThan(2);
    for (const label of labels) {
      const box = labelBox(label, view.scale);
      expect(boxes.filter((other) => overlaps(box, other))).toEqual([]);
      expect([box.left >= 0, box.top >= 0, box.right <= view.widthPx, box.bottom <= view.heightPx]).toEqual(
        Array.from({ length: 4 }, () => true),
      );
      const { line } = geometry.ring;
      for (let at = 0; at < line.length; at += 2) {
        const [x, y] = [pixelX(view, line[at]!), pixelY(view, line[at + 1]!)];
        expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false);
      }
      boxes.push(box);
    }
  });

  it('name the ring, its inside and every park on the overview, each once', () => {
    const words = labelsIn(overview).map(({ lines }) => lines.join(''));
    const parks = geometry.parks.map(({ name }) => name);
    for (const name of ['五环路', inside.join(''), ...parks]) expect(words).toContain(name);
    expect(new Set(words).size).toBe(words.length);
  });

  it('stand in the district that they name', () => {
    for (const [, view] of views) {
      for (const { kind, lines, x, y } of labelsIn(view).filter((label) => label.kind === 'district')) {
        const district = geometry.districts.find(({ name }) => name === lines[0])!;
        const point = unitAt(view, x, y);
        expect([kind, district.polygons.some((polygon) => holdsPosition(polygon, point.x, point.y))]).toEqual(
          ['district', true],
        );
      }
    }
  });

  it('name the districts within the ring only when one has come near', () => {
    const named = (view: MapView) => labelsIn(view).some(({ lines }) => lines[0] === '东城区');
    expect(named(overview)).toBe(false);
    const east = geometry.districts.find(({ name }) => name === '东城区')!;
    expect(named(fitted(east.box, 676, 440))).toBe(true);
  });
});

const colours = Object.fromEntries(
  [
    'out',
    'land',
    'districtLine',
    'road',
    'label',
    'park',
    'hatch',
    'halo',
    'surface',
    'line',
    'ink',
    'ink2',
    'ink3',
  ].map((name, index) => [name, `rgb(${index}, 0, 0)`]),
) as Omit<MapColours, 'accent' | 'exceeds'>;
const scene: MapScene = {
  geometry,
  marks,
  order: drawingOrder(marks),
  palette: ['rgb(1, 2, 3)', 'rgb(4, 5, 6)'],
  colours: { ...colours, accent: 'rgb(7, 7, 7)', exceeds: 'rgb(200, 0, 0)' },
  filter: { districts: new Set([110114]), parks: new Set(['K1']) },
  words: { inside, wholeCity: '全市', north: '北', lengthText: (metres) => `${metres / 1000} 公里` },
  controls,
};

describe('the picture', () => {
  const svg = mapPicture(
    scene,
    overview,
    '地图 <1> & "2"',
    [
      { words: '全钒液流 3', look: { kind: 'colour', colour: 'var(--flow_v)' } },
      { words: '五环内 2', look: { kind: 'shape', siting: 'inside' } },
      { words: '超上限 1', look: { kind: 'warning' } },
    ],
    () => 'rgb(9, 9, 9)',
  );
  const count = (pattern: RegExp): number => [...svg.matchAll(pattern)].length;

  it('needs nothing from outside and no page around it', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).not.toMatch(/var\(|<image|<script|href=|NaN|undefined|Infinity/);
    expect(svg).toContain('<title>地图 &lt;1&gt; &amp; &quot;2&quot;</title>');
    expect(count(/<g/g)).toBe(count(/<\/g>/g));
  });

  it('draws each shown site in view once in its colour, and the others as hollow context', () => {
    const inView = Array.from(marks.x.keys()).filter((site) => {
      const [x, y] = [pixelX(overview, marks.x[site]!), pixelY(overview, marks.y[site]!)];
      return x > 0 && y > 0 && x < overview.widthPx && y < overview.heightPx;
    });
    const [map = ''] = svg.split('>全市<');
    const painted = (colour: string): number => map.split(colour).length - 1;
    const shownDiscs = inView.filter((site) => marks.isShown[site] === 1 && marks.shape[site] === 0);
    const discs = [...map.matchAll(/<circle[^>]* fill="rgb\((?:1, 2, 3|4, 5, 6)\)"/g)].length;
    expect(shownDiscs.length).toBeGreaterThan(4);
    expect(discs).toBe(shownDiscs.length);
    expect(painted('stroke="rgb(12, 0, 0)"')).toBe(inView.filter((site) => marks.isShown[site] === 0).length);
  });

  it('carries the names, the scale, the legend and the warning', () => {
    for (const words of [
      '五环路',
      '五环内',
      '不在 III-1 支持范围',
      '昌平区',
      '全市',
      '北',
      '10 公里',
      '全钒液流 3',
      '五环内 2',
    ]) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg).toContain('rgb(9, 9, 9)');
    // The site's own triangle and the legend's.
    expect(count(/fill="rgb\(200, 0, 0\)"/g)).toBe(2);
  });
});

describe('the target of a pointer', () => {
  const at = (x: number, y: number) => targetAt(scene, overview, x, y);

  it('is the site before the park before the district', () => {
    const park = geometry.parks[3]!;
    const [x, y] = [pixelX(overview, park.x), pixelY(overview, park.y)];
    const near = Array.from(marks.x.keys()).find((site) => site % 4 === 3 && site % 3 !== 0)!;
    expect(at(pixelX(overview, marks.x[near]!), pixelY(overview, marks.y[near]!))?.kind).toBe('site');
    const empty = { ...scene, marks: sitesAround(0), order: new Uint32Array() };
    expect(targetAt(empty, overview, x, y)).toEqual({ kind: 'park', id: 'K4' });
    expect(targetAt(empty, overview, x, y - 60)).toEqual({ kind: 'district', adcode: 110111 });
  });

  it('is nothing outside the city', () => {
    const far = { ...overview, leftPx: overview.leftPx + 10 * overview.widthPx };
    expect(targetAt(scene, far, 10, 10)).toBeNull();
  });

  it('is the mark on top where marks lie on each other', () => {
    const stacked: SiteMarks = {
      ...sitesAround(2),
      x: Float64Array.of(0.5, 0.5),
      y: Float64Array.of(0.5, 0.5),
      radiusPx: Float64Array.of(12, 4),
      isShown: Uint8Array.of(1, 1),
    };
    const view = { ...overview, worldPx: 1000, leftPx: 400, topPx: 400 };
    const on = (x: number) =>
      targetAt({ ...scene, marks: stacked, order: drawingOrder(stacked) }, view, x, 100);
    expect(on(100)).toEqual({ kind: 'site', site: 1 });
    expect(on(110)).toEqual({ kind: 'site', site: 0 });
  });
});

describe('the scale bar', () => {
  it.each([
    [0.01, 10_000],
    [0.0096, 10_000],
    [0.02, 5000],
    [0.5, 200],
    [0.0005, 200_000],
  ])('at %d pixels a metre measures %i m', (pxPerMetre, metres) => {
    expect(scaleLengthM(pxPerMetre, 100)).toBe(metres);
  });
});
