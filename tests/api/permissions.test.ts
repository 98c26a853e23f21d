import { describe, expect, it } from 'vitest';
import { problem } from '../../src/contract/problem.ts';
import { RECORD_KINDS, type RecordKind } from '../../src/domain/vocabulary.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { allEndpoints } from './all-endpoints.ts';
import { apiOverStore, catalogue } from './api-under-test.ts';
import type { CallerId } from './callers.ts';
import { EDITS } from './change-bodies.ts';
import { MATRIX_CALLERS, PERMISSIONS } from './permission-matrix.ts';
import { CREATIONS, idOf, twoDistricts, WHOSE, type Whose } from './two-districts.ts';

type Sent = {
  path: string;
  method: string;
  body?: object;
  headers?: Record<string, string>;
  names: string | null;
};

const PERSON = { name: 'a person', role: 'viewer', districts: 'all' };
const POINT = { lon: 116.4, lat: 40.1, crs: 'WGS84', precisionM: 10 };

/** Bodies of endpoints that are about no stored record. */
const BODIES: Record<string, object> = {
  evaluateCaps: { measure: 'I-1', awards: [{ id: 'a' }] },
  checkSiting: [POINT],
  demoSignIn: { role: 'viewer' },
  signIn: { email: 'a@example.invalid', password: 'a password' },
  wallSignIn: { token: 'a-token' },
  changePassword: { currentPassword: 'a password', newPassword: 'another password' },
  createPerson: { ...PERSON, email: 'b@example.invalid' },
  editPerson: { name: 'another name' },
  createWallDevice: { name: 'a screen', districts: 'all' },
};
const ACCOUNT_IDS: Record<string, string> = {
  endOwnSession: 'session-1',
  editPerson: 'person-1',
  resetPassword: 'person-1',
  revokeWallDevice: 'wall-1',
};

function kindOf(name: string): RecordKind | undefined {
  if (name === 'projectRevisions') return 'project';
  const words = name.split(' ');
  return RECORD_KINDS.find((kind) => words.includes(kind) || (name === 'revisions' && kind === 'award'));
}

/** The request that asks for a record of somebody. */
function sentTo({ name, method, path }: (typeof allEndpoints)[number], whose: Whose): Sent {
  const kind = kindOf(name);
  if (kind !== undefined) {
    if (name.endsWith('create')) return { method, path, ...CREATIONS[kind](whose) };
    const id = idOf(kind, whose);
    const at = { method, path: path.replace('{kind}', kind).replace('{id}', id), names: id };
    if (method === 'GET') return at;
    const body = name.endsWith('withdraw') ? { why: 'a reason' } : EDITS[kind];
    return { ...at, body, headers: { 'if-match': '"1"' } };
  }
  const id = name in ACCOUNT_IDS && whose === 'own' ? (ACCOUNT_IDS[name] ?? '') : 'none';
  const body = BODIES[name];
  return {
    method,
    path: path.replace('{id}', id).replace('{version}', whose === 'own' ? catalogue.version : 'none'),
    names: id,
    headers: { 'if-match': '"3"' },
    ...(body !== undefined && { body }),
  };
}

const fresh = () => {
  const store = createMemoryStore({ dataVersion: 'v1', records: twoDistricts() });
  return { store, api: apiOverStore(store) };
};
/** Shared by all cases that leave it as it is. */
let shared = fresh();

async function send(caller: CallerId, { path, method, body, headers = {} }: Sent): Promise<Response> {
  return shared.api.as(caller).request(path, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const CODES: Record<number, string[]> = {
  400: ['invalid_request'],
  401: ['not_signed_in'],
  403: ['not_allowed', 'password_change_required'],
  404: ['not_found'],
  409: ['in_use'],
};

it('names every endpoint of the tables, and no other', () => {
  expect(Object.keys(PERMISSIONS).toSorted()).toEqual(allEndpoints.map(({ name }) => name).toSorted());
});

const cases = allEndpoints.flatMap((endpoint) =>
  MATRIX_CALLERS.flatMap((caller) =>
    WHOSE.flatMap((whose) => {
      const cell = PERMISSIONS[endpoint.name]?.[caller];
      const status = cell?.[whose];
      return cell === undefined || status === undefined ? [] : [{ endpoint, caller, whose, status, cell }];
    }),
  ),
);

describe('the permission matrix', () => {
  it('has more than a thousand cases', () => {
    expect(cases.length).toBeGreaterThan(1000);
  });

  it.each(cases.map((each) => [each.caller, each.endpoint.name, each.whose, each.status, each] as const))(
    '%s · %s · %s: %i',
    async (caller, _name, whose, status, { endpoint }) => {
      const before = await shared.store.dataVersion();
      const sent = sentTo(endpoint, whose);
      const response = await send(caller, sent);
      const text = await response.text();
      expect([response.status, response.status === status ? '' : text]).toEqual([status, '']);
      if (status >= 400) {
        const { code } = problem.parse(JSON.parse(text));
        expect(CODES[status]).toContain(code);
        if (code === 'password_change_required') expect(caller).toBe('newcomer');
        expect(await shared.store.dataVersion()).toBe(before);
      } else if ((await shared.store.dataVersion()) !== before) {
        shared = fresh();
      }
      if (endpoint.method === 'GET') {
        const head = await send(caller, { ...sent, method: 'HEAD' });
        expect([head.status, await head.text()]).toEqual([status, '']);
      }
    },
  );
});

describe('a record of another district', () => {
  const hidden = cases.filter(
    ({ whose, status, cell }) => whose === 'foreign' && status >= 400 && status === cell.missing,
  );

  it.each(hidden.map((each) => [each.caller, each.endpoint.name, each] as const))(
    'is refused to %s like a missing one by %s',
    async (caller, _name, { endpoint }) => {
      const told = async (whose: Whose) => {
        const sent = sentTo(endpoint, whose);
        const response = await send(caller, sent);
        const text = await response.text();
        return {
          status: response.status,
          headers: [...response.headers],
          text: sent.names === null ? null : text.replaceAll(sent.names, '{id}'),
        };
      };
      expect(await told('foreign')).toEqual(await told('missing'));
    },
  );
});
