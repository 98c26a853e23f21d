import { once } from 'node:events';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import manifest from '../../package.json' with { type: 'json' };
import { createApp } from './app.ts';
import { StartError } from './configuration.ts';
import { type DataIssue, type RuleFiles } from './data-files.ts';
import { createService } from './service.ts';
import { loadSite } from './static-files.ts';
import type { Store } from './store.ts';

/** The folder that holds the program. */
export const programFolder = resolve(import.meta.dirname, '../..');

/** Where the rules are unless the environment says otherwise. */
export const defaultRuleFiles = {
  policy: join(programFolder, 'data/policy/beijing-2023-11-23.json'),
  boundaries: join(programFolder, 'data/boundaries'),
};

/** How long open requests may still run after a stop signal. */
const STOP_GRACE_MS = 3000;

/** `file · record · rule · detail`, one line an issue. */
export function issueLines(issues: DataIssue[]): string[] {
  return issues.map(({ file, record, rule, detail }) => `${file} · ${record} · ${rule} · ${detail}`);
}

/**
 * Serves the app over a store until the process is told to stop; then open requests end, and the store is closed.
 * Resolves when the server listens.
 * @throws StartError when the app is not built, the portfolio cannot be answered or the port cannot be had
 * @throws EmptyLedgerError when the store holds no records
 */
export async function startServer(parts: {
  store: Store;
  rules: Pick<RuleFiles, 'catalogue' | 'boundaryFiles'>;
  host: string;
  port: number;
}): Promise<void> {
  const { store, rules, host: hostname, port } = parts;
  const site = await loadSite(join(programFolder, 'dist'));
  if (site === undefined) {
    throw new StartError('dist/index.html is missing: run `npm run build` (`npm start` does it by itself).');
  }
  const service = createService({ store, ...rules, appVersion: manifest.version });
  const api = createApp({
    service,
    reportFailure: (failure) => process.stderr.write(`${inspect(failure)}\n`),
  });
  // Judged, encoded and compressed now, so that no visitor waits for it; a failure here stops the start.
  const { projects, synthetic, version } = await service.portfolio();
  const warm = await api.request('/api/portfolio', { headers: { 'accept-encoding': 'gzip' } });
  if (!warm.ok) throw new StartError('the portfolio could not be answered; the lines above say why.');

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

  const server = serve({ fetch: app.fetch, hostname, port });
  try {
    await once(server, 'listening');
  } catch (failure) {
    throw new StartError(listenFailure(failure, hostname, port));
  }
  const address = server.address();
  const openPort = typeof address === 'object' && address !== null ? address.port : port;
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  const kind = synthetic ? 'synthetic sample records' : 'records';
  process.stdout.write(
    `Parkfolio ${manifest.version}: http://${host}:${openPort} (${projects.id.length} projects, ${kind}, data ${version})\n`,
  );

  let ending: Promise<void> | undefined;
  const end = (): void => {
    ending ??= store.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(end);
      setTimeout(end, STOP_GRACE_MS).unref();
    });
  }
}

function listenFailure(failure: unknown, host: string, port: number): string {
  if (failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE') {
    return `port ${port} of ${host} is taken: set PORT to another one.`;
  }
  return `cannot listen on ${host}:${port}: ${failure instanceof Error ? failure.message : String(failure)}`;
}
