import { describe, expect, it, vi } from 'vitest';
import { accountEndpoints } from '../src/contract/account-endpoint.ts';
import { problem } from '../src/contract/problem.ts';
import { createApp } from '../src/server/app.ts';
import { createMemoryStore } from '../src/server/memory-store.ts';
import { createService } from '../src/server/service.ts';
import { demoRoleOf, mockAccounts } from './accounts.ts';
import { readSources } from './sample/data-folder.ts';
import { samplePortfolio } from './sample/sample-portfolio.ts';

const { catalogue, boundaries, boundaryFiles } = readSources();
const records = samplePortfolio({ projects: 12, seed: 1, boundaries, catalogue });

/** One browser's visit of the mocked API. */
function visit(start: Parameters<typeof mockAccounts>[0], remember?: Parameters<typeof mockAccounts>[1]) {
  const app = createApp({
    service: createService({
      store: createMemoryStore({ dataVersion: 'v1', records }),
      catalogue,
      boundaryFiles,
      appVersion: '0.0.0',
    }),
    accounts: mockAccounts(start, remember),
  });
  return async (path: string, body?: unknown, headers: Record<string, string> = {}, method = 'POST') =>
    app.request(
      path,
      body === undefined
        ? {}
        : {
            method,
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify(body),
          },
    );
}

const callerOf = async (answer: Response) =>
  accountEndpoints.session.response.parse(await answer.json()).caller;
const refusal = async (answer: Response) => problem.parse(await answer.json());

describe('the mocked accounts', () => {
  it('let a role in at one click, remember it, and let it out', async () => {
    const remember = vi.fn<(role: string | null) => void>();
    const ask = visit(null, remember);
    expect((await ask('/api/portfolio')).status).toBe(401);
    expect(await callerOf(await ask('/api/demo/sign-in', { role: 'changping' }))).toMatchObject({
      role: 'district_official',
      districts: [110_114],
    });
    expect((await ask('/api/portfolio')).status).toBe(200);
    expect((await ask('/api/people')).status).toBe(403);
    expect(await callerOf(await ask('/api/sign-out', {}))).toBeNull();
    expect(remember.mock.calls).toEqual([['changping'], [null]]);
    expect([demoRoleOf('viewer'), demoRoleOf('SENTINEL'), demoRoleOf(null)]).toEqual(['viewer', null, null]);
  });

  it('hold a new person to an own password first', async () => {
    const ask = visit('commission');
    const body = { name: '示例', email: 'a@example.invalid', role: 'viewer', districts: 'all' };
    const made = accountEndpoints.createPerson.response.parse(await (await ask('/api/people', body)).json());
    expect((await refusal(await ask('/api/people', body))).code).toBe('already_exists');
    const signIn = { email: body.email, password: made.initialPassword };
    expect((await refusal(await ask('/api/sign-in', { ...signIn, password: 'wrong' }))).code).toBe(
      'wrong_credentials',
    );
    expect(await callerOf(await ask('/api/sign-in', signIn))).toMatchObject({ mustChangePassword: true });
    expect((await refusal(await ask('/api/portfolio'))).code).toBe('password_change_required');
    const change = { currentPassword: made.initialPassword, newPassword: 'purple rivers run north' };
    expect(await callerOf(await ask('/api/password', change))).toMatchObject({ mustChangePassword: false });
    expect((await ask('/api/portfolio')).status).toBe(200);
  });

  it('refuse a stale change and keep the last administrator', async () => {
    const ask = visit('commission');
    const edit = async (body: object, version: number) =>
      refusal(await ask('/api/people/demo-commission', body, { 'if-match': `"${version}"` }, 'PATCH'));
    expect(await edit({ name: 'x' }, 9)).toMatchObject({ code: 'stale_version', current: { version: 1 } });
    expect((await edit({ disabled: true }, 1)).issues[0]?.rule).toBe('last_administrator');
  });

  it('let a screen in by its token until it is revoked', async () => {
    const ask = visit('commission');
    const body = { name: '会议室', districts: 'all' };
    const made = accountEndpoints.createWallDevice.response.parse(
      await (await ask('/api/wall-devices', body)).json(),
    );
    expect(await callerOf(await ask('/api/wall/sign-in', { token: made.token }))).toMatchObject({
      role: 'wall',
    });
    expect((await ask('/api/wall-devices')).status).toBe(403);
    await ask('/api/demo/sign-in', { role: 'commission' });
    await ask(`/api/wall-devices/${made.device.id}/revoke`, {});
    expect((await refusal(await ask('/api/wall/sign-in', { token: made.token }))).code).toBe(
      'wrong_credentials',
    );
  });
});
