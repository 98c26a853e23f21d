/** The server process: configuration, data, listening and stopping. The only reader of the environment. */
import { join, resolve } from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { createApp } from './app.ts';
import { loadDataFiles } from './data-files.ts';
import { createMemoryStore } from './memory-store.ts';
import { dottedPath, schemaIssues } from './schema-issue.ts';
import { createService } from './service.ts';
import { loadSite } from './static-files.ts';

const root = resolve(import.meta.dirname, '../..');
/** How long open requests may still run after a stop signal. */
const STOP_GRACE_MS = 3000;

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a port number')
    .transform(Number)
    .pipe(z.int().max(65_535))
    .default(4173),
  PARKFOLIO_DATA: z.string().min(1).default(join(root, 'data/sample-portfolio.json')),
  PARKFOLIO_POLICY: z.string().min(1).default(join(root, 'data/policy/beijing-2023-11-23.json')),
  PARKFOLIO_BOUNDARIES: z.string().min(1).default(join(root, 'data/boundaries')),
});

function stop(...lines: string[]): never {
  for (const line of ['Parkfolio was not started.', ...lines]) process.stderr.write(`${line}\n`);
  process.exit(1);
}

const parsed = environment.safeParse(process.env);
if (!parsed.success) {
  stop(
    ...schemaIssues(parsed.error).map(
      ({ path, detail }) => `environment · ${dottedPath(path, '')} · ${detail}`,
    ),
  );
}
const settings = parsed.data;

const loaded = await loadDataFiles({
  records: settings.PARKFOLIO_DATA,
  policy: settings.PARKFOLIO_POLICY,
  boundaries: settings.PARKFOLIO_BOUNDARIES,
});
if (!loaded.ok)
  stop(...loaded.issues.map(({ file, record, rule, detail }) => `${file} · ${record} · ${rule} · ${detail}`));

const site = await loadSite(join(root, 'dist'));
if (site === undefined)
  stop('dist/index.html is missing: run `npm run build` (`npm start` does it by itself).');

const { dataVersion, records, catalogue, boundaryFiles } = loaded;
const api = createApp({
  service: createService({
    store: createMemoryStore({ dataVersion, records }),
    catalogue,
    boundaryFiles,
    appVersion: manifest.version,
  }),
  reportFailure: (failure) => process.stderr.write(`${inspect(failure)}\n`),
});

// Judged, encoded and compressed now, so that no visitor waits for it; a failure here stops the start.
const warm = await api.request('/api/portfolio', { headers: { 'accept-encoding': 'gzip' } });
if (!warm.ok) stop('the portfolio could not be computed; the lines above say why.');

const app = new Hono();
app.use(
  secureHeaders({
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // The component library sets style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  }),
);
app.all('/api/*', (context) => api.fetch(context.req.raw));
app.all('*', (context) => site(context.req.raw));

const server = serve({ fetch: app.fetch, hostname: settings.HOST, port: settings.PORT }, ({ port }) => {
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  const kind = records.synthetic ? 'synthetic sample records' : 'records';
  process.stdout.write(
    `Parkfolio ${manifest.version}: http://${host}:${port} (${records.projects.length} projects, ${kind}, data ${dataVersion})\n`,
  );
});
server.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code === 'EADDRINUSE')
    stop(`port ${settings.PORT} of ${settings.HOST} is taken: set PORT to another one.`);
  stop(`cannot listen on ${settings.HOST}:${settings.PORT}: ${failure.message}`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(0), STOP_GRACE_MS).unref();
  });
}
