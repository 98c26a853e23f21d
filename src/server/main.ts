/** The demonstration server: the sample, or any other file of records, from memory. Reads the environment. */
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { listenSettings, parsedEnvironment, ruleFileSettings, StartError } from './configuration.ts';
import { loadDataFiles } from './data-files.ts';
import { createMemoryStore } from './memory-store.ts';
import { defaultRuleFiles, issueLines, programFolder, startServer } from './serve.ts';

const environment = z.object({
  ...listenSettings.shape,
  ...ruleFileSettings(defaultRuleFiles).shape,
  PARKFOLIO_DATA: z.string().min(1).default(join(programFolder, 'data/sample-portfolio.json')),
});

try {
  const settings = parsedEnvironment(environment, process.env);
  const loaded = await loadDataFiles({
    records: settings.PARKFOLIO_DATA,
    policy: settings.PARKFOLIO_POLICY,
    boundaries: settings.PARKFOLIO_BOUNDARIES,
  });
  if (!loaded.ok) throw new StartError(...issueLines(loaded.issues));
  await startServer({
    store: createMemoryStore(loaded),
    rules: loaded,
    host: settings.HOST,
    port: settings.PORT,
  });
} catch (failure) {
  if (!(failure instanceof StartError)) throw failure;
  for (const line of ['Parkfolio was not started.', ...failure.lines]) process.stderr.write(`${line}\n`);
  process.exit(1);
}
