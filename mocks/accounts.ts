import { DEMO_ROLES, type Person, type Session, type WallDevice } from '../src/contract/session.ts';
import type { Accounts } from '../src/server/accounts.ts';
import { versionsNamed } from '../src/server/if-match.ts';
import { Refusal } from '../src/server/refusal.ts';

type DemoRole = (typeof DEMO_ROLES)[number];

const CHANGPING = 110114;
const FANGSHAN = 110111;
const STARTED = '2026-10-01T01:00:00.000Z';
const DAY_MS = 86_400_000;

function demoPerson(
  id: DemoRole,
  name: string,
  role: Person['role'],
  districts: Person['districts'],
): Person {
  return {
    id: `demo-${id}`,
    version: 1,
    name,
    email: `${id}@demo.invalid`,
    role,
    districts,
    disabled: false,
    mustChangePassword: false,
    lastSignInAt: null,
  };
}

/** The role that the address or the last visit asks for. */
export function demoRoleOf(value: string | null): DemoRole | null {
  return DEMO_ROLES.find((role) => role === value) ?? null;
}

/**
 * The accounts of a demonstration in the memory of one browser, which keeps no server cookie: whoever signed in last
 * is the caller, and `remember` hears of it. People and screens last as long as the page.
 */
export function mockAccounts(
  start: DemoRole | null,
  remember: (role: DemoRole | null) => void = () => undefined,
): Accounts {
  const people: Person[] = [
    demoPerson('commission', '市级演示用户', 'commission', 'all'),
    demoPerson('changping', '昌平演示用户', 'district_official', [CHANGPING]),
    demoPerson('fangshan', '房山演示用户', 'district_official', [FANGSHAN]),
    demoPerson('viewer', '只读演示用户', 'viewer', 'all'),
  ];
  const passwords = new Map<string, string>();
  const devices: WallDevice[] = [];
  const tokens = new Map<string, string>();
  let sessions = ownSessions();
  let current: { kind: 'person' | 'wall'; id: string } | null =
    start === null ? null : { kind: 'person', id: `demo-${start}` };
  let made = 0;

  function callerNow(): Session['caller'] {
    if (current?.kind === 'wall') {
      const device = devices.find(({ id, revokedAt }) => id === current?.id && revokedAt === null);
      if (device === undefined) return null;
      const { id, name, districts } = device;
      return { id, name, districts, role: 'wall', email: null, mustChangePassword: false };
    }
    const person = people.find(({ id, disabled }) => id === current?.id && !disabled);
    if (person === undefined) return null;
    const { id, name, role, districts, email, mustChangePassword } = person;
    return { id, name, role, districts, email, mustChangePassword };
  }

  const session = (): { answer: Session } => ({ answer: { demo: true, caller: callerNow() } });

  function enter(kind: 'person' | 'wall', id: string): { answer: Session } {
    current = { kind, id };
    sessions = ownSessions();
    remember(kind === 'person' ? demoRoleOf(id.replace('demo-', '')) : null);
    return session();
  }

  function found(id: string): Person {
    const person = people.find((each) => each.id === id);
    if (person === undefined) throw new Refusal('not_found', `no person ${id}`);
    return person;
  }

  function put(person: Person): Person {
    const row = people.findIndex(({ id }) => id === person.id);
    people.splice(row === -1 ? people.length : row, row === -1 ? 0 : 1, person);
    return person;
  }

  function withPassword(person: Person): { answer: { person: Person; initialPassword: string } } {
    made += 1;
    const initialPassword = `demo-initial-${made}`;
    passwords.set(person.id, initialPassword);
    return { answer: { person: put({ ...person, mustChangePassword: true }), initialPassword } };
  }

  return {
    identify: async () => callerNow(),
    session: async () => session(),
    demoSignIn: async ({ body }) => enter('person', `demo-${body.role}`),
    async signIn({ body }) {
      const person = people.find(({ email, disabled }) => email === body.email && !disabled);
      if (person === undefined || passwords.get(person.id) !== body.password) {
        throw new Refusal('wrong_credentials', 'address or password is wrong');
      }
      put({ ...person, lastSignInAt: now() });
      return enter('person', person.id);
    },
    async wallSignIn({ body }) {
      const id = tokens.get(body.token);
      if (id === undefined) throw new Refusal('wrong_credentials', 'no screen has this token');
      const row = devices.findIndex((device) => device.id === id);
      const device = devices[row];
      if (device !== undefined) devices[row] = { ...device, lastSeenAt: now() };
      return enter('wall', id);
    },
    async signOut() {
      current = null;
      remember(null);
      return session();
    },
    async changePassword({ caller, body }) {
      const person = found(caller?.id ?? '');
      if (passwords.get(person.id) !== body.currentPassword)
        throw refused('currentPassword', 'wrong_password');
      if (body.newPassword.length < 12) throw refused('newPassword', 'password_too_short');
      passwords.set(person.id, body.newPassword);
      put({ ...person, mustChangePassword: false });
      return session();
    },
    ownSessions: async () => ({ answer: { sessions } }),
    async endOwnSession({ params }) {
      sessions = sessions.filter(({ id }) => id !== params.id);
      return { answer: { done: true } };
    },
    people: async () => ({ answer: { people: [...people] } }),
    async createPerson({ body }) {
      if (people.some(({ email }) => email === body.email)) {
        throw new Refusal('already_exists', 'someone has this address', [
          { field: 'email', rule: 'email_taken', detail: 'someone has this address' },
        ]);
      }
      const id = `person-${people.length + 1}`;
      const fresh = { version: 1, disabled: false, mustChangePassword: true, lastSignInAt: null };
      return withPassword({ id, ...body, ...fresh });
    },
    async editPerson({ request, params, body }) {
      const person = found(params.id);
      if (!versionsNamed(request.headers.get('if-match')).includes(person.version)) {
        throw new Refusal('stale_version', `version ${person.version} now`, [], {
          current: { version: person.version, record: person },
        });
      }
      const { name = person.name, role = person.role, districts = person.districts } = body;
      const { disabled = person.disabled } = body;
      const edited = { ...person, name, role, districts, disabled, version: person.version + 1 };
      const others = people.filter(({ id }) => id !== person.id);
      if (![...others, edited].some((each) => each.role === 'commission' && !each.disabled)) {
        throw refused(body.disabled === true ? 'disabled' : 'role', 'last_administrator');
      }
      return { answer: put(edited) };
    },
    resetPassword: async ({ params }) => withPassword(found(params.id)),
    wallDevices: async () => ({ answer: { devices: [...devices] } }),
    async createWallDevice({ caller, body }) {
      const number = devices.length + 1;
      const device: WallDevice = {
        ...body,
        id: `wall-${number}`,
        createdBy: caller?.name ?? '',
        createdAt: now(),
        lastSeenAt: null,
        revokedAt: null,
      };
      devices.push(device);
      const token = `pfw_demo_${number}`;
      tokens.set(token, device.id);
      return { answer: { device, token } };
    },
    async revokeWallDevice({ params }) {
      const row = devices.findIndex(({ id }) => id === params.id);
      const device = devices[row];
      if (device === undefined) throw new Refusal('not_found', `no screen ${params.id}`);
      for (const [token, id] of tokens) if (id === device.id) tokens.delete(token);
      const revoked = { ...device, revokedAt: now() };
      devices[row] = revoked;
      return { answer: revoked };
    },
  };
}

const now = (): string => new Date().toISOString();

function refused(field: string, rule: string): Refusal {
  return new Refusal('invalid_request', `${field}: ${rule}`, [{ field, rule, detail: rule }]);
}

/** This browser, and one elsewhere that can be ended. */
function ownSessions() {
  const expiresAt = new Date(Date.now() + DAY_MS).toISOString();
  const here = typeof navigator === 'undefined' ? null : navigator.userAgent;
  const shared = { startedAt: STARTED, lastUsedAt: STARTED, expiresAt };
  return [
    { ...shared, id: 'here', lastUsedAt: new Date().toISOString(), userAgent: here, isCurrent: true },
    {
      ...shared,
      id: 'elsewhere',
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36 Edg/148.0.0.0',
      isCurrent: false,
    },
  ];
}
