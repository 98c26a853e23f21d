import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../src/domain/vocabulary.ts';
import type { AwardKeys, Store } from '../../src/server/store.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { authorship } from './authorship.ts';
import { applyTo, creation, newAward, twin, withdrawal } from './record-changes.ts';

/** Twice this exceeds what a number holds exactly. */
const MAX_FEN = Number.MAX_SAFE_INTEGER;

/** What every store finds inside a write; `emptyStore` gives one that never held a record. */
export function describeLookups(name: string, emptyStore: () => Promise<Store>): void {
  const stored = async (): Promise<Store> => {
    const store = await emptyStore();
    await store.importLedger(smallPortfolio(), { replace: false, authorship });
    return store;
  };

  describe(`a write in the ${name} store`, () => {
    it('names who refers to a record, and where an organisation is named', async () => {
      const store = await stored();
      await store.write(async (work) => {
        const kindsOf = async (kind: RecordKind, id: string) =>
          new Set((await work.referrers(kind, id)).map((referrer) => referrer.kind));
        expect(await kindsOf('organisation', 'E1')).toEqual(new Set(['project', 'award']));
        expect(await kindsOf('organisation', 'E2')).toEqual(new Set(['project', 'award', 'output']));
        expect(await kindsOf('park', 'K1')).toEqual(new Set(['project']));
        expect(await kindsOf('project', 'P1')).toEqual(new Set(['site', 'award', 'milestone', 'note']));
        expect(await kindsOf('award', 'A5')).toContain('disbursement');
        expect(await work.referrers('site', 'S1')).toEqual([]);
        expect(new Set(await work.placesNaming('E1'))).toEqual(new Set([110114, 110111]));
        expect(await work.placesNaming('E9')).toEqual([]);
      });
    });

    it('finds awards that share a key, and records by their codes', async () => {
      const store = await stored();
      const { measure } = twin('award');
      const none: AwardKeys = { measure, ids: [], projectIds: [], organisationIds: [], baseRefs: [] };
      await applyTo(store, newAward('A90', { projectId: 'P2', organisationId: null, baseRef: 'shared' }));
      await store.write(async (work) => {
        const idsWith = async (keys: Partial<AwardKeys>): Promise<string[]> =>
          (await work.awardsWith({ ...none, ...keys })).map(({ id }) => id).toSorted();
        expect(await idsWith({})).toEqual([]);
        const all = smallPortfolio().awards.filter((award) => award.measure === measure);
        const ofFirst = all.filter(({ projectId }) => projectId === 'P1').map(({ id }) => id);
        expect(await idsWith({ projectIds: ['P1'] })).toEqual(ofFirst.toSorted());
        expect(await idsWith({ projectIds: ['P1'], baseRefs: ['shared'], ids: ofFirst })).toEqual(
          [...ofFirst, 'A90'].toSorted(),
        );
        expect(await work.awardsWith({ ...none, measure: 'I-2', baseRefs: ['shared'] })).toEqual([]);
        expect((await work.projectOfCode('nowhere'))?.record).toBeUndefined();
        const [{ code } = { code: '' }] = smallPortfolio().projects;
        expect((await work.projectOfCode(code))?.record.id).toBe('P1');
      });
      const creditCode = '91110000MA01ABCD5X';
      await applyTo(store, creation('organisation', { ...twin('organisation'), creditCode }));
      const found = await store.write((work) => work.organisationOfCreditCode(creditCode));
      expect(found).toMatchObject({ version: 1, record: { creditCode } });
    });

    it('sums money over the whole ledger, also beyond 2^53', async () => {
      const store = await stored();
      const { awards, disbursements, clawbacks } = smallPortfolio();
      const total = (amounts: (number | null)[]): bigint =>
        amounts.reduce<bigint>((sum, fen) => sum + BigInt(fen ?? 0), 0n);
      const sums = () =>
        store.write(async (work) => [
          await work.sumFen('applied'),
          await work.sumFen('approved'),
          await work.sumFen('disbursed'),
          await work.sumFen('clawedBack'),
        ]);
      const [applied, approved, disbursed, clawedBack] = [
        total(awards.map(({ appliedFen }) => appliedFen)),
        total(awards.map(({ approvedFen }) => approvedFen)),
        total(disbursements.map(({ amountFen }) => amountFen)),
        total(clawbacks.map(({ amountFen }) => amountFen)),
      ];
      expect(await sums()).toEqual([applied, approved, disbursed, clawedBack]);
      const large = newAward('A90', { appliedFen: MAX_FEN, approvedFen: null });
      await applyTo(store, large, newAward('A91', { appliedFen: MAX_FEN, approvedFen: 2 }));
      await applyTo(store, creation('disbursement', { ...twin('disbursement'), amountFen: 7 }));
      const most = BigInt(MAX_FEN);
      expect(await sums()).toEqual([applied + most + most, approved + 2n, disbursed + 7n, clawedBack]);
      const { after } = large;
      if (after !== null) await applyTo(store, withdrawal('award', 2, after));
      expect(await sums()).toEqual([applied + most, approved + 2n, disbursed + 7n, clawedBack]);
    });

    it('gives a remembered answer again for seven days, to its caller only', async () => {
      const store = await stored();
      const answer = { request: 'a body', answer: '{"一":1}' };
      const remember = (key: string, at: string) =>
        store.write((work) => work.remember('U1', key, answer, at));
      const recall = (caller: string, key: string) => store.write((work) => work.recall(caller, key));
      await remember('k1', '2026-11-01T00:00:00.000Z');
      expect(await recall('U1', 'k1')).toEqual(answer);
      expect(await recall('U2', 'k1')).toBeUndefined();
      await remember('k2', '2026-11-08T00:00:00.000Z');
      expect(await recall('U1', 'k1')).toEqual(answer);
      await remember('k3', '2026-11-08T00:00:00.001Z');
      expect(await recall('U1', 'k1')).toBeUndefined();
      expect(await recall('U1', 'k2')).toEqual(answer);
      await store.importLedger(smallPortfolio(), { replace: true, authorship });
      expect(await recall('U1', 'k2')).toBeUndefined();
    });
  });
}
