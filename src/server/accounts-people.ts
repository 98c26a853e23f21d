import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Person, personCreation, personEdit } from '../contract/session.ts';
import { appendEvent, type Actor } from './accounts-event.ts';
import { hashedPassword } from './accounts-password-hash.ts';
import { initialPassword } from './accounts-password.ts';
import { insertPerson, personIssues, personOf, replacePassword } from './accounts-person.ts';
import { versionsNamed } from './if-match.ts';
import { Refusal } from './refusal.ts';
import { invalidRequest } from './request-body.ts';
import type { SqlEngine, Work } from './sql/sql-engine.ts';

type Creation = z.infer<typeof personCreation>;
type Edit = z.infer<typeof personEdit>;
type WithPassword = { person: Person; initialPassword: string };

/** Everyone who can or could sign in, and what is done to them. Each change stands in the log of accounts. */
export type People = {
  list: () => Promise<Person[]>;
  /** @throws Refusal when a rule is broken or the address is taken */
  create: (actor: Actor, creation: Creation) => Promise<WithPassword>;
  /** With a password of his own choice, whose rules were checked; @throws Refusal like `create` */
  createWithPassword: (actor: Actor, creation: Creation, password: string) => Promise<Person>;
  /**
   * `keepSession` is the session of the caller himself.
   * @throws Refusal when the version is missing or stale, a rule is broken, or nobody could manage people any more
   */
  edit: (
    actor: Actor,
    id: string,
    ifMatch: string | null,
    edit: Edit,
    keepSession: string | null,
  ) => Promise<Person>;
  /** A new initial password; @throws Refusal `not_found` */
  reset: (actor: Actor, id: string, keepSession: string | null) => Promise<WithPassword>;
};

async function found(work: Work, id: string): Promise<Person> {
  const row = await work.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Refusal('not_found', `no person ${id}`);
  return personOf(row);
}

export function createPeople(parts: {
  engine: SqlEngine;
  adcodes: ReadonlySet<number>;
  now: () => Date;
}): People {
  const { engine, adcodes, now } = parts;

  /** Writers of people take turns at the rows of those who manage them, so that two cannot demote each other. */
  const write = <Result>(run: (work: Work) => Promise<Result>): Promise<Result> =>
    engine.write(async (work) => {
      await work
        .updateTable('person')
        .set((row) => ({ version: row.ref('version') }))
        .where('role', '=', 'commission')
        .execute();
      return run(work);
    });

  async function create(
    actor: Actor,
    creation: Creation,
    password: { hash: string; isInitial: boolean },
  ): Promise<Person> {
    const issues = personIssues(creation, adcodes);
    if (issues.length > 0) throw invalidRequest(issues);
    const email = creation.email.toLowerCase();
    return write(async (work) => {
      const taken = await work.selectFrom('person').select('id').where('email', '=', email).execute();
      if (taken.length > 0)
        throw new Refusal('already_exists', `${email} is somebody's address already`, [
          { field: 'email', rule: 'email_taken', detail: "somebody's address already" },
        ]);
      const at = now();
      const { name, role, districts } = creation;
      const subject = { id: randomUUID(), name };
      await insertPerson(engine, work, {
        ...subject,
        email,
        role,
        districts,
        at,
        mustChangePassword: password.isInitial,
        passwordHash: password.hash,
      });
      const detail = { email, role, districts };
      await appendEvent(work, { at, actor, action: 'person_created', subject, detail });
      return found(work, subject.id);
    });
  }

  return {
    async list() {
      const rows = await engine.db.selectFrom('person').selectAll().orderBy('email').execute();
      return rows.map(personOf);
    },

    async create(actor, creation) {
      const password = initialPassword();
      const hash = await hashedPassword(password);
      return { person: await create(actor, creation, { hash, isInitial: true }), initialPassword: password };
    },

    async createWithPassword(actor, creation, password) {
      return create(actor, creation, { hash: await hashedPassword(password), isInitial: false });
    },

    edit: (actor, id, ifMatch, edit, keepSession) =>
      write(async (work) => {
        const before = await found(work, id);
        if (!versionsNamed(ifMatch).includes(before.version)) {
          const { version, ...record } = before;
          throw new Refusal('stale_version', `person ${id} has version ${version} by now`, [], {
            current: { version, record },
          });
        }
        const after = { ...before, ...definedOf(edit) };
        const issues = personIssues(after, adcodes);
        if (issues.length > 0) throw invalidRequest(issues);
        const changes = changesBetween(before, after);
        if (Object.keys(changes).length === 0) return before;
        await requireManager(work, before, after);
        const at = now();
        await work
          .updateTable('person')
          .set({
            name: after.name,
            role: after.role,
            districts: JSON.stringify(after.districts),
            disabled: engine.flag(after.disabled),
            version: before.version + 1,
            updated_at: engine.instant(at),
          })
          .where('id', '=', id)
          .execute();
        if (Object.keys(changes).some((field) => field !== 'name')) await endSessions(work, id, keepSession);
        const subject = { id, name: after.name };
        await appendEvent(work, { at, actor, action: 'person_edited', subject, detail: changes });
        return found(work, id);
      }),

    async reset(actor, id, keepSession) {
      const password = initialPassword();
      const hash = await hashedPassword(password);
      const person = await write(async (work) => {
        const { name } = await found(work, id);
        const at = now();
        await replacePassword(engine, work, { personId: id, hash, mustChangePassword: true, at });
        await endSessions(work, id, keepSession);
        await appendEvent(work, { at, actor, action: 'password_reset', subject: { id, name } });
        return found(work, id);
      });
      return { person, initialPassword: password };
    },
  };
}

/** Ends every session of a person but the one to keep, at once. */
async function endSessions(work: Work, personId: string, keepSession: string | null): Promise<void> {
  const all = work.deleteFrom('session').where('user_id', '=', personId);
  await (keepSession === null ? all : all.where('token', '!=', keepSession)).execute();
}

/** The fields that an edit names. */
function definedOf(edit: Edit): Partial<Person> {
  return {
    ...(edit.name === undefined ? {} : { name: edit.name }),
    ...(edit.role === undefined ? {} : { role: edit.role }),
    ...(edit.districts === undefined ? {} : { districts: edit.districts }),
    ...(edit.disabled === undefined ? {} : { disabled: edit.disabled }),
  };
}

function changesBetween(before: Person, after: Person): Record<string, { from: unknown; to: unknown }> {
  const fields = ['name', 'role', 'districts', 'disabled'] as const;
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, { from: before[field], to: after[field] }]),
  );
}

const manages = ({ role, disabled }: Person): boolean => role === 'commission' && !disabled;

/** @throws Refusal `in_use` when the change would leave nobody who may sign in and manage people */
async function requireManager(work: Work, before: Person, after: Person): Promise<void> {
  if (!manages(before) || manages(after)) return;
  const rows = await work.selectFrom('person').selectAll().where('role', '=', 'commission').execute();
  if (rows.map(personOf).some((person) => person.id !== before.id && manages(person))) return;
  throw new Refusal('in_use', 'nobody else of the commission could sign in', [
    {
      field: after.disabled ? 'disabled' : 'role',
      rule: 'last_administrator',
      detail: 'at least one of the commission must be able to sign in',
    },
  ]);
}
