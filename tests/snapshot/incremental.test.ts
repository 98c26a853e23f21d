import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../src/contract/record-kind.ts';
import type { RecordKind } from '../../src/domain/vocabulary.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import type { LedgerWork, NewChange, Store } from '../../src/server/store.ts';
import { arbitraryAward, arbitraryRecords, DISTRICT_CODES } from '../fixtures/arbitrary-records.ts';
import { authorship } from '../store/authorship.ts';
import { snapshotsOver, textOf, viewer } from './snapshot-under-test.ts';

/** A change to try: which kind and which record by place, and what it becomes. */
const arbitraryStep = fc.record({
  kind: fc.constantFrom<Exclude<RecordKind, 'districtPolicy' | 'organisation'>>(
    'award',
    'award',
    'award',
    'project',
    'site',
    'milestone',
    'disbursement',
    'clawback',
    'output',
    'park',
    'note',
  ),
  how: fc.constantFrom('create', 'edit', 'withdraw'),
  place: fc.nat(40),
  award: arbitraryAward,
  district: fc.constantFrom(...DISTRICT_CODES),
  fen: fc.integer({ min: 0, max: 900_000_000 }),
});
type Step = typeof arbitraryStep extends fc.Arbitrary<infer Each> ? Each : never;

/** What a record becomes. */
const altered: {
  [Kind in Step['kind']]: (record: RecordOf[Kind], step: Step) => RecordOf[Kind];
} = {
  award: (record, { award }) => ({ ...award, id: record.id, projectId: record.projectId }),
  project: (record, { district, fen }) => ({
    ...record,
    districtAdcode: district,
    physicalStage: fen % 2 === 0 ? 'operating' : 'design',
  }),
  site: (record, { fen }) => ({ ...record, lon: 116 + (fen % 80) / 100 }),
  milestone: (record, { award }) => ({ ...record, plannedOn: award.approvedOn, actualOn: award.appliedOn }),
  disbursement: (record, { fen }) => ({ ...record, amountFen: fen }),
  clawback: (record, { fen }) => ({ ...record, amountFen: fen }),
  output: (record, { district, award }) => ({
    ...record,
    districtAdcode: district,
    organisationId: award.organisationId,
  }),
  park: (record, { district }) => ({ ...record, districtAdcode: district }),
  note: (record, { fen }) => ({ ...record, text: `note ${fen}` }),
};

let serial = 0;

/** One write of one record, when the ledger allows it. */
async function take(store: Store, step: Step): Promise<void> {
  const { records } = await store.readLedger();
  const rows = {
    award: records.awards,
    project: records.projects,
    site: records.sites,
    milestone: records.milestones,
    disbursement: records.disbursements,
    clawback: records.clawbacks,
    output: records.outputs,
    park: records.parks,
    note: records.notes,
  };
  const changed = async <Kind extends Step['kind']>(
    kind: Kind,
    all: readonly RecordOf[Kind][],
    work: LedgerWork,
  ): Promise<NewChange<Kind> | undefined> => {
    const model = all[step.place % Math.max(1, all.length)];
    const found = model === undefined ? undefined : await work.find(kind, model.id);
    if (found === undefined) return undefined;
    const become: (record: RecordOf[Kind], step: Step) => RecordOf[Kind] = altered[kind];
    const { version, record: before } = found;
    const after = become(before, step);
    const id = step.how === 'create' ? `new-${(serial += 1)}` : before.id;
    if (step.how === 'create') {
      return { kind, id, action: step.how, version: 1, before: null, after: { ...after, id } };
    }
    if (step.how === 'edit') return { kind, id, action: step.how, version: version + 1, before, after };
    if ((await work.referrers(kind, id)).length > 0) return undefined;
    return { kind, id, action: step.how, version: version + 1, before, after: null };
  };
  await store.write(async (work) => {
    const change: NewChange | undefined = await changed(step.kind, rows[step.kind], work);
    if (change !== undefined) await work.apply(change, authorship);
  });
}

describe('a snapshot that is kept up change by change', () => {
  it('answers as one that is made anew, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryRecords,
        fc.array(arbitraryStep, { minLength: 10, maxLength: 30 }),
        async (initial, steps) => {
          const store = createMemoryStore({ dataVersion: 'v1', records: initial });
          const kept = snapshotsOver(store);
          await kept.now();
          for (const [place, step] of steps.entries()) {
            await take(store, step);
            if (place % 3 !== 2 && place !== steps.length - 1) continue;
            const [now, fresh] = [await kept.now(), await snapshotsOver(store).now()];
            for (const districts of ['all', [110114, 110111]] as const) {
              expect(await textOf(now, districts)).toBe(await textOf(fresh, districts));
              for (const { id } of (await store.readLedger()).records.projects) {
                expect(now.project(id, viewer(districts))).toEqual(fresh.project(id, viewer(districts)));
              }
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
