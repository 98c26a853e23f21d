/**
 * Lighthouse (desktop) on the production build: prints each page's scores and fails below the house's bounds
 * (95 performance, 100 accessibility, 100 best practices). Scores are medians of several runs: one run swings with
 * whatever else the machine does.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromiumFlags, chromiumPath } from './e2e/chromium.ts';

const port = 4186;
const debugPort = 9233;
const RUNS = 3;
const bounds = { performance: 0.95, accessibility: 1, 'best-practices': 1 };
/** Signed in as the commission, but where nobody is. */
const pages = [
  { path: '/?lang=zh-CN&scheme=light', isSignedIn: false },
  { path: '/?lang=zh-CN&scheme=light', isSignedIn: true },
  { path: '/?lang=en&scheme=dark', isSignedIn: true },
  { path: '/map?lang=zh-CN', isSignedIn: true },
  { path: '/parks?lang=zh-CN', isSignedIn: true },
  { path: '/parks/K1?lang=en', isSignedIn: true },
  { path: '/routes?lang=zh-CN', isSignedIn: true },
  { path: '/funding?lang=zh-CN', isSignedIn: true },
  { path: '/projects?lang=zh-CN', isSignedIn: true },
  { path: '/projects/P046?lang=zh-CN', isSignedIn: true },
  { path: '/policy?lang=zh-CN', isSignedIn: true },
  { path: '/wall?lang=zh-CN', isSignedIn: true },
  { path: '/settings?lang=zh-CN', isSignedIn: true },
];

const server = spawn(process.execPath, ['src/server/main.ts'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.on('exit', () => void server.kill('SIGTERM'));

for (let attempt = 0; ; attempt += 1) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
  if (answer?.ok === true) break;
  if (attempt > 150) throw new Error('the server did not answer /api/health');
  await new Promise((resolve) => setTimeout(resolve, 200));
}

const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'parkfolio-lighthouse-')), {
  executablePath: chromiumPath(),
  args: [...chromiumFlags, `--remote-debugging-port=${debugPort}`],
});
let failed = 0;
for (const { path, isSignedIn } of pages) {
  const name = isSignedIn ? path : `${path} signed out`;
  await browser.clearCookies();
  if (isSignedIn) {
    const data = { role: 'commission' };
    await browser.request.post(`http://127.0.0.1:${port}/api/demo/sign-in`, { data });
  }
  const runs = [];
  for (let attempt = 0; attempt < RUNS; attempt += 1) {
    const run = await lighthouse(
      `http://127.0.0.1:${port}${path}`,
      {
        port: debugPort,
        output: 'json',
        logLevel: 'error',
        onlyCategories: Object.keys(bounds),
        // The cookie of the session is part of what is measured.
        disableStorageReset: true,
      },
      desktopConfig,
    );
    if (run === undefined) throw new Error(`no Lighthouse result for ${name}`);
    runs.push(run.lhr);
  }
  for (const [category, bound] of Object.entries(bounds)) {
    const scores = runs.map((run) => run.categories[category]?.score ?? 0).toSorted((a, b) => a - b);
    const median = scores[Math.floor(RUNS / 2)] ?? 0;
    if (median < bound) failed += 1;
    const percents = scores.map((score) => Math.round(score * 100)).join(', ');
    process.stdout.write(
      `${name}  ${category} ${Math.round(median * 100)} (${percents})${median < bound ? '  BELOW' : ''}\n`,
    );
  }
  for (const audit of Object.values(runs.at(-1)?.audits ?? {})) {
    const weighs = audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative';
    if (weighs) process.stdout.write(`    ${audit.id}: ${audit.displayValue ?? audit.title}\n`);
  }
}
await browser.close();
server.kill('SIGTERM');
process.exit(failed === 0 ? 0 : 1);
