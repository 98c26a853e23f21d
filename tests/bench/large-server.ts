import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp } from '../../src/server/app.ts';
import { collectGarbage } from '../../src/server/garbage.ts';
import { createGzipWriter } from '../../src/server/gzip-pieces.ts';
import { createService } from '../../src/server/service.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';
import { loadSite } from '../../src/server/static-files.ts';
import { boundaryFiles, catalogue } from '../api/api-under-test.ts';
import { CALLERS } from '../api/callers.ts';
import { fakeAccounts } from '../api/fake-accounts.ts';

/**
 * The server over the database that the first argument names, in a process of its own whose memory says something: its
 * whole API, and the encoded portfolio once more as a file. Sends its port to whoever started it, and its memory when
 * asked.
 */
const [path = ''] = process.argv.slice(2);
const service = createService({
  store: createSqlStore(openSqlite(path, { create: false }), 'rules'),
  catalogue,
  boundaryFiles,
  appVersion: '0.0.0',
  createWriter: createGzipWriter,
  collectGarbage,
});
const gzip = await (await service.portfolio(CALLERS.commission)).gzip();
collectGarbage();

const folder = mkdtempSync(join(tmpdir(), 'parkfolio-static-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'portfolio.bin'), gzip);
const site = await loadSite(folder);
rmSync(folder, { recursive: true });

const api = createApp({ service, accounts: fakeAccounts(), reportFailure: console.error });
const app = new Hono();
app.all('/api/*', ({ req }) => api.fetch(req.raw));
app.all('*', ({ req }) => site?.(req.raw) ?? new Response(null, { status: 404 }));
const server = serve(
  {
    fetch: app.fetch,
    hostname: '127.0.0.1',
    port: 0,
    // Longer than the measurement thinks between two requests.
    serverOptions: { keepAliveTimeout: 600_000 },
  },
  ({ port }) => {
    process.send?.({ port, bytes: gzip.length });
  },
);
process.on('message', () => process.send?.(process.memoryUsage()));
process.on('disconnect', () => {
  server.close();
  process.exit();
});
