import { createHash } from 'node:crypto';
import { afterAll, vi } from 'vitest';
import { openPostgres } from '../../src/server/sql/postgres-engine.ts';
import { postgresUnderTest } from '../store/throwaway-postgres.ts';
import { describeAccounts } from './accounts.suite.ts';

// What a hash costs is no matter of the database: over SQLite the suite runs with the real one.
vi.mock('../../src/server/accounts-password-hash.ts', () => {
  const hashOf = (password: string): string => createHash('sha256').update(password).digest('hex');
  return {
    hashedPassword: async (password: string) => hashOf(password),
    isPasswordOf: async (hash: string, password: string) => hash === hashOf(password),
  };
});

const postgres = postgresUnderTest();
afterAll(postgres.stop);

describeAccounts('PostgreSQL', async () => openPostgres(await postgres.freshUrl()));
