import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portfolioRecords } from '../../src/contract/record.ts';
import { CRS_CODES, PARTNER_SIDES } from '../../src/domain/vocabulary.ts';
import { portfolioPieces } from '../../src/server/portfolio-file.ts';
import type { SqlEngine } from '../../src/server/sql/sql-engine.ts';
import { createSqlStore } from '../../src/server/sql/sql-store.ts';
import { arbitraryRecords } from '../fixtures/arbitrary-records.ts';
import { authorship } from './authorship.ts';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !text.includes('\0'));
const both = fc.record({ zh: words, en: words });
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const position = fc.tuple(degrees(-180, 180), degrees(-90, 90));
const ring = fc.array(position, { minLength: 4, maxLength: 9 });
/** What a form keeps beside the columns of a park and of a project; whether outlines are areas is not the store's to ask. */
const documentsAndParks = fc.record({
  parks: fc.array(
    fc.record({
      outline: fc.option(
        fc.record({
          crs: fc.constantFrom(...CRS_CODES),
          polygons: fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        }),
      ),
      partners: fc.array(
        fc.record({ name: both, side: fc.constantFrom(...PARTNER_SIDES), part: both, source: both }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 3 },
  ),
  documents: fc.array(
    fc.array(
      fc.record({
        title: both,
        url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
        issuedOn: fc.constantFrom(null, '2024-02-29', '2026-10-31'),
      }),
      { maxLength: 4 },
    ),
    { maxLength: 8 },
  ),
});

/** Whatever a portfolio holds, the engine gives it back to the last digit and sign. */
export function describeLossless(name: string, migrated: () => Promise<SqlEngine>): void {
  describe(`records on ${name}`, () => {
    it('give every portfolio back as it came, through an export too', async () => {
      const engine = await migrated();
      const store = createSqlStore(engine, 'rules');
      await fc.assert(
        fc.asyncProperty(arbitraryRecords, documentsAndParks, async (records, drawn) => {
          const whole = {
            ...records,
            parks: records.parks.map((park, row) => ({ ...park, ...drawn.parks[row] })),
            projects: records.projects.map((project, row) => ({
              ...project,
              documents: drawn.documents[row] ?? [],
            })),
          };
          await store.importLedger(whole, { replace: true, authorship });
          const read = (await store.readLedger()).records;
          expect(read).toEqual(whole);
          const file = [...portfolioPieces(read)].join('');
          expect(portfolioRecords.parse(JSON.parse(file))).toEqual(whole);
        }),
        { numRuns: 30 },
      );
    });
  });
}
