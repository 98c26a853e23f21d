import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountEndpoints } from '../contract/account-endpoint.ts';
import type { Session } from '../contract/session.ts';
import { sender } from './client.ts';
import { createQueryClient } from './query-client.ts';
import { portfolioQuery } from './portfolio-query.ts';
import { sessionQuery, takeSession } from './session.ts';

const sessionOf = (id: string, districts: 'all' | number[] = 'all'): Session => ({
  demo: false,
  caller: { id, name: 'SENTINEL', role: 'viewer', districts, email: null, mustChangePassword: false },
});
const nobody: Session = { demo: false, caller: null };
const refusal = (code: string, status: number): Response =>
  Response.json(
    { type: 'about:blank', title: 'No', status, code, detail: 'SENTINEL', issues: [] },
    { status },
  );

let answers: Record<string, () => Response> = {};

beforeEach(() => {
  answers = { '/api/session': () => Response.json(nobody) };
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(async (input) => {
      const answer = answers[typeof input === 'string' ? input : ''];
      if (answer === undefined) throw new TypeError('no such address');
      return answer();
    }),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the session', () => {
  it('drops what another caller was answered before it is taken over, and keeps it for the same one', () => {
    const client = createQueryClient();
    takeSession(client, sessionOf('A'));
    client.setQueryData(['people'], ['SENTINEL-A']);
    takeSession(client, nobody);
    takeSession(client, sessionOf('A'));
    expect(client.getQueryData(['people'])).toEqual(['SENTINEL-A']);

    takeSession(client, nobody);
    takeSession(client, sessionOf('B'));
    expect(client.getQueryData(['people'])).toBeUndefined();
    expect(client.getQueryData(sessionQuery.queryKey)).toEqual(sessionOf('B'));
  });

  it('is another one when the same person has other districts', async () => {
    const client = createQueryClient();
    takeSession(client, sessionOf('A'));
    client.setQueryData(['people'], ['SENTINEL-A']);
    answers['/api/session'] = () => Response.json(sessionOf('A', [110114]));
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    expect(client.getQueryData(['people'])).toBeUndefined();
  });

  it.each([
    ['not_signed_in', 401],
    ['password_change_required', 403],
  ])('is asked for again when a query or a change is refused with %s', async (code, status) => {
    const client = createQueryClient();
    const change = sender(accountEndpoints.signOut);
    const asks = [
      () => client.fetchQuery(portfolioQuery),
      () => client.getMutationCache().build(client, { mutationFn: change }).execute({ body: undefined }),
    ];
    answers['/api/sign-out'] = () => refusal(code, status);
    answers['/api/portfolio'] = () => refusal(code, status);
    for (const ask of asks) {
      takeSession(client, sessionOf('A'));
      const observed = client.getQueryCache().find({ queryKey: sessionQuery.queryKey });
      await expect(ask()).rejects.toMatchObject({ code });
      expect(observed?.state.isInvalidated).toBe(true);
    }
  });
});
