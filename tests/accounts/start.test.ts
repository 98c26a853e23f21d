import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import { session } from '../../src/contract/session.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { ADMIN, clearUp, runDemo, SAMPLE, signInAt, startDemo, workplace } from './keeper-at-work.ts';

// Each step starts a process, and a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });
afterAll(clearUp);

/** A database with the sample and one of the commission, made once; each test works on a copy. */
const served = (() => {
  const { parkfolio, addAdmin, folder } = workplace();
  for (const done of [parkfolio('migrate'), parkfolio('import', SAMPLE), addAdmin()]) {
    if (done.code !== 0) throw new Error(done.err);
  }
  return folder;
})();

const POLICY_FOLDER = resolve(import.meta.dirname, '../../data/policy');
/** Nothing of another host, unless the operator opts in to background maps. */
const CONTENT_SECURITY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
const TILES = {
  layers: [
    {
      id: 'base-map',
      name: { zh: '底图', en: 'Base map' },
      url: 'https://t{s}.tiles.example:8443/vec?x={x}&y={y}&l={z}&key=abc',
      subdomains: ['0', '1'],
      crs: 'WGS84',
      minZoom: 3,
      maxZoom: 18,
      attribution: { zh: '示例图源', en: 'Sample source' },
      approvalNumber: 'GS(2026)0001',
    },
  ],
};

const refusedWith = (text: string) => ({ code: 1, err: expect.stringContaining(text) });

