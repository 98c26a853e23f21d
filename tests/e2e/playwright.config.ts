import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './chromium.ts';
import { developmentOrigin, developmentPort, port } from './origins.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['dot'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: chromiumPath(), args: chromiumFlags },
    trace: 'off',
  },
  webServer: [
    {
      command: 'node src/server/main.ts',
      cwd: '../..',
      url: `http://127.0.0.1:${port}/api/health`,
      env: { PORT: String(port) },
      reuseExistingServer: false,
      timeout: 60_000,
    },
    {
      command: `vite --host 127.0.0.1 --port ${developmentPort} --strictPort`,
      cwd: '../..',
      url: developmentOrigin,
      reuseExistingServer: false,
      timeout: 120_000,
    },
  ],
});
