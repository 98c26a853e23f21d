/** Migrates the database at the first argument, and kills itself before the statement that the second one counts to. */
import process from 'node:process';
import type { KyselyPlugin } from 'kysely';
import { migrate } from '../../src/server/sql/migration.ts';
import type { SqlEngine } from '../../src/server/sql/sql-engine.ts';
import { openEngine } from './open-engine.ts';

const [address = '', fatal = ''] = process.argv.slice(2);
let statements = 0;

const deadly: KyselyPlugin = {
  transformQuery({ node }) {
    statements += 1;
    if (statements === Number(fatal)) process.kill(process.pid, 'SIGKILL');
    return node;
  },
  transformResult: async ({ result }) => result,
};

const engine = openEngine(address);
const watched: SqlEngine = {
  ...engine,
  migrate: (run) => engine.migrate((work) => run(work.withPlugin(deadly))),
};
await migrate(watched);
await engine.close();
