import { vi } from 'vitest';
import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';
import { describeAccounts } from './accounts.suite.ts';

vi.mock(
  '../../src/server/accounts-password-hash.ts',
  async () => (await import('./cheap-hash.ts')).cheapHash,
);

describeAccounts('SQLite', async () => openSqlite(':memory:', { create: true }));
