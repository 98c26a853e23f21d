import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { PERSON_ROLES } from '../domain/vocabulary.ts';
import { hashedPassword, isPasswordOf } from './accounts-password-hash.ts';
import type { SqlEngine } from './sql/sql-engine.ts';

/** A session ends so long after its start, whatever is done with it … */
export const SESSION_DAYS = 7;

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** Starts a session for somebody whose right to it was established otherwise: only our own code can call it. */
const startedSessions = {
  id: 'started-sessions',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.userId);
        const session = user && (await internalAdapter.createSession(user.id));
        if (!user || !session) return context.json({ token: null });
        await setSessionCookie(context, { session, user });
        return context.json({ token: session.token });
      },
    ),
  },
};

/**
 * better-auth over the database of the ledger. None of its routes is mounted: our endpoints call it, so that nobody can
 * sign up, and nothing of it is reached but what is named here. It asks nothing of the network.
 */
export function createAuth(parts: { engine: SqlEngine; secret: string; origin: string; isSecure: boolean }) {
  const { engine, secret, origin, isSecure } = parts;
  return betterAuth({
    appName: 'Parkfolio',
    baseURL: origin,
    // Named as a list, so that no variable of the environment can add another one.
    secrets: [{ version: 1, value: secret }],
    database: { db: engine.db, type: engine.kind },
    telemetry: { enabled: false },
    // Its own limits would count requests to its routes; ours count what reaches our endpoints.
    rateLimit: { enabled: false },
    // A refused password is no event of the server, and an address belongs in no log.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 256,
      password: {
        hash: hashedPassword,
        verify: ({ hash, password }) => isPasswordOf(hash, password),
      },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', ...dates },
      additionalFields: {
        role: { type: [...PERSON_ROLES], required: true, input: false },
        districts: { type: 'string', required: true, input: false },
        disabled: { type: 'boolean', required: true, input: false },
        mustChangePassword: {
          type: 'boolean',
          required: true,
          input: false,
          fieldName: 'must_change_password',
        },
        version: { type: 'number', required: true, input: false },
      },
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...dates,
      },
      expiresIn: SESSION_DAYS * 24 * 3600,
      // The end stands from the start; when it was last used is kept by whoever identifies.
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...dates,
      },
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...dates } },
    databaseHooks: {
      session: {
        create: {
          // Every road to a session ends here, so a disabled person has none.
          async before({ userId }) {
            const person = await engine.db
              .selectFrom('person')
              .select('disabled')
              .where('id', '=', userId)
              .executeTakeFirst();
            return person !== undefined && !person.disabled;
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'parkfolio',
      useSecureCookies: isSecure,
      // It would believe any X-Forwarded-For.
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
    },
    plugins: [startedSessions],
  });
}

export type Auth = ReturnType<typeof createAuth>;
