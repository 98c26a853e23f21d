import { isAPIError } from 'better-auth/api';
import { StoreUnavailableError } from './store.ts';

/** Codes of the system and of PostgreSQL for a database that is away, ending, full or too busy. */
const AWAY =
  /^(ECONN\w*|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08\w{3}|53\w{3}|57P0\d)$/;
/** Primary codes of SQLite: busy, locked, read-only, failing disk, full, cannot open. */
const SQLITE_AWAY = new Set([5, 6, 8, 10, 13, 14]);
/** The pool of the PostgreSQL client says this without a code. */
const POOL_WORDS = /Connection terminated|timeout exceeded when trying to connect|Client was closed/;

/** What failed beneath an error of better-auth. */
function causeOf(failure: unknown): unknown {
  return isAPIError(failure) && failure.cause !== undefined ? failure.cause : failure;
}

function isAway(failure: unknown): boolean {
  if (failure instanceof AggregateError) return failure.errors.some(isAway);
  if (!(failure instanceof Error)) return false;
  if ('errcode' in failure && typeof failure.errcode === 'number')
    return SQLITE_AWAY.has(failure.errcode & 0xff);
  if ('code' in failure && typeof failure.code === 'string' && AWAY.test(failure.code)) return true;
  return POOL_WORDS.test(failure.message);
}

/**
 * Runs what asks the database for accounts.
 * @throws StoreUnavailableError while the database is away; any other failure as it is beneath better-auth's
 */
export async function askingDatabase<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (failure) {
    const cause = causeOf(failure);
    throw isAway(cause) ? new StoreUnavailableError('the accounts cannot be read', { cause }) : cause;
  }
}
