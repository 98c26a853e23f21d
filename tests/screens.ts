/**
 * Photographs every page of the production build: 390, 1440 and 3840 px, both languages, both schemes,
 * into the ignored folder `screens/`. `node tests/screens.ts [name-part …]` takes only the matching pictures.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './e2e/chromium.ts';

const port = 4187;
const origin = `http://127.0.0.1:${port}`;
const widths = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
];
/** Each in a session of its own; null for nobody, the commission unless said. */
const pages: { name: string; path: string; fullPage: boolean; role?: string | null }[] = [
  { name: 'overview', path: '/', fullPage: true },
  { name: 'overview-filtered', path: '/?district=110114,110111&route=flow_v', fullPage: true },
  { name: 'project', path: '/?project=P046', fullPage: false },
  { name: 'edit-project', path: '/?edit=project:P046', fullPage: false },
  { name: 'edit-award', path: '/?edit=award:P046-A2', fullPage: false },
  { name: 'map', path: '/map', fullPage: true },
  { name: 'map-site', path: '/map?site=P014-S1', fullPage: true },
  { name: 'park-area', path: '/map?edit=park-area:K1', fullPage: false },
  { name: 'parks', path: '/parks', fullPage: true },
  { name: 'park', path: '/parks/K1', fullPage: true },
  { name: 'routes', path: '/routes', fullPage: true },
  { name: 'funding', path: '/funding?clause=III-2', fullPage: true },
  { name: 'projects', path: '/projects', fullPage: true },
  { name: 'compare', path: '/projects?with=P014,P046,P085', fullPage: true },
  { name: 'project-page', path: '/projects/P046', fullPage: true },
  { name: 'policy', path: '/policy?clause=III-2', fullPage: true },
  { name: 'policy-district', path: '/policy?clause=II-1', fullPage: true, role: 'fangshan' },
  { name: 'parks-district', path: '/parks', fullPage: true, role: 'changping' },
  { name: 'funding-district', path: '/funding', fullPage: true, role: 'changping' },
  { name: 'wall', path: '/wall', fullPage: false },
  { name: 'sign-in', path: '/', fullPage: false, role: null },
  { name: 'settings', path: '/settings', fullPage: true },
  { name: 'district', path: '/', fullPage: true, role: 'changping' },
];

const wanted = process.argv.slice(2);
const server = spawn(process.execPath, ['src/server/main.ts'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const stopServer = (): void => void server.kill('SIGTERM');
process.on('exit', stopServer);

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const answer = await fetch(`${origin}/api/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not answer /api/health');
}

await untilReady();
mkdirSync('screens', { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
for (const { name, path, fullPage, role = 'commission' } of pages) {
  for (const viewport of widths) {
    for (const lang of ['zh-CN', 'en']) {
      for (const scheme of ['light', 'dark']) {
        const file = `screens/${name}-${viewport.width}-${lang.slice(0, 2)}-${scheme}.png`;
        if (wanted.length > 0 && !wanted.every((part) => file.includes(part))) continue;
        const context = await browser.newContext({
          viewport,
          locale: lang,
          timezoneId: 'Asia/Shanghai',
          baseURL: origin,
        });
        if (role !== null) await context.request.post('/api/demo/sign-in', { data: { role } });
        const page = await context.newPage();
        await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}&scheme=${scheme}`);
        await page.waitForLoadState('networkidle');
        // Panels mount one after another; a place that still waits shows a skeleton, a scene is unseen until it fits.
        await page.waitForFunction(
          () =>
            document.querySelector('.skeleton, .opening, .settings-waiting, .wall-fit:not([data-found])') ===
            null,
        );
        await page.evaluate(async () => {
          await document.fonts.ready;
        });
        await page.screenshot({ path: file, fullPage });
        process.stdout.write(`${file}\n`);
        await context.close();
      }
    }
  }
}
await browser.close();
stopServer();
