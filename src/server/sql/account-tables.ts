import type { ColumnType } from 'kysely';
import type { PERSON_ROLES } from '../../domain/vocabulary.ts';

/** A yes or no as the engine stores it. */
type StoredFlag = boolean | 0 | 1;

/** An instant as better-auth keeps it: ISO text in SQLite, a timestamp in PostgreSQL. */
export type StoredInstant = string | Date;

/** Written once. */
type Fixed<Value> = ColumnType<Value, Value, never>;

/**
 * The tables of accounts. `person`, `session`, `credential` and `verification` are better-auth's user, session, account
 * and verification, and have what it needs; the others are ours alone and keep instants as ISO text.
 */
export type AccountTables = {
  person: {
    id: Fixed<string>;
    name: string;
    /** In lower case. */
    email: string;
    email_verified: StoredFlag;
    image: string | null;
    created_at: Fixed<StoredInstant>;
    updated_at: StoredInstant;
    role: (typeof PERSON_ROLES)[number];
    /** JSON: `"all"` or a list of administrative codes. */
    districts: string;
    disabled: StoredFlag;
    must_change_password: StoredFlag;
    version: number;
    /** ISO text. */
    last_sign_in_at: string | null;
  };
  session: {
    id: Fixed<string>;
    token: Fixed<string>;
    user_id: Fixed<string>;
    expires_at: StoredInstant;
    created_at: Fixed<StoredInstant>;
    updated_at: StoredInstant;
    ip_address: string | null;
    user_agent: string | null;
  };
  credential: {
    id: Fixed<string>;
    account_id: Fixed<string>;
    provider_id: Fixed<string>;
    user_id: Fixed<string>;
    access_token: string | null;
    refresh_token: string | null;
    id_token: string | null;
    access_token_expires_at: StoredInstant | null;
    refresh_token_expires_at: StoredInstant | null;
    scope: string | null;
    /** The hash of a password, with its parameters and salt. */
    password: string | null;
    created_at: Fixed<StoredInstant>;
    updated_at: StoredInstant;
  };
  verification: {
    id: string;
    identifier: string;
    value: string;
    expires_at: StoredInstant;
    created_at: StoredInstant;
    updated_at: StoredInstant;
  };
  wall_device: {
    id: Fixed<string>;
    name: string;
    districts: string;
    created_by: Fixed<string>;
    created_at: Fixed<string>;
    /** SHA-256 of the token, hexadecimal. */
    token_hash: Fixed<string>;
    /** SHA-256 of what the screen's cookie holds; null before the first exchange and after the revocation. */
    session_hash: string | null;
    last_seen_at: string | null;
    revoked_at: string | null;
  };
  /** What was done to people and screens, by whom: appended, never changed. */
  account_event: {
    sequence: ColumnType<number, never, never>;
    at: Fixed<string>;
    actor_id: Fixed<string>;
    actor_name: Fixed<string>;
    action: Fixed<string>;
    subject_id: Fixed<string>;
    subject_name: Fixed<string>;
    /** JSON of what changed; never a password or a token. */
    detail: Fixed<string>;
  };
};
