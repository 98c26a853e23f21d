import { PERSON_ROLES } from '../../domain/vocabulary.ts';
import type { ColumnWords } from './sql-engine.ts';

const id = 'id TEXT PRIMARY KEY NOT NULL';
const ofPerson = 'user_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE';
const text = (name: string, longest: number): string =>
  `${name} TEXT NOT NULL CHECK (length(${name}) BETWEEN 1 AND ${longest})`;
const hash = (name: string): string => `${name} TEXT UNIQUE CHECK (length(${name}) = 64)`;
const index = (name: string, column: string): string =>
  `CREATE INDEX ${name}_${column} ON ${name} (${column})`;

/** People, their sessions, screens and the log of what was done to them, as version 3 made them. */
export function accountSchema(words: ColumnWords): string[] {
  const { flag, instant, sequence, tableEnd } = words;
  const yesNo = (name: string): string =>
    `${name} ${flag} NOT NULL${flag === 'INTEGER' ? ` CHECK (${name} IN (0, 1))` : ''}`;
  const dates = [`created_at ${instant} NOT NULL`, `updated_at ${instant} NOT NULL`];
  const table = (name: string, ...parts: string[]): string =>
    `CREATE TABLE ${name} (\n  ${parts.join(',\n  ')}\n)${tableEnd}`;

  return [
    table(
      'person',
      id,
      text('name', 100),
      'email TEXT NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 200)',
      yesNo('email_verified'),
      'image TEXT',
      ...dates,
      `role TEXT NOT NULL CHECK (role IN (${PERSON_ROLES.map((role) => `'${role}'`).join(', ')}))`,
      text('districts', 2000),
      yesNo('disabled'),
      yesNo('must_change_password'),
      'version INTEGER NOT NULL CHECK (version >= 1)',
      'last_sign_in_at TEXT',
    ),
    table(
      'session',
      id,
      'token TEXT NOT NULL UNIQUE',
      ofPerson,
      `expires_at ${instant} NOT NULL`,
      ...dates,
      'ip_address TEXT',
      'user_agent TEXT',
    ),
    index('session', 'user_id'),
    table(
      'credential',
      id,
      'account_id TEXT NOT NULL',
      'provider_id TEXT NOT NULL',
      ofPerson,
      'access_token TEXT',
      'refresh_token TEXT',
      'id_token TEXT',
      `access_token_expires_at ${instant}`,
      `refresh_token_expires_at ${instant}`,
      'scope TEXT',
      'password TEXT',
      ...dates,
      'UNIQUE (provider_id, account_id)',
    ),
    index('credential', 'user_id'),
    table(
      'verification',
      id,
      'identifier TEXT NOT NULL',
      'value TEXT NOT NULL',
      `expires_at ${instant} NOT NULL`,
      ...dates,
    ),
    index('verification', 'identifier'),
    table(
      'wall_device',
      id,
      text('name', 100),
      text('districts', 2000),
      text('created_by', 100),
      'created_at TEXT NOT NULL',
      `${hash('token_hash')} NOT NULL`,
      hash('session_hash'),
      'last_seen_at TEXT',
      'revoked_at TEXT',
      'CHECK (revoked_at IS NULL OR session_hash IS NULL)',
    ),
    table(
      'account_event',
      `sequence ${sequence}`,
      'at TEXT NOT NULL',
      text('actor_id', 200),
      text('actor_name', 200),
      text('action', 64),
      text('subject_id', 200),
      text('subject_name', 200),
      text('detail', 10_000),
    ),
    ...words.refuseChanges('account_event'),
  ];
}
