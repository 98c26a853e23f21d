import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import cases from '../fixtures/worked-cases.json' with { type: 'json' };
import { type EndpointName, endpoints } from '../../src/contract/endpoint.ts';
import { problem } from '../../src/contract/problem.ts';
import { allEndpoints } from './all-endpoints.ts';
import { apiOver } from './api-under-test.ts';
import { smallPortfolio } from './small-portfolio.ts';

const api = apiOver(smallPortfolio());

async function answer(name: EndpointName, response: Response) {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  return endpoints[name].response.parse(await response.json());
}

async function refusal(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = problem.parse(await response.json());
  expect(body.status).toBe(status);
  return { code: body.code, fields: body.issues.map(({ field }) => field), issues: body.issues };
}

describe('GET /api/health', () => {
  it('says that it runs, which program, and which data it saw last', async () => {
    const fresh = apiOver(smallPortfolio());
    const health = async () => answer('health', await fresh.as('anonymous').get('/api/health'));
    expect(await health()).toEqual({ status: 'ok', version: '0.0.0', dataVersion: null });
    await fresh.get('/api/portfolio');
    expect(await health()).toMatchObject({ dataVersion: expect.stringContaining('v1') });
  });
});

describe('GET /api/policy', () => {
  it('answers the catalogue whole', async () => {
    const { version, measures } = endpoints.policy.response.parse(
      await (await api.get('/api/policy')).json(),
    );
    expect(version).not.toBe('');
    expect(measures).toHaveLength(19);
  });
});

describe('GET /api/boundaries', () => {
  it('answers ring, roads and 16 districts with their sources', async () => {
    const body = endpoints.boundaries.response.parse(await (await api.get('/api/boundaries')).json());
    expect(body.ring.polygon[0]).toHaveLength(273);
    expect(body.ringRoads.map(({ id }) => id)).toHaveLength(4);
    expect(body.districts).toHaveLength(16);
    expect(body.attributions.join()).toMatch(/OpenStreetMap.*ODbL.*ECharts/);
  });
});

