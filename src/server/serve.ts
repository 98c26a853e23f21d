import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { sql } from 'kysely';
import manifest from '../../package.json' with { type: 'json' };
import { createAccounts } from './accounts-of-database.ts';
import { createApp } from './app.ts';
import type { Caller } from './caller.ts';
import { StartError } from './configuration.ts';
import { programFolder, type RuleFiles } from './data-files.ts';
import { collectGarbage } from './garbage.ts';
import { createGzipWriter } from './gzip-pieces.ts';
import type { Log } from './log.ts';
import { problemResponse, Refusal } from './refusal.ts';
import type { RequestRates } from './request-limits.ts';
import { createRequestWatch } from './request-watch.ts';
import { createService } from './service.ts';
import type { SqlEngine } from './sql/sql-engine.ts';
import type { ServedFiles } from './served-files.ts';
import { loadSite } from './static-files.ts';
import type { Store } from './store.ts';
import { tileOrigins } from './tile-layer-file.ts';

/** How long open requests may still run after a stop signal. */
const STOP_GRACE_MS = 3000;

/** How long a connection may take for what it sends, and how long it may be kept for the next request. */
const CONNECTION = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  // Longer than proxies keep theirs, so that none sends a request into a closing one.
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16 * 1024,
};

/** Who asks for the first answer, before anybody does. */
const STARTER: Caller = {
  id: 'start',
  name: 'start',
  role: 'commission',
  districts: 'all',
  mustChangePassword: false,
};

export type Serving = {
  engine: SqlEngine;
  store: Store;
  rules: Pick<RuleFiles, 'catalogue' | 'boundaryFiles'>;
  served: ServedFiles;
  host: string;
  port: number;
  /** Signs the cookies of sessions. */
  secret: string;
  /** Where browsers reach this server, when that is not where it listens. */
  origin: string | undefined;
  demo: boolean;
  proxies: number;
  rates: RequestRates;
  log: Log;
};

/**
 * Serves the app over a database until the process is told to stop; then open requests end, and the store is closed.
 * Resolves when the server listens.
 * @throws StartError when the app is not built or the port cannot be had
 * @throws EmptyLedgerError when the store holds no records
 */
export async function startServer(serving: Serving): Promise<void> {
  const { engine, store, rules, served, host: hostname, port, secret, demo, log } = serving;
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  const site = await loadSite(join(programFolder, 'dist'));
  if (site === undefined) {
    throw new StartError('dist/index.html is missing: run `npm run build` (`npm start` does it by itself).');
  }
  const origin = serving.origin ?? `http://${host}:${port}`;
  const watch = createRequestWatch({
    log,
    rates: serving.rates,
    proxies: serving.proxies,
    appVersion: manifest.version,
  });
  const service = createService({
    store,
    ...rules,
    ...served,
    appVersion: manifest.version,
    createWriter: createGzipWriter,
    collectGarbage,
  });
  const adcodes = new Set(rules.boundaryFiles.districts.features.map(({ properties }) => properties.adcode));
  const accounts = createAccounts({ engine, adcodes, secret, origin, demo, clientOf: watch.clientOf });
  const api = createApp({
    service,
    accounts: watch.watched(accounts),
    reportFailure: watch.reportFailure,
  });
  // Judged, encoded and compressed now, so that no visitor waits for it; a failure here stops the start.
  await (await service.portfolio(STARTER)).gzip();
  collectGarbage();

  const app = new Hono();
  app.use(
    secureHeaders({
      xFrameOptions: 'DENY',
      strictTransportSecurity: origin.startsWith('https:') ? 'max-age=31536000' : false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library sets style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tileOrigins(served.tileLayers)],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    }),
  );
  if (!demo) {
    // As if there were no such address, whatever is sent to it.
    app.all('/api/demo/*', (context) =>
      watch.answer(context.req.raw, getConnInfo(context).remote.address ?? 'unknown', () =>
        problemResponse(new Refusal('not_found', `no endpoint at ${context.req.path.slice(0, 200)}`)),
      ),
    );
  }
  app.all('/api/*', (context) =>
    watch.answer(context.req.raw, getConnInfo(context).remote.address ?? 'unknown', (request) =>
      api.fetch(request),
    ),
  );
  app.all('*', (context) =>
    watch.answer(context.req.raw, getConnInfo(context).remote.address ?? 'unknown', site),
  );

  const server = serve({ fetch: app.fetch, hostname, port, serverOptions: CONNECTION });
  try {
    await once(server, 'listening');
  } catch (failure) {
    throw new StartError(listenFailure(failure, hostname, port));
  }
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
  const address = server.address();
  const openPort = typeof address === 'object' && address !== null ? address.port : port;
  const url = `http://${host}:${openPort}`;
  log.say(`Parkfolio ${manifest.version}: ${url} (${await recordsOf(engine)})`);
}

async function recordsOf(engine: SqlEngine): Promise<string> {
  const { rows } = await sql<{ count: number; synthetic: boolean | 0 | 1 }>`
    select (select count(*) from project) as count, synthetic from ledger_version`.execute(engine.db);
  const kind = rows[0]?.synthetic ? 'synthetic sample records' : 'records';
  return `${Number(rows[0]?.count)} projects, ${kind}`;
}

function listenFailure(failure: unknown, host: string, port: number): string {
  if (failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE') {
    return `port ${port} of ${host} is taken: set PORT to another one.`;
  }
  return `cannot listen on ${host}:${port}: ${failure instanceof Error ? failure.message : String(failure)}`;
}
