import { afterAll, expect, it, vi } from 'vitest';
import { openPostgres } from '../../src/server/sql/postgres-engine.ts';
import { postgresUnderTest } from '../store/throwaway-postgres.ts';
import { accountsUnderTest, refusal } from './accounts-under-test.ts';

vi.mock(
  '../../src/server/accounts-password-hash.ts',
  async () => (await import('./cheap-hash.ts')).cheapHash,
);
vi.setConfig({ testTimeout: 120_000 });

const server = postgresUnderTest();
afterAll(server.stop);

it.skipIf(server.outage === null)(
  'says that accounts are away, and knows everybody when they are back',
  async () => {
    const { outage } = server;
    if (outage === null) throw new Error('the server is not ours to end');
    const engine = openPostgres(await server.freshUrl());
    const { browser, failures } = await accountsUnderTest(engine);
    const { get, post, signIn, caller } = browser();
    // Before anything was asked of it, too.
    outage.begin();
    expect((await signIn()).status).toBe(503);
    outage.end();
    await signIn();
    const admin = await caller();
    outage.begin();
    for (const answer of [
      await get('/api/session'),
      await get('/api/portfolio'),
      await get('/api/people'),
      await post('/api/sign-out'),
      await browser('10.0.0.2').signIn(),
    ])
      expect(await refusal(answer)).toMatchObject({ status: 503, code: 'unavailable' });
    expect((await get('/api/health')).status).toBe(200);
    expect((await browser().get('/api/policy')).status).toBe(200);
    outage.end();
    expect(await caller()).toEqual(admin);
    expect((await browser('10.0.0.3').signIn()).status).toBe(200);
    expect(failures).toEqual([]);
    await engine.close();
  },
);
