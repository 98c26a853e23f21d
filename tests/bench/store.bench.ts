import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSources } from '../../mocks/sample/data-folder.ts';
import { samplePortfolio } from '../../mocks/sample/sample-portfolio.ts';
import { migrate } from '../../src/server/sql/migration.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';
import { authorship } from '../store/authorship.ts';

const PROJECTS = 10_000;
const FEW = { iterations: 5, warmupIterations: 1, time: 0 };

const records = samplePortfolio({ projects: PROJECTS, seed: 1, ...readSources() });
const folder = mkdtempSync(join(tmpdir(), 'parkfolio-bench-'));
const engine = openSqlite(join(folder, 'parkfolio.db'), { create: true });
await migrate(engine);
const store = createSqlStore(engine, 'rules');
await store.importLedger(records, { replace: false, authorship });

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe(`an embedded database of ${PROJECTS} projects and ${records.awards.length} awards`, () => {
  it('is read whole', async ({ bench }) => {
    const { latency } = await bench('readLedger', () => store.readLedger()).run(FEW);
    expect(latency.samplesCount).toBeGreaterThan(0);
  });

  it('says its version', async ({ bench }) => {
    const { latency } = await bench('dataVersion', () => store.dataVersion()).run();
    expect(latency.samplesCount).toBeGreaterThan(0);
  });

  it('is replaced by an import with full sync', async ({ bench }) => {
    const { latency } = await bench('importLedger', () =>
      store.importLedger(records, { replace: true, authorship }),
    ).run(FEW);
    expect(latency.samplesCount).toBeGreaterThan(0);
  });
});
