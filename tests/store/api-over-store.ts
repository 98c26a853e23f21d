import { resolve } from 'node:path';
import { createApp } from '../../src/server/app.ts';
import { loadRuleFiles } from '../../src/server/data-files.ts';
import { createService } from '../../src/server/service.ts';
import type { Store } from '../../src/server/store.ts';

const data = resolve(import.meta.dirname, '../../data');
const rules = await loadRuleFiles({
  policy: resolve(data, 'policy/beijing-2023-11-23.json'),
  boundaries: resolve(data, 'boundaries'),
});
if (!rules.ok) throw new Error(JSON.stringify(rules.issues));
const { catalogue, boundaryFiles } = rules;

/** The real app function over a store. */
export function apiOverStore(store: Store) {
  return createApp({ service: createService({ store, catalogue, boundaryFiles, appVersion: '0.0.0' }) });
}
