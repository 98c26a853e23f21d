import { describe, expect, it } from 'vitest';
import { type RecordOf, recordsByKind } from '../../src/contract/record-kind.ts';
import type { Revision } from '../../src/contract/revision.ts';
import { RECORD_KINDS } from '../../src/domain/vocabulary.ts';
import { verifyChain } from '../../src/server/revision-chain.ts';
import { type Authorship, EmptyLedgerError, type Store } from '../../src/server/store.ts';
import { smallPortfolio, square } from '../api/small-portfolio.ts';
import { authorship } from './authorship.ts';
import { applyTo, creation, edit, newAward, twin, withdrawal } from './record-changes.ts';

const NOBODY: Authorship = { ...authorship, why: null, actorRole: null };
const MAX_FEN = Number.MAX_SAFE_INTEGER;

async function countRevisions(store: Store): Promise<number> {
  const report = await verifyChain(store.revisions());
  expect(report).toMatchObject({ ok: true });
  return report.ok ? report.length : -1;
}

/** How every store writes; `emptyStore` gives one that never held a record. */
export function describeWriting(name: string, emptyStore: () => Promise<Store>): void {
  const stored = async (): Promise<Store> => {
    const store = await emptyStore();
    await store.importLedger(smallPortfolio(), { replace: false, authorship });
    return store;
  };

  describe(`writing in the ${name} store`, () => {
    it('needs a portfolio', async () => {
      const store = await emptyStore();
      await expect(store.write(async () => 1)).rejects.toBeInstanceOf(EmptyLedgerError);
    });

    it.each(RECORD_KINDS)('creates, edits and withdraws: %s', async (kind) => {
      const store = await stored();
      const before = (await store.readLedger()).records;
      const record = twin(kind);
      await applyTo(store, creation(kind, record));
      expect(recordsByKind((await store.readLedger()).records)[kind].at(-1)).toEqual(record);

      const renamed = { ...record, ...('code' in record ? { code: 'OTHER-CODE' } : {}) };
      await applyTo(store, edit(kind, 2, record, renamed));
      const edited = await store.readLedger();
      expect(recordsByKind(edited.records)[kind].at(-1)).toEqual(renamed);
      expect(edited.versions[kind]).toEqual(new Map([[record.id, 2]]));
      expect(await store.write((work) => work.find(kind, record.id))).toEqual({
        version: 2,
        record: renamed,
      });

      await applyTo(store, withdrawal(kind, 3, renamed));
      const after = await store.readLedger();
      expect(after.records).toEqual(before);
      expect(after.versions[kind].size).toBe(0);
      expect(await store.write((work) => work.find(kind, record.id))).toBeUndefined();

      const history = await store.revisionsOf(kind, record.id);
      expect(history.map(({ action, version }) => [action, version])).toEqual([
        ['withdraw', 3],
        ['edit', 2],
        ['create', 1],
      ]);
      expect(history[0]).toMatchObject({ ...authorship, kind, before: renamed, after: null });
      expect(history[2]).toMatchObject({ before: null, after: record });
      expect(await countRevisions(store)).toBe(4);
    });

    it('changes every field and part of an award and of a park', async () => {
      const store = await stored();
      const [award, park] = await store.write(async (work) => [
        await work.find('award', 'A1'),
        await work.find('park', 'K1'),
      ]);
      if (award === undefined || park === undefined) throw new Error('the small portfolio has both');
      const nextAward: RecordOf['award'] = {
        ...award.record,
        organisationId: null,
        measure: 'IV-2a',
        fundingStage: 'disbursed',
        appliedFen: MAX_FEN,
        approvedFen: null,
        appliedOn: null,
        approvedOn: '2024-02-29',
        supportYear: 2024,
        days: 0,
        baseRef: 'loan-1',
        basesFen: { z: 1, a: null },
        conditions: [{ conditionId: 'c9', state: 'not_met', evidence: '证据 𠮷' }],
      };
      const nextPark: RecordOf['park'] = {
        ...park.record,
        radiusM: 901.5,
        outline: { crs: 'BD09', polygons: [[square(116.4, 40, 7)]] },
        partners: park.record.partners.toReversed(),
        targets: [...park.record.targets.map((target) => ({ ...target, value: 1 })), ...park.record.targets],
      };
      await applyTo(store, edit('award', 2, award.record, nextAward), edit('park', 2, park.record, nextPark));
      const { records } = await store.readLedger();
      expect(records.awards[0]).toEqual(nextAward);
      expect(JSON.stringify(records.awards[0]?.basesFen)).toBe('{"z":1,"a":null}');
      expect(records.parks).toEqual([nextPark]);
      const bare = { ...nextPark, outline: null, targets: [], partners: [] };
      await applyTo(store, edit('park', 3, nextPark, bare));
      expect((await store.readLedger()).records.parks).toEqual([bare]);
      await applyTo(store, edit('award', 3, nextAward, { ...nextAward, basesFen: {}, conditions: [] }));
      expect((await store.readLedger()).records.awards[0]).toMatchObject({ basesFen: {}, conditions: [] });
    });

    it('tells the revisions of several records, and what was withdrawn from a project or an award', async () => {
      const store = await stored();
      const [site, award] = [twin('site'), twin('award')];
      const output = { ...twin('output'), projectId: 'P1' };
      const paid = { ...twin('disbursement'), awardId: award.id };
      await applyTo(
        store,
        creation('site', site),
        creation('award', award),
        creation('disbursement', paid),
        creation('output', output),
        edit('output', 2, output, { ...output, projectId: 'P2' }),
        withdrawal('disbursement', 2, paid),
        withdrawal('site', 2, site),
        withdrawal('output', 3, { ...output, projectId: 'P2' }),
      );
      const names = [
        { kind: 'site' as const, id: site.id },
        { kind: 'site' as const, id: 'S-none' },
        { kind: 'disbursement' as const, id: paid.id },
      ];
      const told = await store.revisionsOfAll(names);
      expect(told.map(({ kind, action }) => `${kind} ${action}`)).toEqual([
        'site withdraw',
        'disbursement withdraw',
        'disbursement create',
        'site create',
      ]);
      const withdrawn = async (...asked: Parameters<Store['withdrawalsFrom']>) =>
        (await store.withdrawalsFrom(...asked)).map(({ recordId }) => recordId);
      expect(await withdrawn('projectId', ['P1'])).toEqual([site.id]);
      expect(await withdrawn('projectId', ['P2', 'P3'])).toEqual([output.id]);
      expect(await withdrawn('awardId', [award.id, 'A1'])).toEqual([paid.id]);
      expect([await withdrawn('awardId', []), await store.revisionsOfAll([])]).toEqual([[], []]);
    });

    it('undoes everything when something inside fails', async () => {
      const store = await stored();
      const before = await store.readLedger();
      await expect(
        store.write(async (work) => {
          await work.apply(newAward('A90'), authorship);
          await work.remember('U1', 'k', { request: 'r', answer: 'a' }, authorship.at);
          expect(await work.find('award', 'A90')).toBeDefined();
          throw new Error('on second thought');
        }),
      ).rejects.toThrow('on second thought');
      await expect(applyTo(store, newAward('A91'), newAward('A91'))).rejects.toThrow(/next one|constraint/);
      expect(await store.readLedger()).toEqual(before);
      expect(await store.write((work) => work.recall('U1', 'k'))).toBeUndefined();
      expect(await countRevisions(store)).toBe(1);
    });

    it('refuses a version that is not the next one', async () => {
      const store = await stored();
      const award = twin('award');
      await expect(applyTo(store, edit('award', 2, award, award))).rejects.toThrow('next one');
      await applyTo(store, creation('award', award), edit('award', 2, award, award));
      await expect(applyTo(store, edit('award', 2, award, award))).rejects.toThrow('next one');
      await expect(applyTo(store, withdrawal('award', 2, award))).rejects.toThrow('next one');
    });

    it('lets writers take turns, each seeing what the one before did', async () => {
      const store = await stored();
      const seen = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          store.write(async (work) => {
            const near = await work.awardsWith({
              measure: twin('award').measure,
              ids: [],
              projectIds: [twin('award').projectId],
              organisationIds: [],
              baseRefs: [],
            });
            await work.apply(newAward(`B${index}`), authorship);
            return near.filter(({ id }) => id.startsWith('B')).length;
          }),
        ),
      );
      expect(seen.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5]);
    });

    it('keeps what is read whole while a write is under way', async () => {
      const store = await stored();
      const under = Promise.withResolvers<void>();
      const writing = store.write(async (work) => {
        await work.apply(newAward('A90'), authorship);
        under.resolve();
        await work.apply(newAward('A91'), authorship);
      });
      await under.promise;
      const read = await store.readLedger();
      await writing;
      const added = read.records.awards.filter(({ id }) => id === 'A90' || id === 'A91').length;
      expect([0, 2]).toContain(added);
    });

    it('tells what changed since a version, and cannot over an import', async () => {
      const store = await stored();
      const start = await store.dataVersion();
      expect(await store.changesSince(start)).toEqual({ dataVersion: start, changes: [] });
      const award = twin('award');
      await applyTo(store, creation('award', award));
      const middle = await store.dataVersion();
      await applyTo(store, edit('award', 2, award, { ...award, days: 3 }), withdrawal('note', 2, twinOfNote));
      const now = await store.dataVersion();
      const later = [
        { kind: 'award', id: award.id, version: 2, record: { ...award, days: 3 } },
        { kind: 'note', id: 'N1', version: 2, record: null },
      ];
      expect(await store.changesSince(middle)).toEqual({ dataVersion: now, changes: later });
      expect(await store.changesSince(start)).toEqual({
        dataVersion: now,
        changes: [{ kind: 'award', id: award.id, version: 1, record: award }, ...later],
      });
      expect(new Set([start, middle, now]).size).toBe(3);
      for (const unknown of ['', 'elsewhere-1', `${now}0`, now.replace(/-\d+/, '-99')]) {
        expect(await store.changesSince(unknown)).toBeNull();
      }
      await store.importLedger(smallPortfolio(), { replace: true, authorship });
      expect(await store.changesSince(now)).toBeNull();
    });

    it('appends a revision for an import, and keeps the chain over it', async () => {
      const store = await stored();
      await applyTo(store, newAward('A90'));
      await store.importLedger(smallPortfolio(), { replace: true, authorship: NOBODY });
      const chain: Revision[] = [];
      for await (const revision of store.revisions()) chain.push(revision);
      const [first, second, third, ...more] = chain;
      expect(more).toEqual([]);
      expect(first).toMatchObject({ ...authorship, sequence: 1, kind: 'portfolio', action: 'import' });
      expect(first?.after).toMatchObject({ projects: 3, notes: 1 });
      expect(second).toMatchObject({ sequence: 2, recordId: 'A90', previousHash: first?.hash });
      expect(third).toMatchObject({ ...NOBODY, sequence: 3, action: 'import', previousHash: second?.hash });
      expect(await countRevisions(store)).toBe(3);
      const { records, versions } = await store.readLedger();
      expect(records).toEqual(smallPortfolio());
      expect([...versions.award]).toEqual([]);
    });
  });
}

const [twinOfNote = twin('note')] = smallPortfolio().notes;
