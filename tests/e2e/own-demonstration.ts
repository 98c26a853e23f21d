import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { port } from './origins.ts';
import { type DemoRole, expect, signIn, test as base } from './page-test.ts';

const program = resolve(import.meta.dirname, '../..');

/** For tests that change records: each has a demonstration of its own, which forgets them at its end. */
export const test = base.extend<{ ownOrigin: string }>({
  ownOrigin: async ({ playwright: _browsers }, provide, { parallelIndex }) => {
    const ownPort = port + 2 + parallelIndex;
    const server = spawn(process.execPath, ['src/server/main.ts'], {
      cwd: program,
      env: { ...process.env, PORT: String(ownPort) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = once(server, 'exit');
    const origin = `http://127.0.0.1:${ownPort}`;
    try {
      await expect(async () => {
        expect((await fetch(`${origin}/api/ready`)).ok).toBe(true);
      }).toPass({ timeout: 30_000 });
      await provide(origin);
    } finally {
      server.kill('SIGTERM');
      await ended;
    }
  },
  baseURL: async ({ ownOrigin }, provide) => provide(ownOrigin),
});

/** Another person at the same records, in a browser session of their own. */
export async function another(browser: Browser, origin: string, role: DemoRole): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await signIn(context, role);
  return context.newPage();
}
