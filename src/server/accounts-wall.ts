import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { appendEvent, type Actor } from './accounts-event.ts';
import { districtsOf, grantIssues } from './accounts-person.ts';
import type { WallDevice } from '../contract/session.ts';
import type { Caller } from './caller.ts';
import { Refusal } from './refusal.ts';
import { invalidRequest } from './request-body.ts';
import type { AccountTables } from './sql/account-tables.ts';
import type { SqlEngine, Work } from './sql/sql-engine.ts';

const SECRET_BYTES = 32;
const SEEN_EVERY_MS = 60_000;
const TOKEN = /^pfw_[\w-]{43}$/;
const SESSION = /^[\w-]{43}$/;

/** Screens with a token of their own: what is given out is stored as its hash alone. */
export type Walls = {
  /** The caller whose session a screen's cookie holds; null when it was revoked or exchanged elsewhere since. */
  identify: (session: string) => Promise<Caller | null>;
  /** Takes a token and gives the screen's session, which ends the one before; null for no valid token. */
  exchange: (token: string) => Promise<{ session: string; caller: Caller } | null>;
  /** Ends a session; the token stays valid. */
  signOut: (session: string) => Promise<void>;
  list: () => Promise<WallDevice[]>;
  create: (
    actor: Actor,
    creation: Pick<WallDevice, 'name' | 'districts'>,
  ) => Promise<{ device: WallDevice; token: string }>;
  /** @throws Refusal `not_found` */
  revoke: (actor: Actor, id: string) => Promise<WallDevice>;
};

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

type Row = Selectable<AccountTables['wall_device']>;

function deviceOf(row: Row): WallDevice {
  return {
    id: row.id,
    name: row.name,
    districts: districtsOf(row.districts),
    createdBy: row.created_by,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    revokedAt: row.revoked_at,
  };
}

function callerOf({ id, name, districts }: Row): Caller {
  return { id, name, role: 'wall', districts: districtsOf(districts), mustChangePassword: false };
}

async function found(work: Work, id: string): Promise<Row> {
  const row = await work.selectFrom('wall_device').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Refusal('not_found', `no screen ${id}`);
  return row;
}

export function createWalls(parts: {
  engine: SqlEngine;
  adcodes: ReadonlySet<number>;
  now: () => Date;
}): Walls {
  const { engine, adcodes, now } = parts;

  return {
    async identify(session) {
      if (!SESSION.test(session)) return null;
      const row = await engine.db
        .selectFrom('wall_device')
        .selectAll()
        .where('session_hash', '=', hashOf(session))
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return null;
      const at = now();
      if (row.last_seen_at === null || at.getTime() - Date.parse(row.last_seen_at) >= SEEN_EVERY_MS) {
        await engine.db
          .updateTable('wall_device')
          .set({ last_seen_at: at.toISOString() })
          .where('id', '=', row.id)
          .execute();
      }
      return callerOf(row);
    },

    async exchange(token) {
      if (!TOKEN.test(token)) return null;
      const session = newSecret();
      const row = await engine.db
        .updateTable('wall_device')
        .set({ session_hash: hashOf(session), last_seen_at: now().toISOString() })
        .where('token_hash', '=', hashOf(token))
        .where('revoked_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : { session, caller: callerOf(row) };
    },

    async signOut(session) {
      await engine.db
        .updateTable('wall_device')
        .set({ session_hash: null })
        .where('session_hash', '=', hashOf(session))
        .execute();
    },

    async list() {
      const rows = await engine.db
        .selectFrom('wall_device')
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(deviceOf);
    },

    async create(actor, { name, districts }) {
      const issues = grantIssues({ name, districts }, adcodes);
      if (issues.length > 0) throw invalidRequest(issues);
      const token = `pfw_${newSecret()}`;
      const id = `wall-${randomUUID()}`;
      return engine.write(async (work) => {
        const at = now();
        await work
          .insertInto('wall_device')
          .values({
            id,
            name,
            districts: JSON.stringify(districts),
            created_by: actor.name,
            created_at: at.toISOString(),
            token_hash: hashOf(token),
          })
          .execute();
        const subject = { id, name };
        await appendEvent(work, { at, actor, action: 'screen_created', subject, detail: { districts } });
        return { device: deviceOf(await found(work, id)), token };
      });
    },

    revoke: (actor, id) =>
      engine.write(async (work) => {
        const before = await found(work, id);
        if (before.revoked_at !== null) return deviceOf(before);
        const at = now();
        await work
          .updateTable('wall_device')
          .set({ revoked_at: at.toISOString(), session_hash: null })
          .where('id', '=', id)
          .execute();
        await appendEvent(work, { at, actor, action: 'screen_revoked', subject: { id, name: before.name } });
        return deviceOf(await found(work, id));
      }),
  };
}
