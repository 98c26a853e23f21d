import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { ProblemIssue } from '../contract/problem.ts';
import type { Person } from '../contract/session.ts';
import type { AccountTables } from './sql/account-tables.ts';
import type { SqlEngine, Work } from './sql/sql-engine.ts';

export type PersonRow = Selectable<AccountTables['person']>;

/** Addresses of a demonstration: a domain that never exists, so that nobody can own one. */
export const DEMO_DOMAIN = '@demo.invalid';

const storedDistricts = z.union([z.literal('all'), z.array(z.int())]);

/** Districts as the tables keep them. */
export function districtsOf(text: string): 'all' | number[] {
  return storedDistricts.parse(JSON.parse(text));
}

/** A person as the contract has him. */
export function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    email: row.email,
    role: row.role,
    districts: districtsOf(row.districts),
    disabled: Boolean(row.disabled),
    mustChangePassword: Boolean(row.must_change_password),
    lastSignInAt: row.last_sign_in_at,
  };
}

/** Rules of what a person and a screen are given; `field` as in the body. `adcodes`: the districts that there are. */
export function grantIssues(
  { name, districts }: Pick<Person, 'name' | 'districts'>,
  adcodes: ReadonlySet<number>,
): ProblemIssue[] {
  const issues: ProblemIssue[] = [];
  if (/[\p{Cc}\p{Cs}]/u.test(name))
    issues.push({ field: 'name', rule: 'broken_text', detail: 'holds characters that cannot be shown' });
  if (districts === 'all') return issues;
  if (districts.length === 0)
    issues.push({ field: 'districts', rule: 'missing', detail: 'expected at least one district' });
  for (const [index, adcode] of districts.entries()) {
    if (!adcodes.has(adcode))
      issues.push({ field: `districts.${index}`, rule: 'unknown_district', detail: `no district ${adcode}` });
  }
  return issues;
}

/** Those, and what the fields of a person keep together. */
export function personIssues(
  person: Pick<Person, 'name' | 'role' | 'districts'>,
  adcodes: ReadonlySet<number>,
): ProblemIssue[] {
  const issues = grantIssues(person, adcodes);
  const { role, districts } = person;
  if (role === 'commission' && districts !== 'all')
    issues.push({
      field: 'districts',
      rule: 'commission_has_all_districts',
      detail: "the commission has all districts: expected 'all'",
    });
  return issues;
}

/** Writes a new person, with a password where one is given. */
export async function insertPerson(
  engine: SqlEngine,
  work: Work,
  parts: Pick<Person, 'id' | 'name' | 'email' | 'role' | 'districts' | 'mustChangePassword'> & {
    passwordHash: string | null;
    at: Date;
  },
): Promise<void> {
  const at = engine.instant(parts.at);
  await work
    .insertInto('person')
    .values({
      id: parts.id,
      name: parts.name,
      email: parts.email,
      email_verified: engine.flag(false),
      created_at: at,
      updated_at: at,
      role: parts.role,
      districts: JSON.stringify(parts.districts),
      disabled: engine.flag(false),
      must_change_password: engine.flag(parts.mustChangePassword),
      version: 1,
    })
    .execute();
  if (parts.passwordHash !== null) await storePassword(engine, work, parts.id, parts.passwordHash, parts.at);
}

/** Gives a person another password, which is a change of the person; whoever calls it ends the sessions. */
export async function replacePassword(
  engine: SqlEngine,
  work: Work,
  parts: { personId: string; hash: string; mustChangePassword: boolean; at: Date },
): Promise<void> {
  await storePassword(engine, work, parts.personId, parts.hash, parts.at);
  await work
    .updateTable('person')
    .set((row) => ({
      must_change_password: engine.flag(parts.mustChangePassword),
      version: row('version', '+', 1),
      updated_at: engine.instant(parts.at),
    }))
    .where('id', '=', parts.personId)
    .execute();
}

/** The one password of a person from now on. */
async function storePassword(
  engine: SqlEngine,
  work: Work,
  personId: string,
  hash: string,
  at: Date,
): Promise<void> {
  const stamp = engine.instant(at);
  await work.deleteFrom('credential').where('user_id', '=', personId).execute();
  await work
    .insertInto('credential')
    .values({
      id: randomUUID(),
      account_id: personId,
      provider_id: 'credential',
      user_id: personId,
      password: hash,
      created_at: stamp,
      updated_at: stamp,
    })
    .execute();
}
