import { StoreUnavailableError } from '../store.ts';
import { DatabaseError } from './sql-engine.ts';

/** What a driver's failure says, with its code. */
function wordsOf(failure: unknown): string {
  if (failure instanceof AggregateError) return failure.errors.map(wordsOf).join('; ');
  return failure instanceof Error ? failure.message : String(failure);
}

/** SQLite's primary result codes, sqlite.org/rescode.html */
const SQLITE_REASONS = new Map([
  [5, 'another process is writing it and does not end. Stop that one'],
  [6, 'another process is writing it and does not end. Stop that one'],
  [8, 'it cannot be written. Give this process the right to write the file and its folder'],
  [10, 'the disk fails. Look at the disk and its messages'],
  [13, 'the disk is full. Make room'],
  [14, 'it cannot be opened. Look at the folder and its rights'],
]);
const SQLITE_DAMAGED = new Set([11, 26]);

/** The failure in words of what is wrong and what to do, when it is the database's; any other one as it is. */
export function sqliteFailure(place: string, failure: unknown): unknown {
  if (!(failure instanceof Error && 'errcode' in failure && typeof failure.errcode === 'number'))
    return failure;
  const code = failure.errcode & 0xff;
  const reason = SQLITE_REASONS.get(code);
  if (reason !== undefined) {
    return new StoreUnavailableError(
      `${place}: ${reason}; nothing of this change was stored, all before it stays. (${failure.message})`,
      { cause: failure },
    );
  }
  if (!SQLITE_DAMAGED.has(code)) return failure;
  return new DatabaseError(
    `${place}: no database, or a damaged one (${failure.message}). The file was left as it is: keep a copy of it, and put the last backup in its place.`,
    { cause: failure },
  );
}

/**
 * PostgreSQL's classes of errors that say that the server cannot answer (connections, resources, an operator, the
 * system) and a standby that takes no writes; appendix A of its manual.
 */
const POSTGRES_AWAY = /^(?:08|53|57|58)|^25006$/;
const SYSTEM_AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** The client's own words, which have no code. */
const CLIENT_AWAY = /connection terminated|connection error|timeout exceeded when trying to connect/i;

/** As {@link sqliteFailure}, for PostgreSQL. */
export function postgresFailure(place: string, failure: unknown): unknown {
  if (!(failure instanceof Error)) return failure;
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : '';
  if (!POSTGRES_AWAY.test(code) && !SYSTEM_AWAY.has(code) && !CLIENT_AWAY.test(failure.message))
    return failure;
  return new StoreUnavailableError(
    `${place}: the database does not answer (${wordsOf(failure)}). Look whether it runs and can be reached; what was acknowledged before stays.`,
    { cause: failure },
  );
}
