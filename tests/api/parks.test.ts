import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { checkRecords } from '../../src/server/ledger-check.ts';
import { apiOver, apiOverStore, boundaryFiles, catalogue } from './api-under-test.ts';
import { BODIES } from './change-bodies.ts';
import { expectRecord, expectRefusal, ifMatch } from './change-requests.ts';
import { smallPortfolio, square } from './small-portfolio.ts';
import { twoDistricts } from './two-districts.ts';

const adcodes = new Set(boundaryFiles.districts.features.map(({ properties }) => properties.adcode));
const detail = async (response: Response) => endpoints.park.response.parse(await response.json());

describe('GET /api/parks/{id}/detail', () => {
  it('answers the park as recorded, with notes newest first', async () => {
    const { get, post } = apiOver(smallPortfolio());
    for (const text of ['first', 'second']) await post('/api/notes', { parkId: 'K1', text });
    await post('/api/notes', { projectId: 'P1', text: 'of a project in it' });
    const answer = await get('/api/parks/K1/detail');
    const body = await detail(answer);
    const [park] = smallPortfolio().parks;
    expect(body).toMatchObject({ mayWrite: true, park: { ...park, version: 1 } });
    expect(body.notes.map(({ text, version }) => [text, version])).toEqual([
      ['second', 1],
      ['first', 1],
    ]);
  });

  it('says who may write, and tells a screen no notes', async () => {
    const { as, post } = apiOver(smallPortfolio());
    await post('/api/notes', { parkId: 'K1', text: 'for people' });
    const told = async (caller: Parameters<typeof as>[0]) => {
      const { mayWrite, notes } = await detail(await as(caller).get('/api/parks/K1/detail'));
      return [mayWrite, notes.length];
    };
    expect(await told('changping')).toEqual([true, 1]);
    expect(await told('changpingViewer')).toEqual([false, 1]);
    expect(await told('changpingWall')).toEqual([false, 0]);
  });

  it('is asked again and answers 304, and its tag goes into a change', async () => {
    const { get, patch } = apiOver(smallPortfolio());
    const tag = (await get('/api/parks/K1/detail')).headers.get('etag') ?? '';
    expect((await get('/api/parks/K1/detail', { 'if-none-match': tag })).status).toBe(304);
    const edited = await patch('/api/parks/K1', { radiusM: 950 }, { 'if-match': tag });
    expect((await expectRecord('park', edited)).version).toBe(2);
    const again = await get('/api/parks/K1/detail', { 'if-none-match': tag });
    expect((await detail(again)).park).toMatchObject({ version: 2, radiusM: 950 });
    await expectRefusal(
      await patch('/api/parks/K1', { radiusM: 1 }, { 'if-match': tag }),
      412,
      'stale_version',
    );
  });
});

describe('the outline of a park', () => {
  it('travels in WGS84 to who sees its district, and stays as recorded where it is kept', async () => {
    const records = twoDistricts();
    const [kept] = records.parks;
    for (const park of records.parks) park.outline = kept?.outline ?? null;
    const { as } = apiOver(records);
    const outlines = async (caller: 'commission' | 'changping') => {
      const answer = await as(caller).get('/api/portfolio');
      const { parks } = endpoints.portfolio.response.parse(await answer.json());
      return Object.fromEntries(parks.id.map((id, row) => [id, parks.outline[row]]));
    };
    const all = await outlines('commission');
    // GCJ-02 lies some 500 m to the north-east of WGS84 there.
    const [lon, lat] = all['K1']?.[0]?.[0]?.[0] ?? [0, 0];
    expect([lon, lat]).toEqual([expect.closeTo(116.4549, 3), expect.closeTo(40.1047, 3)]);
    expect(all['K1']?.map((polygon) => polygon.map((ring) => ring.length))).toEqual([[5, 5], [5]]);
    expect(all['PARK-foreign']).not.toBeNull();
    const own = await outlines('changping');
    expect(own['K1']).toEqual(all['K1']);
    expect(own['PARK-foreign'] ?? null).toBeNull();
    expect((await detail(await as('changping').get('/api/parks/K1/detail'))).park.outline).toEqual(
      kept?.outline,
    );
  });

  const [lon, lat] = [116.3, 40.2];
  const bow: [number, number][] = [
    [lon, lat],
    [lon + 0.01, lat + 0.01],
    [lon + 0.01, lat],
    [lon, lat + 0.01],
    [lon, lat],
  ];
  it.each<[string, [number, number][][][], string]>([
    ['an open ring', [[square(lon, lat, 5).slice(0, 4)]], 'outline.polygons.0.0 ring_not_closed'],
    ['two corners', [[[bow[0]!, bow[1]!, bow[0]!, bow[0]!]]], 'outline.polygons.0.0 too_few_corners'],
    ['a bow', [[square(116.4, lat, 5)], [bow]], 'outline.polygons.1.0 crosses_itself'],
    ['a hole beside', [[square(lon, lat, 5), square(116.4, lat, 2)]], 'outline.polygons.0.1 hole_outside'],
    [
      'a hole across',
      [[square(lon, lat, 5), square(lon + 0.005, lat, 3)]],
      'outline.polygons.0.1 rings_cross',
    ],
    ['the Pacific', [[square(170, 10, 5)]], 'outline.polygons.0.0 outside_china'],
    ['a line', [[[bow[0]!, bow[1]!, [lon + 0.02, lat + 0.02], bow[0]!]]], 'outline.polygons.0.0 no_area'],
  ])('is refused when it is no area: %s', async (_name, polygons, rule) => {
    const { post, patch } = apiOver(smallPortfolio());
    const outline = { crs: 'GCJ02' as const, polygons };
    const made = await post('/api/parks', { ...BODIES.park, outline });
    const told = async (response: Response) =>
      new Set((await expectRefusal(response, 400, 'invalid_request')).rules);
    expect(await told(made)).toEqual(new Set([rule]));
    const edited = await patch('/api/parks/K1', { outline }, ifMatch(1));
    expect(await told(edited)).toEqual(new Set([rule]));
    const records = smallPortfolio();
    records.parks[0]!.outline = outline;
    const [field = '', name = ''] = rule.split(' ');
    const issues = checkRecords(records, catalogue, adcodes);
    expect(new Set(issues.map((issue) => `${issue.record} ${issue.rule}`))).toEqual(
      new Set([`parks[0] K1 ${name}`]),
    );
    for (const { detail } of issues) expect(detail).toContain(`${field}: `);
  });
});

describe('an edit that leaves parts out', () => {
  it('keeps outline, partners and targets of a park, and documents of a project', async () => {
    const store = createMemoryStore({ dataVersion: 'v1', records: smallPortfolio() });
    const { patch } = apiOverStore(store);
    const [park] = smallPortfolio().parks;
    const [project] = smallPortfolio().projects;
    const edited = await expectRecord('park', await patch('/api/parks/K1', { radiusM: 77 }, ifMatch(1)));
    expect(edited.record).toEqual({ ...park, radiusM: 77 });
    const built = await expectRecord('project', await patch('/api/projects/P1', { powerMW: 1 }, ifMatch(1)));
    expect(built.record).toEqual({ ...project, powerMW: 1 });
    const emptied = await patch('/api/parks/K1', { outline: null, partners: [] }, ifMatch(2));
    expect((await expectRecord('park', emptied)).record).toMatchObject({ outline: null, partners: [] });
    const { records } = await store.readLedger();
    expect([records.parks[0]?.targets, records.projects[0]?.documents]).toEqual([
      park?.targets,
      project?.documents,
    ]);
  });
});
