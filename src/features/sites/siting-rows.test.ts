import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject } from '../../../tests/fixtures/small-ledger.ts';
import { districtsFile } from '../../contract/boundary.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { PilotFlag, SitingVerdict } from '../../domain/vocabulary.ts';
import { inOrder, sitingCounts, sitingGroups, type SitingRow, sitingRows } from './siting-rows.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../../data/boundaries/districts.geojson', import.meta.url), 'utf8'),
);
const districts = districtsFile.parse(file).features.map(({ properties, geometry }) => ({
  adcode: properties.adcode,
  name: { zh: properties.name, en: properties.name_en },
  label: properties.label,
  polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
}));

type Place = { lon: number; lat: number } | null;
const changping = { lon: 116.47, lat: 40.11 };
const chaoyang = { lon: 116.45, lat: 39.95 };
/** Langfang, in Hebei. */
const langfang = { lon: 116.7, lat: 39.52 };

function rowsOf(
  ...sites: [id: string, siting: SitingVerdict, distanceM: number | null, place: Place, pilot?: PilotFlag][]
): SitingRow[] {
  const columns = columnsOf({
    dataDate: '2026-10-31',
    projects: sites.map(([id, siting, distanceM, , pilot = 'yes']) =>
      ledgerProject(id, { pilot, sites: [{ type: 'industrial_plant', siting, distanceM }] }),
    ),
    units: [],
  });
  const portfolio = buildPortfolio({
    ...columns,
    sites: {
      ...columns.sites,
      lon: sites.map(([, , , place]) => place?.lon ?? null),
      lat: sites.map(([, , , place]) => place?.lat ?? null),
      precisionM: sites.map(([, , distanceM]) => (distanceM === null ? null : 20)),
    },
  });
  return sitingRows(portfolio, { districts });
}

const rows = rowsOf(
  ['P1', 'outside', 9000, changping],
  ['P2', 'unknown', null, null],
  ['P3', 'inside', -2000, chaoyang],
  ['P4', 'outside', 300, changping],
  ['P5', 'on_the_line', 12, changping],
  ['P6', 'outside', 44_000, langfang],
  ['P7', 'inside', -100, chaoyang, 'no'],
);
const ids = (some: readonly SitingRow[]): string[] => some.map(({ projectId }) => projectId);

describe('rows of the map page', () => {
  it('put sites to act on first: inside, on the line, without position, outside the city', () => {
    expect(ids(rows)).toEqual(['P3', 'P5', 'P2', 'P6', 'P7', 'P4', 'P1']);
  });

  it('never count a site outside the city as supported', () => {
    const far = rows.find(({ projectId }) => projectId === 'P6');
    expect([far?.siting, far?.isOutsideCity, far?.supportedArea]).toEqual([
      'outside',
      true,
      'outside_supported_area',
    ]);
    expect(rows.find(({ projectId }) => projectId === 'P1')?.supportedArea).toBe('supported_area');
    expect(rows.find(({ projectId }) => projectId === 'P5')?.supportedArea).toBe('survey_needed');
  });

  it('ask nothing of a project that is no pilot', () => {
    const other = rows.find(({ projectId }) => projectId === 'P7');
    expect([other?.attention, other?.supportedArea]).toEqual([null, 'not_a_pilot']);
  });

  it('group what is in view apart from the rest, exceptions in neither', () => {
    const groups = sitingGroups(rows, ({ projectId }) => projectId === 'P1');
    expect(groups.map(({ group, rows: members }) => [group, ids(members)])).toEqual([
      ['attention', ['P3', 'P5', 'P2', 'P6']],
      ['inView', ['P1']],
      ['elsewhere', ['P7', 'P4']],
    ]);
    expect(sitingGroups([], () => true)).toEqual([]);
  });

  it('stand in the order that is asked for, with what is missing last', () => {
    const by = (name: 'distance' | 'project', isDescending: boolean): string[] =>
      ids(inOrder(rows, { by: name, isDescending }, ({ projectCode }) => projectCode));
    expect(by('distance', false)).toEqual(['P3', 'P7', 'P5', 'P4', 'P1', 'P6', 'P2']);
    expect(by('distance', true)).toEqual(['P6', 'P1', 'P4', 'P5', 'P7', 'P3', 'P2']);
    expect(by('project', true)).toEqual(['P7', 'P6', 'P5', 'P4', 'P3', 'P2', 'P1']);
    expect(inOrder(rows, null, () => '')).toBe(rows);
  });

  it('count sites by verdict', () => {
    expect(sitingCounts(rows)).toEqual({ outside: 3, on_the_line: 1, inside: 2, unknown: 1, outsideCity: 1 });
  });
});
