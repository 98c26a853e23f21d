import type { Person, Session, WallDevice } from '../../src/contract/session.ts';
import type { Accounts } from '../../src/server/accounts.ts';
import type { Caller } from '../../src/server/caller.ts';
import { versionsNamed } from '../../src/server/if-match.ts';
import { Refusal } from '../../src/server/refusal.ts';
import { CALLERS } from './callers.ts';

const AT = '2026-01-01T00:00:00.000Z';

const person: Person = {
  id: 'person-1',
  version: 3,
  name: 'a person',
  email: 'person@example.invalid',
  role: 'viewer',
  districts: 'all',
  disabled: false,
  mustChangePassword: false,
  lastSignInAt: null,
};
const device: WallDevice = {
  id: 'wall-1',
  name: 'a screen',
  districts: 'all',
  createdBy: 'someone',
  createdAt: AT,
  lastSeenAt: null,
  revokedAt: null,
};
const ownSession = {
  id: 'session-1',
  startedAt: AT,
  lastUsedAt: AT,
  expiresAt: AT,
  userAgent: null,
  isCurrent: true,
};

function sessionOf(caller: Caller | null): Session {
  return { demo: false, caller: caller === null ? null : { ...caller, districts: [], email: null } };
}

function known(id: string, only: { id: string }, kind: string): void {
  if (id !== only.id) throw new Refusal('not_found', `no ${kind} ${id}`);
}

/** Accounts of which one person, one screen and one session are there; the caller is whom the cookie names. */
export function fakeAccounts(): Accounts {
  return {
    identify: async ({ headers }) =>
      Object.values(CALLERS).find(({ id }) => headers.get('cookie') === `caller=${id}`) ?? null,
    session: async ({ caller }) => ({ answer: sessionOf(caller) }),
    demoSignIn: async ({ caller }) => ({ answer: sessionOf(caller) }),
    signIn: async () => ({
      answer: sessionOf(CALLERS.viewer),
      headers: new Headers([
        ['set-cookie', 'caller=viewer; HttpOnly'],
        ['set-cookie', 'other=1'],
      ]),
    }),
    wallSignIn: async () => ({ answer: sessionOf(CALLERS.changpingWall) }),
    signOut: async () => ({ answer: sessionOf(null) }),
    changePassword: async ({ caller }) => ({ answer: sessionOf(caller) }),
    ownSessions: async () => ({ answer: { sessions: [ownSession] } }),
    endOwnSession: async ({ params }) => {
      known(params.id, ownSession, 'session');
      return { answer: { done: true } };
    },
    people: async () => ({ answer: { people: [person] } }),
    createPerson: async () => ({ answer: { person, initialPassword: 'shown-once' } }),
    editPerson: async ({ request, params }) => {
      known(params.id, person, 'person');
      if (!versionsNamed(request.headers.get('if-match')).includes(person.version)) {
        throw new Refusal('stale_version', 'changed since', [], {
          current: { version: person.version, record: person },
        });
      }
      return { answer: person };
    },
    resetPassword: async ({ params }) => {
      known(params.id, person, 'person');
      return { answer: { person, initialPassword: 'shown-once' } };
    },
    wallDevices: async () => ({ answer: { devices: [device] } }),
    createWallDevice: async () => ({ answer: { device, token: 'shown-once' } }),
    revokeWallDevice: async ({ params }) => {
      known(params.id, device, 'screen');
      return { answer: device };
    },
  };
}
