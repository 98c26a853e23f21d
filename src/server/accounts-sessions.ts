import type { OwnSession } from '../contract/session.ts';
import { type Auth, SESSION_DAYS } from './accounts-auth.ts';

/** … and when nobody used it for so long. */
const IDLE_MS = 12 * 3600 * 1000;
const LONGEST_MS = SESSION_DAYS * 24 * 3600 * 1000;
/** How exactly it is kept when a session was last used. */
const USED_EVERY_MS = 60_000;

type Found = NonNullable<Awaited<ReturnType<Auth['api']['getSession']>>>;

/** The sessions of people: rows of the database, asked for with every request, so that an ended one is ended at once. */
export type Sessions = {
  /** Whose session the request's cookie holds. */
  find: (request: Request) => Promise<Found | null>;
  /** Those of one person that still hold, newest first. */
  listOf: (personId: string, currentToken: string) => Promise<OwnSession[]>;
  /** Ends one of a person's own sessions; false when there is no such one. */
  endOf: (personId: string, sessionId: string) => Promise<boolean>;
  end: (token: string) => Promise<void>;
};

const endOfTime = ({ createdAt, updatedAt, expiresAt }: Found['session']): number =>
  Math.min(expiresAt.getTime(), createdAt.getTime() + LONGEST_MS, updatedAt.getTime() + IDLE_MS);

export function createSessions(parts: { auth: Auth; now: () => Date }): Sessions {
  const { auth, now } = parts;

  async function liveOf(personId: string): Promise<Found['session'][]> {
    const { internalAdapter } = await auth.$context;
    const sessions = await internalAdapter.listSessions(personId);
    return sessions.filter((session) => endOfTime(session) > now().getTime());
  }

  async function end(token: string): Promise<void> {
    const { internalAdapter } = await auth.$context;
    await internalAdapter.deleteSession(token);
  }

  return {
    end,

    async find({ headers }) {
      if (!headers.has('cookie')) return null;
      const found = await auth.api.getSession({ headers });
      if (found === null || found.user.disabled) return null;
      const { session } = found;
      const at = now();
      if (endOfTime(session) <= at.getTime()) {
        await end(session.token);
        return null;
      }
      if (at.getTime() - session.updatedAt.getTime() >= USED_EVERY_MS) {
        const { internalAdapter } = await auth.$context;
        await internalAdapter.updateSession(session.token, { updatedAt: at });
      }
      return found;
    },

    async listOf(personId, currentToken) {
      const sessions = await liveOf(personId);
      return sessions
        .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
        .map((session) => ({
          id: session.id,
          startedAt: session.createdAt.toISOString(),
          lastUsedAt: session.updatedAt.toISOString(),
          expiresAt: new Date(endOfTime(session)).toISOString(),
          userAgent: session.userAgent || null,
          isCurrent: session.token === currentToken,
        }));
    },

    async endOf(personId, sessionId) {
      const session = (await liveOf(personId)).find(({ id }) => id === sessionId);
      if (session !== undefined) await end(session.token);
      return session !== undefined;
    },
  };
}