describe('GET /api/portfolio', () => {
  it('carries every record as columns, with verdicts and units over the whole ledger', async () => {
    const body = endpoints.portfolio.response.parse(await (await api.get('/api/portfolio')).json());
    expect(body.projects.id).toEqual(['P1', 'P2', 'P3']);
    const verdicts = body.verdicts.awardRow.map((row, index) => [
      body.awards.id[row],
      body.dictionaries.verdict[body.verdicts.verdictCode[index]!],
    ]);
    expect(verdicts).toEqual([
      ['A1', 'at_cap'],
      ['A2', 'exceeds'],
      ['A3', 'cannot_verify'],
      ['A5', 'cannot_verify'],
    ]);
    expect(body.verdicts.utilisationBp).toEqual([10_000, 11_667, null, null]);
    const siting = body.sites.sitingCode.map((code) => body.dictionaries.siting[code]);
    expect(siting).toEqual(['outside', 'inside', 'unknown']);
    expect(body.sites.lon[2]).toBeNull();
    const first = body.verdicts.unitRow[0]!;
    expect(body.units).toMatchObject({ isDefault: expect.arrayContaining([1]) });
    expect([body.units.sumFen[first], body.units.limitFen[first], body.units.headroomFen[first]]).toEqual([
      600_000_000, 600_000_000, 0,
    ]);
    const second = body.verdicts.unitRow[1]!;
    expect(body.units.excessFen[second]).toBe(100_000_000);
    expect(body.outputs.kindCode.map((code) => body.dictionaries.outputKind[code])).toEqual([
      'platform',
      'district_policy',
    ]);
  });

  it('is asked again and answers 304 while nothing changed', async () => {
    const first = await api.get('/api/portfolio');
    const tag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await api.get('/api/portfolio', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const weak = await api.get('/api/portfolio', { 'if-none-match': `W/${tag}` });
    expect(weak.status).toBe(304);
    const other = await apiOver(smallPortfolio(), 'v2').get('/api/portfolio', { 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  it('compresses when asked', async () => {
    const response = await api.get('/api/portfolio', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const text = await new Response(response.body!.pipeThrough(new DecompressionStream('gzip'))).text();
    expect(JSON.parse(text)).toEqual(await (await api.get('/api/portfolio')).json());
  });
});

describe('GET /api/projects/{id}', () => {
  it('answers the project with siting, verdicts and money by kind', async () => {
    const body = endpoints.project.response.parse(await (await api.get('/api/projects/P2')).json());
    expect(body.project.id).toBe('P2');
    expect(body.organisation.id).toBe('E2');
    expect(body.sites[0]).toMatchObject({
      crs: 'GCJ02',
      lon: 116.3975,
      verdict: 'inside',
      supportedArea: 'not_a_pilot',
    });
    expect(body.sites[0]?.wgs84?.lon).not.toBe(116.3975);
    expect(body.awards.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['A2', 'exceeds'],
      ['A5', 'cannot_verify'],
    ]);
    expect(body.awards[0]).toMatchObject({
      allowedMax: '6000000.00',
      unitSum: '7000000.00',
      headroom: '0.00',
      utilisationPct: '116.67',
      bindingTerm: { kind: 'percent', unit: 'P2', sum: '7000000.00', limit: '6000000.00' },
    });
    expect(body.awards[0]?.explanation?.zh).toContain('超上限');
    expect(body.disbursements.map(({ id }) => id)).toEqual(['D1']);
    expect(body.clawbacks.map(({ id }) => id)).toEqual(['C1']);
  });

  it('gives no verdict before approval', async () => {
    const body = endpoints.project.response.parse(await (await api.get('/api/projects/P3')).json());
    expect(body.awards.find(({ id }) => id === 'A4')).toMatchObject({
      verdict: null,
      explanation: null,
      candidates: [],
    });
  });

  it('says that a project is not there, and that an id is malformed', async () => {
    expect(await refusal(await api.get('/api/projects/P99'), 404)).toMatchObject({ code: 'not_found' });
    expect(await refusal(await api.get('/api/projects/%20'), 400)).toMatchObject({ fields: ['id'] });
    expect(await refusal(await api.get(`/api/projects/${'x'.repeat(65)}`), 400)).toMatchObject({
      fields: ['id'],
    });
  });
});

describe('POST /api/caps/evaluate', () => {
  it.each(cases)('$id: $title', async ({ measure, awards, expect: wanted }) => {
    const body = endpoints.evaluateCaps.response.parse(
      await (await api.post('/api/caps/evaluate', { measure, awards })).json(),
    );
    expect(body).toMatchObject(wanted);
    expect(body.explanation.zh).toContain(measure);
  });

  const one = { id: 'a', amt: '1.00', ent: 'E1', prj: 'P1', date: '2024-06-30' };
  it.each<[string, unknown, string]>([
    ['an unknown measure', { measure: 'V-9', awards: [one] }, 'measure'],
    ['an empty list', { measure: 'I-1', awards: [] }, 'awards'],
    ['a repeated id', { measure: 'I-1', awards: [one, one] }, 'awards.1.id'],
    ['a number where text belongs', { measure: 'I-1', awards: [{ ...one, amt: 1 }] }, 'awards.0.amt'],
    ['an unknown field', { measure: 'I-1', awards: [{ ...one, amount: '1' }] }, 'awards.0.amount'],
    ['an unknown field beside the awards', { measure: 'I-1', awards: [one], budget: 1 }, 'budget'],
    ['a year of five digits', { measure: 'II-3b', awards: [{ ...one, year: 20240 }] }, 'awards.0.year'],
    ['a fraction of a day', { measure: 'IV-2a', awards: [{ ...one, days: 1.5 }] }, 'awards.0.days'],
    ['negative days', { measure: 'IV-2a', awards: [{ ...one, days: -1 }] }, 'awards.0.days'],
    [
      'an absurdly long amount',
      { measure: 'I-1', awards: [{ ...one, amt: '9'.repeat(65) }] },
      'awards.0.amt',
    ],
    ['no measure', { awards: [one] }, 'measure'],
    ['a list', [one], 'body'],
  ])('refuses %s and names the field', async (_name, body, field) => {
    const { fields } = await refusal(await api.post('/api/caps/evaluate', body), 400);
    expect(fields).toContain(field);
  });

  it('refuses what JSON cannot say, with its place', async () => {
    const nan = '{"measure":"I-1","awards":[{"id":"a","year":NaN}]}';
    expect(await refusal(await api.post('/api/caps/evaluate', nan), 400)).toMatchObject({
      code: 'malformed_json',
      fields: ['awards.0.year'],
    });
    const huge = '{"measure":"II-3b","awards":[{"id":"a","year":1e309}]}';
    expect(await refusal(await api.post('/api/caps/evaluate', huge), 400)).toMatchObject({
      fields: ['awards.0.year'],
    });
  });

  it('shows an amount that breaks the rules instead of refusing it', async () => {
    const response = await api.post('/api/caps/evaluate', {
      measure: 'I-1',
      awards: [{ ...one, amt: '1e3' }],
    });
    expect(await answer('evaluateCaps', response)).toMatchObject({
      verdict: 'invalid_input',
      allowedMax: null,
    });
  });

  it('can leave inferred terms out', async () => {
    const award = { ...one, year: 2024, bases: { interest_paid: '0.50' } };
    const ask = async (inferredTerms: boolean) =>
      endpoints.evaluateCaps.response.parse(
        await (
          await api.post('/api/caps/evaluate', { measure: 'II-3b', awards: [award], inferredTerms })
        ).json(),
      ).verdict;
    expect([await ask(true), await ask(false)]).toEqual(['exceeds', 'within']);
  });
});

describe('POST /api/siting/check', () => {
  const point = { lon: 116.4701, lat: 40.1147, crs: 'WGS84', precisionM: 300 };

  it('answers a verdict, a signed distance and the district for each point', async () => {
    const centre = { lon: 116.3913, lat: 39.9075, crs: 'CGCS2000', precisionM: 10 };
    const body = endpoints.checkSiting.response.parse(
      await (
        await api.post('/api/siting/check', [
          point,
          centre,
          { ...point, crs: null },
          { ...point, precisionM: null },
        ])
      ).json(),
    );
    expect(body.map(({ verdict }) => verdict)).toEqual(['outside', 'inside', 'unknown', 'unknown']);
    expect(body[0]?.district).toMatchObject({ adcode: 110114 });
    expect(body[1]!.distanceM!).toBeLessThan(0);
    expect(body[2]!.distanceM).toBeNull();
    expect(body[3]!.distanceM).toBe(body[0]!.distanceM);
  });

  it('takes 10,000 points and no more', async () => {
    const many = Array.from({ length: 10_000 }, () => point);
    expect(
      endpoints.checkSiting.response.parse(await (await api.post('/api/siting/check', many)).json()),
    ).toHaveLength(10_000);
    expect(await refusal(await api.post('/api/siting/check', [...many, point]), 400)).toMatchObject({
      fields: ['body'],
    });
    expect(await refusal(await api.post('/api/siting/check', []), 400)).toMatchObject({ fields: ['body'] });
  });

  it.each<[unknown, string]>([
    [{ ...point, lon: 181 }, '1.lon'],
    [{ ...point, lat: '39' }, '1.lat'],
    [{ ...point, crs: 'EPSG:4326' }, '1.crs'],
    [{ ...point, precisionM: -1 }, '1.precisionM'],
    [{ ...point, name: 'x' }, '1.name'],
    [{ lon: 116, lat: 40, crs: 'WGS84' }, '1.precisionM'],
    [null, '1'],
  ])('names a malformed point by its index: %j', async (bad, field) => {
    expect((await refusal(await api.post('/api/siting/check', [point, bad]), 400)).fields).toContain(field);
  });
});

describe('the API as a whole', () => {
  it('describes every endpoint of the tables, with what a change must name', async () => {
    const document = z
      .object({
        openapi: z.string(),
        paths: z.record(
          z.string(),
          z.record(
            z.string(),
            z.object({
              operationId: z.string(),
              description: z.string(),
              security: z.array(z.record(z.string(), z.array(z.string()))),
              parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean() })),
              responses: z.record(z.string(), z.object({ description: z.string() })),
            }),
          ),
        ),
        components: z.object({
          schemas: z.record(z.string(), z.unknown()),
          securitySchemes: z.record(z.string(), z.object({ in: z.literal('cookie'), name: z.string() })),
        }),
      })
      .parse(await (await api.as('anonymous').get('/api/openapi.json')).json());
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({ path, method, ...operation })),
    );
    expect(described.map(({ method, path }) => `${method.toUpperCase()} ${path}`).toSorted()).toEqual(
      allEndpoints.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
    expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(described.length);
    for (const { path, parameters, security } of described) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`);
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(Object.keys(document.components.securitySchemes)).toEqual(
        expect.arrayContaining(security.flatMap((scheme) => Object.keys(scheme))),
      );
    }
    const edit = document.paths['/api/awards/{id}']?.['patch'];
    expect(edit?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['If-Match', true],
    ]);
    expect(Object.keys(edit?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '409', '412', '415', '428', '503']),
    );
    expect(edit?.description).toContain('commission, district_official');
    const create = document.paths['/api/awards']?.['post'];
    expect(create?.parameters).toEqual([{ name: 'Idempotency-Key', in: 'header', required: false }]);
    expect(Object.keys(create?.responses ?? {})).toEqual(expect.arrayContaining(['201', '409', '422']));
  });

  it('refuses other methods, other addresses and other types', async () => {
    const wrong = await api.request('/api/health', { method: 'DELETE' });
    expect(wrong.headers.get('allow')).toBe('GET, HEAD');
    expect(await refusal(wrong, 405)).toMatchObject({ code: 'method_not_allowed' });
    expect(await refusal(await api.get('/api/nothing'), 404)).toMatchObject({ code: 'not_found' });
    const text = await api.request('/api/siting/check', {
      method: 'POST',
      body: '[]',
      headers: { 'content-type': 'text/plain' },
    });
    expect(await refusal(text, 415)).toMatchObject({ code: 'unsupported_media_type' });
  });
});
