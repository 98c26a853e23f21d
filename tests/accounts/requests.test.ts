import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { personWithPassword, wallDeviceWithToken } from '../../src/contract/session.ts';
import { jsonLog, readableLog } from '../../src/server/log.ts';
import { createRequestWatch } from '../../src/server/request-watch.ts';
import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';
import { accountsUnderTest, bodyOf, FIRST, refusal } from './accounts-under-test.ts';

vi.mock(
  '../../src/server/accounts-password-hash.ts',
  async () => (await import('./cheap-hash.ts')).cheapHash,
);

type Options = NonNullable<Parameters<typeof accountsUnderTest>[1]>;
const world = (options: Options = {}) => accountsUnderTest(openSqlite(':memory:', { create: true }), options);

afterEach(() => {
  vi.useRealTimers();
});

const requestLine = z.object({
  requestId: z.uuid(),
  method: z.string(),
  route: z.string(),
  status: z.int(),
  durationMs: z.number().min(0),
  callerId: z.string().nullable(),
});

describe('the log', () => {
  it('has one line a request, with the route and never the path', async () => {
    const { browser, lines, first } = await world();
    const { get, post, signIn } = browser();
    await signIn();
    const answer = await get('/api/projects/P1?token=hidden-in-a-query');
    await post('/api/people/hidden-person/reset-password');
    await get('/api/hidden-nowhere');
    await get('/hidden-file.js');
    const parsed = lines.map((line) => requestLine.parse(JSON.parse(line)));
    expect(parsed.map(({ method, route, status, callerId }) => [method, route, status, callerId])).toEqual([
      ['POST', '/api/sign-in', 200, null],
      ['GET', '/api/projects/{id}', 200, first.id],
      ['POST', '/api/people/{id}/reset-password', 404, first.id],
      ['GET', '(none)', 404, null],
      ['GET', '(file)', 404, null],
    ]);
    expect(answer.headers.get('x-request-id')).toBe(parsed[1]?.requestId);
    expect(lines.join('')).not.toContain('hidden');
  });

  it('keeps passwords, tokens, cookies and addresses out, over the whole road', async () => {
    const { browser, lines, failures } = await world();
    const admin = browser();
    await admin.signIn();
    await browser().signIn(FIRST.email, 'sentinel-wrong-password');
    const creation = { name: '哨兵', email: 'sentinel@x.example', role: 'viewer', districts: 'all' };
    const { person, initialPassword } = await bodyOf(
      personWithPassword,
      await admin.post('/api/people', creation),
    );
    const own = browser();
    await own.signIn(person.email, initialPassword);
    const newPassword = 'orchid ferry 5521';
    expect((await own.post('/api/password', { currentPassword: initialPassword, newPassword })).status).toBe(
      200,
    );
    await own.post('/api/password', { currentPassword: 'sentinel-not-current', newPassword });
    const { token } = await bodyOf(
      wallDeviceWithToken,
      await admin.post('/api/wall-devices', { name: '大屏', districts: 'all' }),
    );
    const screen = browser();
    await screen.post('/api/wall/sign-in', { token });
    await screen.post('/api/wall/sign-in', { token: `${token}sentinel` });
    await admin.post('/api/sign-in', { email: 'sentinel@x.example', password: 7, token: 'sentinel' });
    const cookies = [admin, own, screen].flatMap(({ jar }) => [...jar.values()]);
    expect(cookies).toHaveLength(3);
    expect(failures).toEqual([]);
    const log = lines.join('');
    for (const secret of [
      ...['sentinel', FIRST.password, FIRST.email, '哨兵', initialPassword, newPassword, token],
      ...cookies,
      ...cookies.map((cookie) => decodeURIComponent(cookie).split('.')[0] ?? cookie),
    ])
      expect(log).not.toContain(secret);
  });

  it('says of a failure what and where, without the values of rows', () => {
    const failure = Object.assign(new Error('null value in column "name"'), {
      code: '23502',
      detail: 'Failing row contains (sentinel-hash).',
      parameters: ['sentinel-parameter'],
      cause: Object.assign(new Error('beneath'), { where: 'sentinel-where' }),
    });
    for (const log of [jsonLog, readableLog]) {
      const lines: string[] = [];
      log((line) => lines.push(line)).failure(failure, 'request-1');
      const text = lines.join('');
      expect(text).toContain('null value in column');
      expect(text).toContain('requests.test.ts');
      expect(text).not.toContain('sentinel');
    }
  });

  it('ties an unexpected failure to its request', async () => {
    const { browser, lines, failures } = await world();
    const { signIn, get } = browser();
    await signIn();
    vi.spyOn(JSON, 'parse').mockImplementationOnce(() => {
      throw new TypeError('a defect');
    });
    const answer = await get('/api/session');
    expect(await refusal(answer)).toMatchObject({ status: 500, code: 'internal' });
    expect(failures).toHaveLength(1);
    const failed = lines.find((line) => line.includes('a defect')) ?? '';
    expect(failed).toContain(answer.headers.get('x-request-id'));
  });
});

