import { describe, expect, it } from 'vitest';
import { session } from '../../src/contract/session.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { type Store, StoreUnavailableError } from '../../src/server/store.ts';
import { apiOver, apiOverStore } from './api-under-test.ts';
import { BODIES } from './change-bodies.ts';
import { ifMatch, expectRecord, expectRefusal } from './change-requests.ts';
import { smallPortfolio } from './small-portfolio.ts';

const api = apiOver(smallPortfolio());

describe('a change from another page', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['a sibling host', { origin: 'https://forum.parkfolio.example', host: 'parkfolio.example' }],
    ['another port', { origin: 'http://localhost:1234', host: 'localhost:3000' }],
    ['a sandboxed frame', { origin: 'null' }],
  ])('is refused: %s', async (_name, headers) => {
    for (const [path, body] of [
      ['/api/notes', BODIES.note],
      ['/api/sign-in', { email: 'a@example.invalid', password: 'a password' }],
    ] as const) {
      await expectRefusal(await api.post(path, body, headers), 403, 'not_allowed');
    }
    await expectRefusal(await api.request('/api/sign-out', { method: 'POST', headers }), 403, 'not_allowed');
  });

  it.each<[string, Record<string, string>]>([
    ['no browser', {}],
    ['the same origin', { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }],
    [
      'the same host behind a proxy',
      { origin: 'https://parkfolio.example', 'x-forwarded-host': 'Parkfolio.example, inner' },
    ],
  ])('is taken from %s', async (_name, headers) => {
    await expectRecord('note', await api.post('/api/notes', BODIES.note, headers), 201);
  });

  it('may be read, since no page of another origin sees the answer', async () => {
    expect((await api.get('/api/portfolio', { origin: 'https://elsewhere.example' })).status).toBe(200);
  });

  it('is refused in a form that a page may send without asking first', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { 'content-type': type };
      await expectRefusal(await api.post('/api/notes', BODIES.note, headers), 415, 'unsupported_media_type');
      const bare = await api.request('/api/sign-out', { method: 'POST', headers });
      await expectRefusal(bare, 415, 'unsupported_media_type');
    }
  });
});

describe('a body', () => {
  it('is refused when it is larger than allowed, by what it says and by what it is', async () => {
    const small = apiOver(smallPortfolio(), 'v1', { bodyBytes: 1000 });
    const large = { ...BODIES.note, text: 'x'.repeat(2000) };
    await expectRefusal(await small.post('/api/notes', large), 400, 'body_too_large');
    await expectRecord('note', await small.post('/api/notes', BODIES.note), 201);
  });

  it('is read after the role and the address, before the record', async () => {
    const bad = '{"why": ';
    await expectRefusal(await api.as('anonymous').patch('/api/sites/none', bad), 401, 'not_signed_in');
    await expectRefusal(await api.as('viewer').patch('/api/sites/none', bad), 403, 'not_allowed');
    expect(
      (await expectRefusal(await api.patch('/api/sites/%20', bad), 400, 'invalid_request')).rules,
    ).toEqual(['id wrong_format']);
    await expectRefusal(await api.patch('/api/sites/none', bad), 400, 'malformed_json');
    await expectRefusal(await api.patch('/api/sites/none', {}), 404, 'not_found');
    await expectRefusal(await api.patch('/api/sites/S1', {}), 428, 'version_required');
  });
});

describe('an answer', () => {
  it('sets the cookies of a sign-in and says whom it is for', async () => {
    const response = await api
      .as('anonymous')
      .post('/api/sign-in', { email: 'a@example.invalid', password: 'p' });
    expect(response.headers.getSetCookie()).toEqual(['caller=viewer; HttpOnly', 'other=1']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toBe('Cookie, Accept-Encoding');
    expect(session.parse(await response.json()).caller?.id).toBe('viewer');
  });

  it('varies with who asks, and is kept only to be asked for again', async () => {
    const tags = new Set<string | null>();
    for (const caller of [
      'commission',
      'viewer',
      'changping',
      'changpingViewer',
      'changpingWall',
      'fangshan',
    ] as const) {
      const response = await api.as(caller).get('/api/portfolio');
      expect(response.headers.get('vary')).toBe('Cookie, Accept-Encoding');
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
      tags.add(response.headers.get('etag'));
    }
    expect(tags.size).toBe(6);
    const open = await api.get('/api/policy');
    expect(open.headers.get('vary')).toBe('Accept-Encoding');
    expect(open.headers.get('etag')).toBe((await api.as('anonymous').get('/api/policy')).headers.get('etag'));
  });

  it('comes without its body to HEAD', async () => {
    for (const path of ['/api/health', '/api/portfolio', '/api/awards/A1', '/api/session']) {
      const [get, head] = [await api.get(path), await api.request(path, { method: 'HEAD' })];
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    }
  });

  it('shows a person at the newest version to whoever edits an old one', async () => {
    const stale = await api.patch('/api/people/person-1', { name: 'new' }, ifMatch(1));
    expect(stale.headers.get('etag')).toBe('"3"');
    expect((await expectRefusal(stale, 412, 'stale_version')).current).toMatchObject({ version: 3 });
  });

  it('tells who must change the initial password so, and lets them', async () => {
    const newcomer = api.as('newcomer');
    await expectRefusal(await newcomer.get('/api/portfolio'), 403, 'password_change_required');
    await expectRefusal(await newcomer.get('/api/people'), 403, 'not_allowed');
    const change = { currentPassword: 'initial', newPassword: 'a longer one' };
    expect((await newcomer.post('/api/password', change)).status).toBe(200);
  });
});

describe('while the store is away', () => {
  const away = async (): Promise<never> => {
    throw new StoreUnavailableError('connection refused for user mayor');
  };

  function apiWithout(): ReturnType<typeof apiOverStore> {
    const store: Store = {
      ...createMemoryStore({ dataVersion: 'v1', records: smallPortfolio() }),
      dataVersion: away,
      readLedger: away,
      changesSince: away,
      write: away,
      revisionsOf: away,
      revisionsOfAll: away,
      withdrawalsFrom: away,
    };
    return apiOverStore(store);
  }

  it('what needs it says so and when to ask again, without its secrets', async () => {
    const { get, post, patch } = apiWithout();
    for (const response of [
      await get('/api/portfolio'),
      await get('/api/projects/P1'),
      await get('/api/awards/A1'),
      await get('/api/revisions/award/A1'),
      await get('/api/ready'),
      await post('/api/notes', BODIES.note),
      await patch('/api/awards/A1', {}, ifMatch(1)),
    ]) {
      expect(response.headers.get('retry-after')).toBe('5');
      expect((await expectRefusal(response, 503, 'unavailable')).detail).not.toContain('mayor');
    }
  });

  it('what needs no stored row is answered', async () => {
    const { get, post } = apiWithout();
    for (const path of ['/api/health', '/api/policy', '/api/boundaries', '/api/openapi.json']) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
    const asked = { measure: 'I-1', awards: [{ id: 'a' }] };
    expect((await post('/api/caps/evaluate', asked)).status).toBe(200);
  });

  it('an empty store is told from a portfolio without projects', async () => {
    const { get, post } = apiOverStore(createMemoryStore(null));
    for (const response of [await get('/api/portfolio'), await post('/api/notes', BODIES.note)]) {
      expect((await expectRefusal(response, 503, 'unavailable')).detail).toContain('parkfolio import');
    }
  });
});
