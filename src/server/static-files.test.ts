import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadSite } from './static-files.ts';

const script = 'console.log("parkfolio");\n'.repeat(200);

async function site() {
  const folder = mkdtempSync(join(tmpdir(), 'parkfolio-site-'));
  writeFileSync(join(folder, '..', 'parkfolio-outside.txt'), 'secret');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Parkfolio</title>');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), script);
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, '.built-from'), 'hash');
  const loaded = await loadSite(folder);
  if (loaded === undefined) throw new Error('no index.html');
  return (path: string, init?: RequestInit) => loaded(new Request(`http://localhost${path}`, init));
}

describe('loadSite', () => {
  it('answers undefined without index.html or folder', async () => {
    expect(await loadSite(mkdtempSync(join(tmpdir(), 'parkfolio-empty-')))).toBeUndefined();
    expect(await loadSite('/nowhere/at/all')).toBeUndefined();
  });

  it('keeps hashed assets for ever and asks again for the page', async () => {
    const get = await site();
    const asset = await get('/assets/app-1a2b.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect(await asset.text()).toBe(script);
    const page = await get('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-type')).toContain('text/html');
    const again = await get('/', { headers: { 'if-none-match': `W/${page.headers.get('etag')}` } });
    expect(again.status).toBe(304);
  });

  it('answers the page for addresses of the app, 404 for missing assets', async () => {
    const get = await site();
    expect(await (await get('/wall?district=110114')).text()).toContain('<title>Parkfolio');
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/gone.png')).status).toBe(404);
    expect((await get('/.built-from')).status).toBe(404);
  });

  it.each([
    '/../parkfolio-outside.txt',
    '/%2e%2e/parkfolio-outside.txt',
    '/..%2fparkfolio-outside.txt',
    '/assets/..%5c..%5cx.txt',
    '/%00',
    '/%',
  ])('reaches nothing outside the folder: %s', async (path) => {
    const get = await site();
    expect(await (await get(path)).text()).not.toContain('secret');
  });

  it('compresses text as the request allows', async () => {
    const get = await site();
    const brotli = await get('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await brotli.bytes()).toString()).toBe(script);
    const gzip = await get('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(await gzip.bytes()).toString()).toBe(script);
    expect(gzip.headers.get('etag')).not.toBe(brotli.headers.get('etag'));
    expect(gzip.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    const get = await site();
    const head = await get('/assets/app-1a2b.js', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(script.length),
      '',
    ]);
    const post = await get('/', { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