describe('the bounds of requests', () => {
  it('count reads and changes of one caller, wherever he comes from', async () => {
    const { browser, first } = await world({ rates: { reads: 3, changes: 2 } });
    const { signIn, get, jar } = browser();
    await signIn();
    const elsewhere = browser('10.7.7.7');
    for (const [name, value] of jar) elsewhere.jar.set(name, value);
    for (const { get } of [elsewhere, elsewhere, elsewhere])
      expect((await get('/api/people')).status).toBe(200);
    const refused = await get('/api/people');
    expect(refused.headers.get('retry-after')).toMatch(/^(59|60)$/);
    expect(await refusal(refused)).toMatchObject({ status: 429, code: 'too_many_requests' });
    const edit = () =>
      elsewhere.patch(`/api/people/${first.id}`, { name: FIRST.name }, { 'if-match': '"1"' });
    expect([(await edit()).status, (await edit()).status, (await edit()).status]).toEqual([200, 200, 429]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    expect((await get('/api/people')).status).toBe(200);
  });

  it('count whoever asks from one address, and take a judgement of figures for a read', async () => {
    const { browser } = await world({ rates: { reads: 2, changes: 1 } });
    const statuses = async (
      address: string,
      ask: (from: ReturnType<typeof browser>) => Promise<Response>,
    ) => {
      const all: number[] = [];
      for (let time = 0; time < 11; time += 1) all.push((await ask(browser(address))).status);
      return all;
    };
    const anonymous = await statuses('10.0.8.1', ({ get }) => get('/api/policy'));
    expect([anonymous.slice(0, 10), anonymous[10]]).toEqual([Array.from({ length: 10 }, () => 200), 429]);
    const judged = await statuses('10.0.8.2', ({ post }) => post('/api/siting/check', []));
    expect(judged.filter((status) => status === 429)).toHaveLength(1);
    const changed = await statuses('10.0.8.3', ({ post }) => post('/api/sign-out'));
    expect(changed.filter((status) => status === 429)).toHaveLength(6);
  });

  it('believe X-Forwarded-For as far as our own proxies wrote it', async () => {
    const clientWith = async (proxies: number, forwarded: string | null): Promise<string> => {
      const watch = createRequestWatch({
        log: jsonLog(() => undefined),
        rates: { reads: 0, changes: 0 },
        proxies,
        appVersion: '0.0.0',
      });
      const headers = forwarded === null ? {} : { 'x-forwarded-for': forwarded };
      let client = '';
      await watch.answer(new Request('http://localhost/api/health', { headers }), '192.0.2.9', (request) => {
        client = watch.clientOf(request);
        return new Response();
      });
      return client;
    };
    expect(await clientWith(0, '10.1.1.1')).toBe('192.0.2.9');
    expect(await clientWith(1, '6.6.6.6, 10.1.1.1')).toBe('10.1.1.1');
    expect(await clientWith(2, '6.6.6.6, 10.1.1.1, 10.2.2.2')).toBe('10.1.1.1');
    expect(await clientWith(2, '10.1.1.1')).toBe('10.1.1.1');
    expect(await clientWith(1, null)).toBe('192.0.2.9');
    expect(await clientWith(1, '::ffff:10.1.1.1')).toBe('10.1.1.1');
    expect(await clientWith(1, '2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(await clientWith(1, '2001:db8::6')).toBe('2001:db8:0:0::/64');
  });

  it('answer for what hangs', async () => {
    vi.useFakeTimers();
    const lines: string[] = [];
    const watch = createRequestWatch({
      log: jsonLog((line) => lines.push(line)),
      rates: { reads: 0, changes: 0 },
      proxies: 0,
      appVersion: '0.0.0',
    });
    const hung = watch.answer(
      new Request('http://localhost/api/portfolio'),
      '192.0.2.9',
      () => new Promise<Response>(() => undefined),
    );
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await refusal(await hung)).toMatchObject({ status: 503, code: 'unavailable' });
    expect(lines).toHaveLength(1);
  });
});

describe('signing in over HTTP', () => {
  it('has to wait after five wrong ones, with the right one too', async () => {
    const { browser } = await world();
    const { signIn } = browser();
    for (let time = 0; time < 5; time += 1) expect((await signIn(FIRST.email, 'wrong')).status).toBe(401);
    const refused = await signIn();
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refusal(refused)).toMatchObject({ status: 429, code: 'too_many_requests' });
    expect((await browser('10.0.0.2').signIn(FIRST.email.toUpperCase())).status).toBe(429);
    expect((await browser('10.0.0.2').signIn('other@x.example')).status).toBe(401);
  });

  it('bounds guesses at the present password like those at the door', async () => {
    const { browser } = await world();
    const { signIn, post } = browser();
    await signIn();
    const change = () =>
      post('/api/password', { currentPassword: 'wrong', newPassword: 'orchid ferry 5521' });
    for (let time = 0; time < 5; time += 1) expect((await change()).status).toBe(400);
    expect((await change()).status).toBe(429);
  });

  it('marks cookies Secure where the app is reached by https', async () => {
    const { browser } = await world({ origin: 'https://parkfolio.example' });
    const { signIn, post, caller } = browser();
    const attributes = '; Path=/; HttpOnly; ';
    const cookie = (await signIn()).headers.getSetCookie()[0];
    expect(cookie).toMatch(/^__Secure-parkfolio\.session_token=/);
    expect(cookie).toContain(attributes);
    expect(cookie).toContain('Secure;');
    expect(cookie).toContain('SameSite=Lax');
    expect(await caller()).toMatchObject({ role: 'commission' });
    const made = await post('/api/wall-devices', { name: '大屏', districts: 'all' });
    const { token } = await bodyOf(wallDeviceWithToken, made);
    expect((await post('/api/wall/sign-in', { token })).headers.getSetCookie().at(-1)).toMatch(
      /^__Secure-parkfolio\.wall=[^;]+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it('asks nothing of the network', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const { browser, newPerson } = await world();
    await newPerson({});
    await browser().post('/api/sign-out');
    expect(fetched).not.toHaveBeenCalled();
  });
});
