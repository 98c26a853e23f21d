import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { portfolioRecords } from '../src/contract/record.ts';
import { EmptyLedgerError, type Store } from '../src/server/store.ts';
import { describeAwardsAtOnce } from './api/awards-at-once.suite.ts';
import { smallPortfolio } from './api/small-portfolio.ts';
import { authorship } from './store/authorship.ts';
import { describeLookups } from './store/lookup.suite.ts';
import { describeWriting } from './store/writing.suite.ts';

const MAX_FEN = Number.MAX_SAFE_INTEGER;

export const samplePortfolio = () =>
  portfolioRecords.parse(
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../data/sample-portfolio.json'), 'utf8')),
  );

/** What every store does, whatever it keeps its rows in; `emptyStore` gives one that never held any. */
export function describeStore(name: string, emptyStore: () => Promise<Store>): void {
  describe(`the ${name} store`, () => {
    const open: Store[] = [];
    const anEmptyStore = async (): Promise<Store> => {
      const store = await emptyStore();
      open.push(store);
      return store;
    };
    afterEach(async () => {
      for (const store of open.splice(0)) await store.close();
    });

    describeAwardsAtOnce(anEmptyStore);

    it('says that it holds nothing before a first import', async () => {
      const store = await anEmptyStore();
      await expect(store.readLedger()).rejects.toBeInstanceOf(EmptyLedgerError);
      expect(await store.dataVersion()).not.toBe('');
    });

    it('gives the sample portfolio back as it came', async () => {
      const store = await anEmptyStore();
      const records = samplePortfolio();
      expect(await store.importLedger(records, { replace: false, authorship })).toBe('imported');
      const read = await store.readLedger();
      expect(read.records).toEqual(records);
      expect(JSON.stringify(read.records)).toBe(JSON.stringify(records));
      expect(read.dataVersion).toBe(await store.dataVersion());
    });

    it('keeps extremes exactly: the largest amount, fractions, Chinese beyond the BMP, missing and zero', async () => {
      const store = await anEmptyStore();
      const records = smallPortfolio();
      Object.assign(records.awards[0]!, {
        appliedFen: MAX_FEN,
        approvedFen: 0,
        basesFen: { z: MAX_FEN, a: null, '10': 0 },
        conditions: [
          { conditionId: 'c2', state: 'unknown', evidence: null },
          { conditionId: 'c1', state: 'met', evidence: '𠮷 \'quoted\' "twice" \\ $1 %' },
        ],
      });
      Object.assign(records.sites[0]!, { lon: 116.30000000000001, lat: 5e-324, precisionM: 0.1 + 0.2 });
      Object.assign(records.projects[0]!, { powerMW: 0, capacityMWh: null, cycleLife: 1_000_000 });
      Object.assign(records.organisations[0]!, { manufacturing: false, benchmark: null });
      await store.importLedger(records, { replace: false, authorship });
      expect((await store.readLedger()).records).toEqual(records);
    });

    it('keeps the order of the records, not that of their ids', async () => {
      const store = await anEmptyStore();
      const records = samplePortfolio();
      for (const table of ['organisations', 'parks', 'projects', 'sites', 'awards', 'milestones'] as const) {
        records[table].reverse();
      }
      await store.importLedger(records, { replace: false, authorship });
      expect((await store.readLedger()).records).toEqual(records);
    });

    it('holds a portfolio without projects, which is not an empty store', async () => {
      const store = await anEmptyStore();
      const { dataDate, ...small } = smallPortfolio();
      const none = Object.fromEntries(Object.keys(small).map((table) => [table, []]));
      const records = portfolioRecords.parse({ ...none, dataDate, synthetic: false });
      await store.importLedger(records, { replace: false, authorship });
      expect((await store.readLedger()).records).toEqual(records);
    });

    it('leaves records alone unless they are to be replaced', async () => {
      const store = await anEmptyStore();
      const first = smallPortfolio();
      await store.importLedger(first, { replace: false, authorship });
      const version = await store.dataVersion();
      expect(await store.importLedger(samplePortfolio(), { replace: false, authorship })).toBe('not_empty');
      expect((await store.readLedger()).records).toEqual(first);
      expect(await store.dataVersion()).toBe(version);
      expect(await store.importLedger(samplePortfolio(), { replace: true, authorship })).toBe('imported');
      expect((await store.readLedger()).records).toEqual(samplePortfolio());
    });

    it('changes its version with each committed change, also with an equal one', async () => {
      const store = await anEmptyStore();
      const versions = [await store.dataVersion()];
      for (let round = 0; round < 3; round += 1) {
        await store.importLedger(smallPortfolio(), { replace: true, authorship });
        versions.push(await store.dataVersion());
      }
      expect(new Set(versions).size).toBe(4);
      expect(await store.dataVersion()).toBe(versions.at(-1));
    });

    it('answers readers at once, each with one whole ledger, while imports go on', async () => {
      const store = await anEmptyStore();
      await store.importLedger(smallPortfolio(), { replace: false, authorship });
      const large = samplePortfolio();
      const work = [smallPortfolio(), large, smallPortfolio(), large].map((records) =>
        store.importLedger(records, { replace: true, authorship }),
      );
      const readings = await Promise.all(Array.from({ length: 8 }, () => store.readLedger()));
      await Promise.all(work);
      for (const { records } of readings) {
        expect([smallPortfolio(), large]).toContainEqual(records);
      }
    });

    describeWriting(name, anEmptyStore);
    describeLookups(name, anEmptyStore);
  });
}