describe('parkfolio serve', () => {
  it('does not start without a secret of its own', () => {
    const { parkfolioWith } = workplace();
    const missing = parkfolioWith({ PARKFOLIO_SECRET: undefined }, 'serve');
    expect(missing).toMatchObject(refusedWith('PARKFOLIO_SECRET · is missing'));
    const known = parkfolioWith({ PARKFOLIO_SECRET: 'better-auth-secret-12345678901234567890' }, 'serve');
    expect(known).toMatchObject(refusedWith('PARKFOLIO_SECRET · looks like an example'));
    expect(known.err).not.toContain('12345');
    expect(parkfolioWith({ PARKFOLIO_ORIGIN: 'parkfolio.example', TRUST_PROXY: 'yes' }, 'serve').err).toMatch(
      /PARKFOLIO_ORIGIN · .*\n.*TRUST_PROXY · /,
    );
  });

  it('does not start with demo accounts, sample records among real ones, or nobody to sign in', () => {
    const { parkfolio, addAdmin, file, path } = workplace();
    parkfolio('migrate');
    const mixed = { ...smallPortfolio(), synthetic: false };
    const [project] = mixed.projects;
    mixed.projects[0] = { ...project!, name: { zh: '示例项目 001', en: 'Sample Project 001' } };
    writeFileSync(file('mixed.json'), JSON.stringify(mixed));
    expect(parkfolio('import', file('mixed.json'))).toMatchObject({ code: 0 });
    expect(parkfolio('serve')).toMatchObject(
      refusedWith(`sample records stand among real ones: project ${project!.id}`),
    );
    const database = new DatabaseSync(path);
    database.exec("update organisation set name_zh = 'x'; update project set name_zh = 'x'");
    expect(parkfolio('serve')).toMatchObject(refusedWith('parkfolio admin create'));
    addAdmin();
    database.exec("update person set email = 'viewer@demo.invalid'");
    database.close();
    expect(parkfolio('serve')).toMatchObject(
      refusedWith('accounts of a demonstration are in the database (viewer@'),
    );
  });

  it('lets in who was made on the command line, and logs JSON without secrets', async () => {
    const { parkfolio, administer, addAdmin, serve } = workplace(served);
    const create = ['create', '--email', 'second@fgw.example', '--name', '第二'];
    expect(administer('too short', ...create)).toMatchObject(refusedWith('password_too_short'));
    expect(administer('woaini1314520', ...create)).toMatchObject(refusedWith('password_too_common'));
    expect(administer(ADMIN.password, 'create', '--email', 'no address', '--name', '三')).toMatchObject(
      refusedWith('--email · '),
    );
    expect(addAdmin()).toMatchObject(refusedWith("somebody's address"));
    expect(administer(ADMIN.password, ...create)).toMatchObject({ code: 0 });

    const { child, address, written } = await serve();
    const signIn = (password: string) => signInAt(address, '/api/sign-in', { email: ADMIN.email, password });
    const cookie = await signIn(ADMIN.password);
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${address}${path}`, { ...init, headers: { cookie } });
    const portfolio = await ask('/api/portfolio');
    expect(endpoints.portfolio.response.parse(await portfolio.json()).synthetic).toBe(true);
    expect(portfolio.headers.get('content-security-policy')).toBe(CONTENT_SECURITY);
    expect(portfolio.headers.get('strict-transport-security')).toBeNull();
    expect((await fetch(`${address}/api/portfolio`)).status).toBe(401);
    for (const init of [{ method: 'POST', body: 'nonsense' }, {}])
      expect((await ask('/api/demo/sign-in', init)).status).toBe(404);

    // Beside the server, which lets the old password and its session go at once.
    expect(administer('harbour crane 77', 'reset-password', '--email', ADMIN.email)).toMatchObject({
      code: 0,
    });
    expect(administer('harbour crane 77', 'reset-password', '--email', 'x@y.example')).toMatchObject({
      code: 1,
    });
    expect((await ask('/api/portfolio')).status).toBe(401);
    await expect(signIn(ADMIN.password)).rejects.toThrow('401');
    await signIn('harbour crane 77');

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(
      written.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request').length,
    ).toBeGreaterThan(5);
    const log = written.join('\n');
    for (const secret of [ADMIN.password, 'harbour crane', cookie.split('=')[1]!.slice(0, 32), ADMIN.email])
      expect(log).not.toContain(secret);

    expect(parkfolio('audit')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/1 revisions hold.*[0-9a-f]{64}/),
    });
    const people = parkfolio('audit', 'people');
    expect(people.out.split('\n').map((line) => line.split(' ')[1])).toEqual([
      'person_created',
      'person_created',
      'password_reset',
      undefined,
    ]);
  });

  it('says when passwords would travel in the open, and what of https it was told', async () => {
    const { serve } = workplace(served);
    const open = await serve({ HOST: '0.0.0.0' });
    await vi.waitFor(() => expect(open.written[1]).toContain('travel unencrypted to 0.0.0.0'));
    open.child.kill('SIGTERM');
    await once(open.child, 'exit');
    const behind = await serve({ TRUST_PROXY: '1', PARKFOLIO_ORIGIN: 'https://parkfolio.example' });
    const health = await fetch(`${behind.address}/api/health`);
    expect(health.headers.get('strict-transport-security')).toBe('max-age=31536000');
    const { email, password } = ADMIN;
    expect(await signInAt(behind.address, '/api/sign-in', { email, password })).toMatch(/^__Secure-/);
    expect(behind.written.join('')).not.toContain('unencrypted');
  });

  it('lets browsers load images from the hosts of the named background maps, and from no other', async () => {
    const { file, parkfolioWith, serve } = workplace(served);
    const [layer] = TILES.layers;
    const secret = { layers: [{ ...layer, url: 'https://me:ferry@t{s}.tiles.example/{x}/{y}/{z}' }] };
    writeFileSync(file('tiles.json'), JSON.stringify(secret));
    const refused = parkfolioWith({ PARKFOLIO_TILES: file('tiles.json') }, 'serve');
    expect(refused).toMatchObject(refusedWith('tiles.json · layers[0] base-map · credentials'));
    expect(refused.err).not.toContain('ferry');
    writeFileSync(file('tiles.json'), JSON.stringify(TILES));
    const { address } = await serve({ PARKFOLIO_TILES: file('tiles.json') });
    const cookie = await signInAt(address, '/api/sign-in', { email: ADMIN.email, password: ADMIN.password });
    const answer = await fetch(`${address}/api/tile-layers`, { headers: { cookie } });
    expect(endpoints.tileLayers.response.parse(await answer.json())).toEqual(TILES);
    expect(answer.headers.get('content-security-policy')).toBe(
      CONTENT_SECURITY.replace('blob:', 'blob: https://t0.tiles.example:8443 https://t1.tiles.example:8443'),
    );
  });

  it('keeps only the catalogues of the folder that is named, and no sample beside real records', async () => {
    const { parkfolio, parkfolioWith, addAdmin, file, serve } = workplace();
    const catalogues = async (address: string) => {
      const answer = await fetch(`${address}/api/catalogues`);
      return endpoints.catalogues.response
        .parse(await answer.json())
        .catalogues.map(({ version }) => version);
    };
    parkfolio('migrate');
    writeFileSync(file('real.json'), JSON.stringify({ ...smallPortfolio(), synthetic: false }));
    expect(parkfolio('import', file('real.json'))).toMatchObject({ code: 0 });
    addAdmin();
    const folder = { PARKFOLIO_CATALOGUES: POLICY_FOLDER };
    expect(parkfolioWith(folder, 'serve')).toMatchObject(
      refusedWith('sample-draft.json · synthetic · sample_beside_real_records'),
    );
    expect(await catalogues((await serve()).address)).toEqual(['2023-11-23.1']);
    const sample = await workplace(served).serve(folder);
    expect(await catalogues(sample.address)).toEqual(['2023-11-23.1', '2026-sample.1']);
  });

  it('finds the first revision that was changed by other means', () => {
    const { parkfolio, path } = workplace(served);
    expect(parkfolio('import', SAMPLE, '--replace')).toMatchObject({ code: 0 });
    const database = new DatabaseSync(path);
    const triggers = database.prepare("select name from sqlite_schema where type = 'trigger'").all();
    for (const { name } of triggers) database.exec(`drop trigger ${String(name)}`);
    database.exec("update revision set actor_name = 'somebody' where sequence = 2");
    database.close();
    expect(parkfolio('audit')).toMatchObject(refusedWith('revision 2 does not hold'));
  });
});

describe('the demonstration', () => {
  it('lets everybody in with one click, says so, and forgets', async () => {
    const { child, address, written } = await startDemo();
    await vi.waitFor(() => expect(written[1]).toContain('A demonstration'));
    const at = async (cookie: string) =>
      session.parse(await (await fetch(`${address}/api/session`, { headers: { cookie } })).json());
    expect(await at('')).toEqual({ demo: true, caller: null });
    for (const [role, expected] of [
      ['commission', { role: 'commission', districts: 'all' }],
      ['changping', { role: 'district_official', districts: [110_114] }],
      ['fangshan', { role: 'district_official', districts: [110_111] }],
      ['viewer', { role: 'viewer', districts: 'all' }],
    ] as const) {
      const cookie = await signInAt(address, '/api/demo/sign-in', { role });
      expect((await at(cookie)).caller).toMatchObject({ ...expected, mustChangePassword: false });
      expect((await fetch(`${address}/api/portfolio`, { headers: { cookie } })).status).toBe(200);
    }
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('is for this machine alone', () => {
    for (const HOST of ['0.0.0.0', 'parkfolio.example'])
      expect(runDemo({ HOST })).toMatchObject(refusedWith(`HOST · ${HOST} is reached from other machines`));
  });

  it('shows another file, and names the record and the rule of a broken one', async () => {
    const { file } = workplace();
    const own = { ...smallPortfolio(), synthetic: false };
    writeFileSync(file('own.json'), JSON.stringify(own));
    const { address } = await startDemo({ PARKFOLIO_DATA: file('own.json') });
    const cookie = await signInAt(address, '/api/demo/sign-in', { role: 'viewer' });
    const answer = await fetch(`${address}/api/portfolio`, { headers: { cookie } });
    expect(endpoints.portfolio.response.parse(await answer.json()).projects.id).toEqual(
      own.projects.map(({ id }) => id),
    );
    writeFileSync(file('own.json'), readFileSync(file('own.json'), 'utf8').replace('"P1"', '"P 1"'));
    expect(runDemo({ PARKFOLIO_DATA: file('own.json') })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Parkfolio was not started\.\nown\.json · /),
    });
  });
});
