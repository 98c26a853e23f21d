import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import catalogueFile from '../../../data/policy/beijing-2023-11-23.json' with { type: 'json' };
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { policyDocument } from '../../contract/catalogue.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { measureNumber, measureRows } from './measure-rows.ts';
import { sectionTitle } from './section-titles.ts';

const catalogue = policyDocument.parse(catalogueFile);

describe('the index of clauses', () => {
  it('has every rule row in the text’s order and parts: 19 rows of 16 measures', () => {
    const portfolio = buildPortfolio(columnsOf({ ...smallLedger(), projects: [], units: [] }));
    const sections = measureRows(catalogue, portfolio, {}, selectRows(portfolio, {}));
    expect(sections.map(({ section }) => section)).toEqual(['I', 'II', 'III', 'IV']);
    const ids = sections.flatMap(({ rows }) => rows.map(({ measure }) => measure.id));
    expect(ids).toEqual(catalogue.measures.map(({ id }) => id));
    expect(new Set(ids.map(measureNumber)).size).toBe(16);
    for (const { section } of sections) expect(sectionTitle(catalogue.id, section)).not.toBeNull();
  });

  it('counts as plain loops do', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const rows = measureRows(catalogue, portfolio, filter, selectRows(portfolio, filter)).flatMap(
          (section) => section.rows,
        );
        const shown = naiveSelection(ledger, filter).awards;
        const all = ledger.projects.flatMap(({ awards }) => awards);
        for (const row of rows) {
          const of = shown.filter(({ measure }) => measure === row.measure.id);
          expect(row).toMatchObject({
            awardCount: of.length,
            approvedCount: of.filter(({ verdict }) => verdict !== null).length,
            disbursedCount: of.filter(({ paid }) => paid.length > 0).length,
            outputCount: 0,
            isOutside: of.length === 0 && all.some(({ measure }) => measure === row.measure.id),
          });
        }
      }),
    );
  });
});
