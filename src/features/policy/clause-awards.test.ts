import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf, type LedgerAward } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { CAP_VERDICTS } from '../../domain/vocabulary.ts';
import { clauseAwards } from './clause-awards.ts';

const paidFen = ({ paid }: LedgerAward): number => total(paid.map(({ fen }) => fen));
const backFen = ({ clawedBack }: LedgerAward): number => total(clawedBack.map(({ fen }) => fen));

describe('awards under a clause', () => {
  it('stand with the most urgent first, each kind of money apart', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    const { awards, projectCount, hiddenCount } = clauseAwards(portfolio, selectRows(portfolio, {}), 'III-2');
    expect(awards.map(({ id, verdict, approvedFen }) => [id, verdict, approvedFen])).toEqual([
      ['A1', 'interpretation_dependent', 700],
      ['A2', 'interpretation_dependent', 400],
      ['A3', 'cannot_verify', 200],
    ]);
    expect(projectCount).toBe(3);
    expect(hiddenCount).toBe(0);
    expect(clauseAwards(portfolio, selectRows(portfolio, {}), 'no such clause')).toMatchObject({
      awards: [],
      hiddenCount: 0,
    });
  });

  it('agree with plain loops over the records, whatever the filter', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const selection = selectRows(portfolio, filter);
        const shown = naiveSelection(ledger, filter);
        const all = ledger.projects.flatMap(({ awards }) => awards);
        for (const measure of new Set(all.map((award) => award.measure))) {
          const of = shown.awards.filter((award) => award.measure === measure);
          const under = clauseAwards(portfolio, selection, measure);
          expect(under.awards.map(({ id }) => id).toSorted()).toEqual(of.map(({ id }) => id).toSorted());
          expect(under.hiddenCount).toBe(all.filter((award) => award.measure === measure).length - of.length);
          expect(under.projectCount).toBe(
            ledger.projects.filter(({ awards }) => awards.some((award) => of.includes(award))).length,
          );
          const approved = of.filter(({ verdict }) => verdict !== null);
          expect(under.money).toEqual([
            {
              kind: 'applied',
              fen: total(of.map(({ appliedFen }) => appliedFen)),
              missing: of.filter(({ appliedFen }) => appliedFen === null).length,
            },
            {
              kind: 'approved',
              fen: total(approved.map(({ approvedFen }) => approvedFen)),
              missing: approved.filter(({ approvedFen }) => approvedFen === null).length,
            },
            { kind: 'disbursed', fen: total(of.map(paidFen)), missing: 0 },
            { kind: 'clawedBack', fen: total(of.map(backFen)), missing: 0 },
          ]);
          const ranks = under.awards.map(({ verdict }) =>
            verdict === null ? CAP_VERDICTS.length : CAP_VERDICTS.indexOf(verdict),
          );
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
