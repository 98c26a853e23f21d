import { appendEvent } from './accounts-event.ts';
import type { SignInAttempt } from './accounts-limits.ts';
import { hashedPassword, isPasswordOf } from './accounts-password-hash.ts';
import { passwordIssues } from './accounts-password.ts';
import { replacePassword } from './accounts-person.ts';
import { Refusal } from './refusal.ts';
import { invalidRequest } from './request-body.ts';
import type { SqlEngine } from './sql/sql-engine.ts';

/** A person's change of his own password. */
export function createOwnPassword(parts: { engine: SqlEngine; now: () => Date }): {
  emailOf: (personId: string) => Promise<string>;
  /**
   * Stores the new one and ends every session of the person.
   * @throws Refusal that names the field: the current password is wrong, the new one breaks rules
   */
  change: (
    personId: string,
    passwords: { currentPassword: string; newPassword: string },
    attempt: SignInAttempt,
  ) => Promise<void>;
} {
  const { engine, now } = parts;

  const personOf = async (id: string) => {
    const person = await engine.db
      .selectFrom('person')
      .leftJoin('credential', 'credential.user_id', 'person.id')
      .select(['person.name', 'person.email', 'credential.password'])
      .where('person.id', '=', id)
      .executeTakeFirst();
    if (person === undefined) throw new Refusal('not_signed_in', 'this needs a session: sign in');
    return person;
  };

  return {
    emailOf: async (id) => (await personOf(id)).email,

    async change(id, { currentPassword, newPassword }, attempt) {
      const person = await personOf(id);
      if (!(await isPasswordOf(person.password ?? '', currentPassword))) {
        await attempt.failed();
        const detail = 'is not the present password';
        throw invalidRequest([{ field: 'currentPassword', rule: 'wrong_password', detail }]);
      }
      await attempt.succeeded();
      const issues = passwordIssues('newPassword', newPassword, person);
      if (newPassword === currentPassword) {
        const detail = 'is the present password';
        issues.push({ field: 'newPassword', rule: 'password_unchanged', detail });
      }
      if (issues.length > 0) throw invalidRequest(issues);
      const hash = await hashedPassword(newPassword);
      await engine.write(async (work) => {
        const at = now();
        await replacePassword(engine, work, { personId: id, hash, mustChangePassword: false, at });
        await work.deleteFrom('session').where('user_id', '=', id).execute();
        const who = { id, name: person.name };
        await appendEvent(work, { at, actor: who, action: 'password_changed', subject: who });
      });
    },
  };
}
