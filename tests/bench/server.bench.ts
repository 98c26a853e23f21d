import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { portfolioColumns } from '../../src/contract/portfolio.ts';
import { migrate } from '../../src/server/sql/migration.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';
import { authorship } from '../store/authorship.ts';
import { LARGE_AWARDS, LARGE_MILESTONES, LARGE_PROJECTS, largeLedger } from './large-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'parkfolio-bench-'));
const path = join(folder, 'parkfolio.db');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const started = z.object({ port: z.number(), bytes: z.number() });
const memory = z.object({
  rss: z.number(),
  heapTotal: z.number(),
  heapUsed: z.number(),
  external: z.number(),
});
const awardAnswer = z.object({ version: z.number() });

let server: ChildProcess;
let port = 0;

type Reply = { status: number; headers: Record<string, unknown>; body: Buffer; ms: number };

/** One request over a kept connection, read to the end and not decompressed. */
async function ask(
  address: string,
  init: { method?: string; headers?: Record<string, string>; body?: object } = {},
): Promise<Reply> {
  const body = init.body === undefined ? undefined : JSON.stringify(init.body);
  const headers = {
    'accept-encoding': 'gzip',
    cookie: 'caller=commission',
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    ...init.headers,
  };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path: address, method: init.method ?? 'GET', headers },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces),
            ms: performance.now() - start,
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Of the server's process. */
async function memoryMB(): Promise<Record<string, number>> {
  server.send('memory');
  const [message] = await once(server, 'message');
  const { rss, heapTotal, heapUsed, external } = memory.parse(message);
  return {
    'rss MB': rss / 1e6,
    'heap MB': heapTotal / 1e6,
    'of it used': heapUsed / 1e6,
    'outside the heap': external / 1e6,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function tell(what: string, figures: Record<string, number>): void {
  const words = Object.entries(figures).map(([name, value]) => `${name} ${Math.round(value * 100) / 100}`);
  process.stdout.write(`${what}: ${words.join(' · ')}\n`);
}

const times = (values: readonly number[]) => ({
  'p50 ms': quantile(values, 0.5),
  'p95 ms': quantile(values, 0.95),
});

beforeAll(async () => {
  {
    const engine = openSqlite(path, { create: true });
    await migrate(engine);
    const store = createSqlStore(engine, 'rules');
    await store.importLedger(largeLedger(), { replace: false, authorship });
    await store.close();
  }
  const start = performance.now();
  server = fork(join(import.meta.dirname, 'large-server.ts'), [path], {
    // As the command `parkfolio` starts it.
    execArgv: [...process.execArgv, '--max-semi-space-size=8'],
  });
  const [message] = await once(server, 'message');
  const { port: listening, bytes } = started.parse(message);
  port = listening;
  tell('start', { s: (performance.now() - start) / 1000, 'gzip MB': bytes / 1e6 });
  tell('memory after the start', await memoryMB());
}, 600_000);

afterAll(() => {
  server.disconnect();
  agent.destroy();
  rmSync(folder, { recursive: true });
});

describe(`${LARGE_PROJECTS} projects, ${LARGE_AWARDS} awards, ${LARGE_MILESTONES} milestones over HTTP and SQLite`, () => {
  it('sends the portfolio like a file of the same bytes', async () => {
    const [answers, files]: [number[], number[]] = [[], []];
    for (let round = 0; round < 160; round += 1) {
      // Taken in turns, so that what else the machine does meets both.
      const answer = await ask('/api/portfolio');
      const file = await ask('/portfolio.bin');
      expect([answer.status, file.status]).toEqual([200, 200]);
      expect(answer.body.length).toBe(file.body.length);
      if (round < 10) continue;
      answers.push(answer.ms);
      files.push(file.ms);
    }
    tell('portfolio', times(answers));
    tell('file of the same bytes', times(files));
    tell('portfolio to file', { 'p95 ratio': quantile(answers, 0.95) / quantile(files, 0.95) });
  });

  it('reads single projects', async () => {
    const all: number[] = [];
    for (let round = 0; round < 1000; round += 1) {
      const id = `P${String(((round * 7919) % LARGE_PROJECTS) + 1).padStart(6, '0')}`;
      const { status, ms } = await ask(`/api/projects/${id}`);
      expect(status).toBe(200);
      if (round >= 100) all.push(ms);
    }
    tell('one project', times(all));
    tell('memory, warm', await memoryMB());
  });

  it('stores awards, and has the portfolio ready again', async () => {
    const columns = portfolioColumns.parse(
      JSON.parse(gunzipSync((await ask('/api/portfolio')).body).toString()),
    );
    const green = columns.dictionaries.verdict.indexOf('within');
    const ids = columns.verdicts.awardRow
      .filter((_, row) => columns.verdicts.verdictCode[row] === green)
      .map((award) => columns.awards.id[award] ?? '')
      .filter((_, row) => row % 997 === 0);
    const writes: number[] = [];
    const edit = async (id: string, appliedFen: number): Promise<number> => {
      const before = awardAnswer.parse(
        JSON.parse(
          (await ask(`/api/awards/${id}`, { headers: { 'accept-encoding': 'identity' } })).body.toString(),
        ),
      );
      const { status, ms } = await ask(`/api/awards/${id}`, {
        method: 'PATCH',
        headers: { 'if-match': `"${before.version}"` },
        body: { appliedFen, why: 'a measurement' },
      });
      expect(status).toBe(200);
      return ms;
    };
    for (const id of ids.slice(0, 120)) writes.push(await edit(id, 123_456));
    tell('award write', times(writes.slice(10)));
    const refreshed: number[] = [];
    for (const id of ids.slice(120, 130)) {
      await ask('/api/portfolio');
      const { headers } = await ask('/api/portfolio');
      await edit(id, 654_321);
      const {
        ms,
        status,
        headers: after,
      } = await ask('/api/portfolio', {
        headers: { 'if-none-match': String(headers['etag']) },
      });
      expect(status).toBe(200);
      expect(after['etag']).not.toBe(headers['etag']);
      refreshed.push(ms);
      if (refreshed.length === 1) tell('memory after one refresh', await memoryMB());
    }
    tell('portfolio after an award write', times(refreshed));
    tell('memory after all that', await memoryMB());
  }, 300_000);
});
