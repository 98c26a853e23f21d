import { personCreation } from '../contract/session.ts';
import { schemaIssues } from '../contract/schema-issue.ts';
import { appendEvent } from './accounts-event.ts';
import { hashedPassword } from './accounts-password-hash.ts';
import { passwordIssues } from './accounts-password.ts';
import { createPeople } from './accounts-people.ts';
import { replacePassword } from './accounts-person.ts';
import { askedPassword } from './cli-password.ts';
import { keeper } from './cli-portfolio.ts';
import { overDatabase, type Settings } from './cli-settings.ts';
import { StartError } from './configuration.ts';
import { Refusal } from './refusal.ts';

/** @throws StartError with each broken rule */
async function checkedPassword(owner: { name: string; email: string }): Promise<string> {
  const password = await askedPassword();
  const issues = passwordIssues('password', password, owner);
  if (issues.length > 0)
    throw new StartError(...issues.map(({ field, rule, detail }) => `${field} · ${rule} · ${detail}`));
  return password;
}

/**
 * One of the commission, with a password of his own choice: the only way to the first one.
 * @throws StartError with each broken rule
 */
export async function createAdministrator(
  settings: Settings,
  given: { email: string; name: string },
): Promise<string> {
  const parsed = personCreation.safeParse({ ...given, role: 'commission', districts: 'all' });
  if (!parsed.success)
    throw new StartError(
      ...schemaIssues(parsed.error).map(({ path, detail }) => `--${path.join('.')} · ${detail}`),
    );
  return overDatabase(settings, 'beside', async (engine) => {
    const people = createPeople({ engine, adcodes: new Set(), now: () => new Date() });
    const password = await checkedPassword(parsed.data);
    try {
      const { name, email } = await people.createWithPassword(keeper(), parsed.data, password);
      return `${engine.place}: ${name} <${email}> of the commission can sign in`;
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      throw new StartError(failure.message);
    }
  });
}

/** Another password for somebody who lost his own; his sessions end. @throws StartError when there is nobody */
export function resetPassword(settings: Settings, email: string): Promise<string> {
  return overDatabase(settings, 'beside', async (engine) => {
    const person = await engine.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst();
    if (person === undefined) throw new StartError(`nobody has the address ${email}.`);
    const hash = await hashedPassword(await checkedPassword(person));
    const { id, name } = person;
    await engine.write(async (work) => {
      const at = new Date();
      await replacePassword(engine, work, { personId: id, hash, mustChangePassword: false, at });
      await work.deleteFrom('session').where('user_id', '=', id).execute();
      await appendEvent(work, { at, actor: keeper(), action: 'password_reset', subject: { id, name } });
    });
    return `${engine.place}: ${name} <${person.email}> has another password`;
  });
}
