import { isAPIError } from 'better-auth/api';
import type { Session } from '../contract/session.ts';
import type { Accounts } from './accounts.ts';
import { createAuth } from './accounts-auth.ts';
import { createWallCookie } from './accounts-cookie.ts';
import { unwrapped } from './accounts-failure.ts';
import { createSignInLimits } from './accounts-limits.ts';
import { createOwnPassword } from './accounts-own-password.ts';
import { createPeople } from './accounts-people.ts';
import { districtsOf } from './accounts-person.ts';
import { createSessions } from './accounts-sessions.ts';
import { createWalls } from './accounts-wall.ts';
import type { Caller } from './caller.ts';
import { Refusal } from './refusal.ts';
import type { SqlEngine } from './sql/sql-engine.ts';

/**
 * Accounts in the database of the ledger, with better-auth's sessions and sign-in. `origin` is where browsers reach this
 * server; `clientOf` gives the network address that a request came from.
 */
export function createAccounts(parts: {
  engine: SqlEngine;
  /** The districts that there are. */
  adcodes: ReadonlySet<number>;
  secret: string;
  origin: string;
  demo: boolean;
  clientOf: (request: Request) => string;
  now?: () => Date;
}): Accounts {
  const { engine, adcodes, secret, origin, demo, clientOf, now = () => new Date() } = parts;
  const isSecure = origin.startsWith('https:');
  const auth = createAuth({ engine, secret, origin, isSecure });
  const sessions = createSessions({ auth, now });
  const people = createPeople({ engine, adcodes, now });
  const walls = createWalls({ engine, adcodes, now });
  const limits = createSignInLimits();
  const wallCookie = createWallCookie(isSecure);
  const ownPassword = createOwnPassword({ engine, now });

  async function sessionOf(caller: Caller | null): Promise<Session> {
    if (caller === null) return { demo, caller: null };
    const { id, name, role, districts, mustChangePassword } = caller;
    const email = role === 'wall' ? null : await ownPassword.emailOf(id);
    return {
      demo,
      caller: {
        id,
        name,
        role,
        email,
        mustChangePassword,
        districts: districts === 'all' ? 'all' : [...districts],
      },
    };
  }

  /** Ends what the request's cookies hold: one browser is one caller. */
  async function leave(request: Request): Promise<void> {
    const found = await sessions.find(request);
    if (found !== null) await sessions.end(found.session.token);
    const wall = wallCookie.read(request);
    if (wall !== null) await walls.signOut(wall);
  }

  /** The answer to somebody who just signed in, with the cookies of his session. */
  async function entered(personId: string, cookies: Headers) {
    const row = await engine.db
      .updateTable('person')
      .set({ last_sign_in_at: now().toISOString() })
      .where('id', '=', personId)
      .returningAll()
      .executeTakeFirstOrThrow();
    const headers = new Headers();
    for (const cookie of cookies.getSetCookie()) headers.append('set-cookie', cookie);
    headers.append('set-cookie', wallCookie.expired);
    const { id, name, role } = row;
    const caller = {
      id,
      name,
      role,
      districts: districtsOf(row.districts),
      mustChangePassword: Boolean(row.must_change_password),
    };
    return { answer: await sessionOf(caller), headers };
  }

  async function start(personId: string, request: Request) {
    const { headers, response } = await auth.api.startSession({
      body: { userId: personId },
      headers: request.headers,
      returnHeaders: true,
    });
    return response.token === null ? null : headers;
  }

  const currentToken = async (request: Request): Promise<string> =>
    (await sessions.find(request))?.session.token ?? '';

  const accounts: Accounts = {
    async identify(request) {
      const found = await sessions.find(request);
      if (found !== null) {
        const { id, name, role, districts, mustChangePassword } = found.user;
        return { id, name, role, mustChangePassword, districts: districtsOf(districts) };
      }
      const wall = wallCookie.read(request);
      return wall === null ? null : walls.identify(wall);
    },

    session: async ({ caller }) => ({ answer: await sessionOf(caller) }),

    async demoSignIn({ request, body: { role } }) {
      if (!demo) throw new Refusal('not_found', 'no endpoint at /api/demo/sign-in');
      await leave(request);
      const cookies = await start(`demo-${role}`, request);
      if (cookies === null) throw new Refusal('wrong_credentials', `the demonstration has no ${role} now`);
      return entered(`demo-${role}`, cookies);
    },

    async signIn({ request, body: { email, password } }) {
      const attempt = await limits.attempt(email.toLowerCase(), clientOf(request));
      try {
        const { headers, response } = await auth.api.signInEmail({
          body: { email, password },
          headers: request.headers,
          returnHeaders: true,
        });
        await attempt.succeeded();
        await leave(request);
        return await entered(response.user.id, headers);
      } catch (failure) {
        if (!isAPIError(failure) || failure.statusCode !== 401) throw failure;
        await attempt.failed();
        throw new Refusal('wrong_credentials', 'address or password is wrong');
      }
    },

    async wallSignIn({ request, body: { token } }) {
      const attempt = await limits.attempt(null, clientOf(request));
      const exchanged = await walls.exchange(token);
      if (exchanged === null) {
        await attempt.failed();
        throw new Refusal('wrong_credentials', 'the token is wrong, or it was revoked');
      }
      await attempt.succeeded();
      const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true });
      headers.append('set-cookie', wallCookie.set(exchanged.session));
      return { answer: await sessionOf(exchanged.caller), headers };
    },

    async signOut({ request }) {
      await leave(request);
      const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true });
      headers.append('set-cookie', wallCookie.expired);
      return { answer: await sessionOf(null), headers };
    },

    async changePassword({ request, caller, body }) {
      const { id } = signedIn(caller);
      const attempt = await limits.attempt(await ownPassword.emailOf(id), clientOf(request));
      await ownPassword.change(id, body, attempt);
      const cookies = await start(id, request);
      if (cookies === null) throw new Refusal('not_signed_in', 'the account was disabled');
      return entered(id, cookies);
    },

    async ownSessions({ request, caller }) {
      const { id } = signedIn(caller);
      return { answer: { sessions: await sessions.listOf(id, await currentToken(request)) } };
    },

    async endOwnSession({ caller, params }) {
      if (await sessions.endOf(signedIn(caller).id, params.id)) return { answer: { done: true } };
      throw new Refusal('not_found', `no session ${params.id}`);
    },

    people: async () => ({ answer: { people: await people.list() } }),

    createPerson: async ({ caller, body }) => ({ answer: await people.create(signedIn(caller), body) }),

    editPerson: async ({ request, caller, params, body }) => ({
      answer: await people.edit(
        signedIn(caller),
        params.id,
        request.headers.get('if-match'),
        body,
        await currentToken(request),
      ),
    }),

    resetPassword: async ({ request, caller, params }) => ({
      answer: await people.reset(signedIn(caller), params.id, await currentToken(request)),
    }),

    wallDevices: async () => ({ answer: { devices: await walls.list() } }),

    createWallDevice: async ({ caller, body }) => ({ answer: await walls.create(signedIn(caller), body) }),

    revokeWallDevice: async ({ caller, params }) => ({
      answer: await walls.revoke(signedIn(caller), params.id),
    }),
  };
  return guarded(accounts);
}

function signedIn(caller: Caller | null): Caller {
  if (caller === null) throw new Refusal('not_signed_in', 'this needs a session: sign in');
  return caller;
}

const guard =
  <Asked, Answer>(run: (asked: Asked) => Promise<Answer>) =>
  (asked: Asked): Promise<Answer> =>
    unwrapped(() => run(asked));

/** Every use case, failing with what failed: the app knows a database that is away. */
function guarded(accounts: Accounts): Accounts {
  return {
    identify: guard(accounts.identify),
    session: guard(accounts.session),
    demoSignIn: guard(accounts.demoSignIn),
    signIn: guard(accounts.signIn),
    wallSignIn: guard(accounts.wallSignIn),
    signOut: guard(accounts.signOut),
    changePassword: guard(accounts.changePassword),
    ownSessions: guard(accounts.ownSessions),
    endOwnSession: guard(accounts.endOwnSession),
    people: guard(accounts.people),
    createPerson: guard(accounts.createPerson),
    editPerson: guard(accounts.editPerson),
    resetPassword: guard(accounts.resetPassword),
    wallDevices: guard(accounts.wallDevices),
    createWallDevice: guard(accounts.createWallDevice),
    revokeWallDevice: guard(accounts.revokeWallDevice),
  };
}
