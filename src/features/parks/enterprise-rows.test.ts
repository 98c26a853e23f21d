import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { CAP_VERDICTS } from '../../domain/vocabulary.ts';
import { enterpriseRows } from './enterprise-rows.ts';

describe('enterpriseRows', () => {
  it('sum each kind of money for itself, count what is missing, and take the most urgent verdict', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    const rows = enterpriseRows(portfolio, selectRows(portfolio, {}));
    expect(rows).toMatchObject([
      {
        id: 'E1',
        kind: 'enterprise',
        benchmark: null,
        roles: ['rnd'],
        projects: 2,
        applied: { fen: 1850, count: 3, missingCount: 0 },
        approved: { fen: 1750, count: 3, missingCount: 0 },
        disbursed: { fen: 1050, count: 3 },
        clawedBack: { fen: 25, count: 1 },
        verdict: 'exceeds',
      },
      {
        id: 'E2',
        projects: 2,
        applied: { fen: 840, count: 5, missingCount: 2 },
        approved: { fen: 320, count: 4, missingCount: 1 },
        disbursed: { fen: 90, count: 1 },
        clawedBack: { fen: 0, count: 0 },
        verdict: 'cannot_verify',
      },
    ]);
  });

  it('agree with plain loops over the records', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const rows = enterpriseRows(portfolio, selectRows(portfolio, filter));
        const shown = naiveSelection(ledger, filter);
        const of = Map.groupBy(shown.projects, ({ organisation }) => organisation);
        expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(of.keys()));
        for (const row of rows) {
          const projects = of.get(row.id) ?? [];
          const awards = projects.flatMap((project) => project.awards.filter(shown.isShown));
          const approved = awards.filter(({ verdict }) => verdict !== null);
          expect(row.projects).toBe(projects.length);
          expect(row.applied.fen).toBe(total(awards.map(({ appliedFen }) => appliedFen)));
          expect(row.approved).toEqual({
            fen: total(approved.map(({ approvedFen }) => approvedFen)),
            count: approved.length,
            missingCount: approved.filter(({ approvedFen }) => approvedFen === null).length,
          });
          expect(row.disbursed.fen).toBe(total(awards.flatMap(({ paid }) => paid.map(({ fen }) => fen))));
          expect(row.verdict).toBe(
            CAP_VERDICTS.find((verdict) => approved.some((award) => award.verdict === verdict)) ?? null,
          );
        }
      }),
    );
  });
});
