import { openPostgres } from '../../src/server/sql/postgres-engine.ts';
import type { SqlEngine } from '../../src/server/sql/sql-engine.ts';
import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';

/** The engine that an address asks for: a PostgreSQL address or the path of a file. */
export function openEngine(address: string): SqlEngine {
  return address.startsWith('postgres') ? openPostgres(address) : openSqlite(address, { create: true });
}
