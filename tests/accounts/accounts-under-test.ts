import { z } from 'zod';
import { problem } from '../../src/contract/problem.ts';
import { type Person, personWithPassword, session } from '../../src/contract/session.ts';
import { createAccounts } from '../../src/server/accounts-of-database.ts';
import { commandLineActor } from '../../src/server/accounts-event.ts';
import { createPeople } from '../../src/server/accounts-people.ts';
import { createApp } from '../../src/server/app.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { createService } from '../../src/server/service.ts';
import { jsonLog } from '../../src/server/log.ts';
import type { RequestRates } from '../../src/server/request-limits.ts';
import { createRequestWatch } from '../../src/server/request-watch.ts';
import { migrate } from '../../src/server/sql/migration.ts';
import type { SqlEngine } from '../../src/server/sql/sql-engine.ts';
import { boundaryFiles, catalogue } from '../api/api-under-test.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';

export const FIRST = { email: 'wang.fang@fgw.example', name: '王芳', password: 'tongzhou-lotus-1907' };
export const actor = commandLineActor('keeper');

const adcodes = new Set(boundaryFiles.districts.features.map(({ properties }) => properties.adcode));

/** The whole app with accounts in a database, and one of the commission who can sign in. */
export async function accountsUnderTest(
  engine: SqlEngine,
  options: { demo?: boolean; origin?: string; proxies?: number; rates?: RequestRates } = {},
) {
  await migrate(engine);
  const people = createPeople({ engine, adcodes, now: () => new Date() });
  const lines: string[] = [];
  const watch = createRequestWatch({
    log: jsonLog((line) => lines.push(line)),
    rates: options.rates ?? { reads: 0, changes: 0 },
    proxies: options.proxies ?? 0,
    appVersion: '0.0.0',
  });
  const accounts = createAccounts({
    engine,
    adcodes,
    secret: 'a secret of the tests, long enough',
    origin: options.origin ?? 'http://localhost',
    demo: options.demo ?? false,
    clientOf: watch.clientOf,
  });
  const failures: unknown[] = [];
  const app = createApp({
    service: createService({
      store: createMemoryStore({ dataVersion: 'v1', records: smallPortfolio() }),
      catalogue,
      boundaryFiles,
      appVersion: '0.0.0',
    }),
    accounts: watch.watched(accounts),
    reportFailure: (failure, request) => {
      failures.push(failure);
      watch.reportFailure(failure, request);
    },
  });
  const first = await people.createWithPassword(
    actor,
    { email: FIRST.email, name: FIRST.name, role: 'commission', districts: 'all' },
    FIRST.password,
  );

  function browser(address = '10.0.0.1') {
    const jar = new Map<string, string>();
    const send = async (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Response> => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const request = new Request(`http://localhost${path}`, {
        method,
        headers: {
          ...(cookie === '' ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const response = await watch.answer(request, address, app.fetch);
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split('; ');
        const [name = '', value = ''] = pair.split(/=(.*)/s);
        if (attributes.includes('Max-Age=0')) jar.delete(name);
        else jar.set(name, value);
      }
      return response;
    };
    const post = (path: string, body?: unknown, headers?: Record<string, string>) =>
      send('POST', path, body, headers);
    return {
      jar,
      get: (path: string, headers?: Record<string, string>) => send('GET', path, undefined, headers),
      post,
      patch: (path: string, body: unknown, headers?: Record<string, string>) =>
        send('PATCH', path, body, headers),
      signIn: (email = FIRST.email, password = FIRST.password) => post('/api/sign-in', { email, password }),
      caller: async () => session.parse(await (await send('GET', '/api/session')).json()).caller,
    };
  }

  /** Somebody who signed in and chose his own password. */
  async function newPerson(creation: Partial<Person>, password = 'miyun-reservoir-4417') {
    const admin = browser('10.9.9.9');
    await admin.signIn();
    const answer = await admin.post('/api/people', {
      ...{ name: '李娜', email: 'li.na@cp.example', role: 'viewer', districts: [110_114] },
      ...creation,
    });
    const { person, initialPassword } = personWithPassword.parse(await answer.json());
    const own = browser('10.0.1.1');
    await own.signIn(person.email, initialPassword);
    await own.post('/api/password', { currentPassword: initialPassword, newPassword: password });
    return { person, password, own, admin };
  }

  return { people, first, browser, newPerson, failures, lines, watch };
}

/** Status and problem of a refusal. */
export async function refusal(response: Response) {
  const { code, issues, ...more } = problem.parse(await response.json());
  return { status: response.status, code, rules: issues.map(({ field, rule }) => `${field} ${rule}`), more };
}

export const bodyOf = async <Body>(schema: z.ZodType<Body>, response: Response): Promise<Body> =>
  schema.parse(await response.json());
