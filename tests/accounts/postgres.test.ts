import { afterAll, vi } from 'vitest';
import { openPostgres } from '../../src/server/sql/postgres-engine.ts';
import { postgresUnderTest } from '../store/throwaway-postgres.ts';
import { describeAccounts } from './accounts.suite.ts';

vi.mock(
  '../../src/server/accounts-password-hash.ts',
  async () => (await import('./cheap-hash.ts')).cheapHash,
);

const postgres = postgresUnderTest();
afterAll(postgres.stop);

describeAccounts('PostgreSQL', async () => openPostgres(await postgres.freshUrl()));
