import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './page-test.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const gzipKb = async (paths: Iterable<string>): Promise<number> => {
  let bytes = 0;
  for (const path of paths) bytes += gzipSync(await readFile(join(dist, path))).byteLength;
  return bytes / 1000;
};

/** What the page's own HTML asks for: the entry and everything it imports statically. */
async function firstPaintScripts(): Promise<Set<string>> {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const found = new Set([...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path ?? ''));
  for (const path of found) {
    const text = await readFile(join(dist, path), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      found.add(`/assets/${name}`);
  }
  return found;
}

test('the first paint stays within 290 kB of script and the overview within 480 kB', async ({ page }) => {
  const loaded = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) loaded.add(pathname);
  });
  await page.goto('/');
  await expect(page.locator('.page-overview .slot-projects .panel')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const first = await firstPaintScripts();
  expect(first.size).toBeGreaterThan(1);
  expect([...first].filter((path) => !loaded.has(path))).toEqual([]);
  const [firstKb, allKb] = [await gzipKb(first), await gzipKb(loaded)];
  test.info().annotations.push({ type: 'script', description: `${firstKb} kB first, ${allKb} kB in all` });
  expect(firstKb).toBeLessThan(290);
  expect(allKb).toBeLessThan(480);
});

test('the mock worker is not in the production build', async ({ request }) => {
  expect((await request.get('/mockServiceWorker.js')).status()).toBe(404);
});

test('pages come with a strict policy, and nothing is cached past a new version', async ({ request }) => {
  const response = await request.get('/');
  expect(response.headers()['content-security-policy']).toContain("script-src 'self'");
  expect(response.headers()['cache-control']).toBe('no-cache');
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
});
