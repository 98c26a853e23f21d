import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseError } from './sql-engine.ts';

/** SQLITE_BUSY: another process holds the lock. */
const BUSY = 5;

/**
 * Claims an embedded database for one writing process. The claim is an exclusive transaction on a file of its own
 * beside the database, so the operating system ends it with the process, however that ends; readers of the database
 * are not in its way.
 * @returns a function that gives the claim back
 * @throws DatabaseError when another process holds it
 */
export function claimDatabase(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  // Two names of one database must meet at one lock.
  const real = existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  const lockPath = `${real}-server-lock`;
  const lock = new DatabaseSync(lockPath, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (failure) {
    lock.close();
    if (failure instanceof Error && 'errcode' in failure && failure.errcode === BUSY) {
      throw new DatabaseError(
        `${path}: another Parkfolio process (a server, an import or a migration) is using this database. One at a time may write it; stop the other one first.`,
      );
    }
    throw failure;
  }
  return () => lock.close();
}
