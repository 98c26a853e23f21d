import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';
import { describeAccounts } from './accounts.suite.ts';

describeAccounts('SQLite', async () => openSqlite(':memory:', { create: true }));
