/**
 * Writes awards into the database at the first argument, at most as many as the third says, their ids beginning with
 * the second. It prints the id of each once it is acknowledged.
 */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { openEngine } from './open-engine.ts';
import { applyTo, newAward } from './record-changes.ts';

const [address = '', prefix = '', most = ''] = process.argv.slice(2);
const store = createSqlStore(openEngine(address), 'rules');
for (let index = 0; index < Number(most); index += 1) {
  const id = `${prefix}-${index}`;
  await applyTo(store, newAward(id, { basesFen: { reward_scope_investment: index } }));
  // Not the stream, which would keep it back.
  writeSync(1, `${id}\n`);
}
await store.close();
