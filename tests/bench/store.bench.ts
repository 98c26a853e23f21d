import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/server/sql/migration.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { openSqlite } from '../../src/server/sql/sqlite-engine.ts';
import { authorship } from '../store/authorship.ts';
import { newAward } from '../store/record-changes.ts';
import { LARGE_AWARDS, LARGE_PROJECTS, largeLedger } from './large-ledger.ts';

const FEW = { iterations: 3, warmupIterations: 1, time: 0 };
const MANY = { iterations: 400, warmupIterations: 20, time: 0 };

const folder = mkdtempSync(join(tmpdir(), 'parkfolio-bench-'));
const engine = openSqlite(join(folder, 'parkfolio.db'), { create: true });
await migrate(engine);
const store = createSqlStore(engine, 'rules');
const places = await (async () => {
  const records = largeLedger();
  await store.importLedger(records, { replace: false, authorship });
  return records.projects.map(({ id, organisationId }) => ({ projectId: id, organisationId }));
})();

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

let written = 0;
/** What storing an award does: its records are found, its group is read, it is written with its revision and key. */
async function writeAward(): Promise<void> {
  written += 1;
  const id = `BENCH-${written}`;
  const place = places[(written * 7919) % places.length];
  if (place === undefined) throw new RangeError('no project');
  await store.write(async (work) => {
    await work.recall('U1', id);
    await work.find('project', place.projectId);
    await work.find('organisation', place.organisationId);
    const [projectIds, organisationIds] = [[place.projectId], [place.organisationId]];
    await work.awardsWith({ measure: 'III-2', ids: [], projectIds, organisationIds, baseRefs: [] });
    await work.sumFen('approved');
    await work.apply(newAward(id, { ...place, measure: 'III-2' }), authorship);
    await work.remember('U1', id, { request: id, answer: id }, authorship.at);
  });
}

describe(`an embedded database of ${LARGE_PROJECTS} projects and ${LARGE_AWARDS} awards`, () => {
  it('takes an award with full sync', async ({ bench }) => {
    const { latency } = await bench('award write', writeAward).run(MANY);
    expect(latency.samplesCount).toBeGreaterThan(0);
  });

  it('says what 100 writes changed', async ({ bench }) => {
    const before = await store.dataVersion();
    for (let count = 0; count < 100; count += 1) await writeAward();
    const { latency } = await bench('changesSince', async () => {
      expect((await store.changesSince(before))?.changes).toHaveLength(100);
    }).run({ iterations: 20, time: 0 });
    expect(latency.samplesCount).toBeGreaterThan(0);
  });

  it('says its version', async ({ bench }) => {
    const { latency } = await bench('dataVersion', () => store.dataVersion()).run();
    expect(latency.samplesCount).toBeGreaterThan(0);
  });

  it('is read whole', { timeout: 240_000 }, async ({ bench }) => {
    const { latency } = await bench('readLedger', async () => {
      expect((await store.readLedger()).records.projects).toHaveLength(LARGE_PROJECTS);
    }).run(FEW);
    expect(latency.samplesCount).toBeGreaterThan(0);
  });
});
