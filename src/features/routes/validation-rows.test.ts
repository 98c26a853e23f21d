import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf, type LedgerAward, MEASURES } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerAward, ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { STAGE_TRACKS } from '../../domain/progress/stage-track.ts';
import { SIDE_EXITS, validationFunnel } from './validation-rows.ts';

describe('validationFunnel', () => {
  it('lets an award pass all steps before the one it reached, also one that left', () => {
    const portfolio = buildPortfolio(
      columnsOf({
        ...smallLedger(),
        units: [],
        projects: [
          ledgerProject('P1', {
            awards: [
              ledgerAward('A1', {
                measure: 'III-3',
                funding: 'rejected',
                appliedFen: 10,
                dates: [{ stage: 'expert_review', on: '2024-03-01' }],
              }),
              ledgerAward('A2', { measure: 'III-3', funding: 'accepted', appliedFen: 20 }),
              ledgerAward('A3', {
                measure: 'III-3',
                funding: 'clawed_back',
                appliedFen: 40,
                approvedFen: 30,
                verdict: 'within',
                paid: [{ fen: 30, on: '2024-05-01' }],
                clawedBack: [{ fen: 5, on: '2024-09-01' }],
              }),
              ledgerAward('A4', { measure: 'III-2' }),
            ],
          }),
        ],
      }),
    );
    const { steps, exits } = validationFunnel(portfolio, selectRows(portfolio, {}), 'III-3');
    expect(steps.map(({ stage, count, standing }) => [stage, count, standing])).toEqual([
      ['applied', 3, 0],
      ['accepted', 3, 1],
      ['expert_review', 2, 0],
      ['publicity', 1, 0],
      ['approved', 1, 0],
      ['disbursed', 1, 0],
      ['performance_evaluation', 0, 0],
    ]);
    expect(steps[0]?.sums).toMatchObject({
      appliedFen: 70,
      approvedFen: 30,
      disbursedFen: 30,
      clawedBackFen: 5,
    });
    expect(exits.map(({ stage, count }) => [stage, count])).toEqual([
      ['rejected', 1],
      ['withdrawn', 0],
      ['clawed_back', 1],
    ]);
    expect(steps[0]?.byRoute).toEqual([{ route: 'flow_v', count: 3 }]);
  });

  it('agrees with plain loops over the records, and never widens', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        arbitraryFilter,
        fc.constantFrom(...MEASURES),
        (ledger, filter, measure) => {
          const portfolio = buildPortfolio(columnsOf(ledger));
          const { steps, exits } = validationFunnel(portfolio, selectRows(portfolio, filter), measure);
          const awards = naiveSelection(ledger, filter).awards.filter((award) => award.measure === measure);
          steps.forEach((step, position) => {
            const there = awards.filter((award) => naivePosition(award) >= position);
            expect(step).toMatchObject({
              count: there.length,
              standing: there.filter(({ funding }) => funding === step.stage).length,
            });
            expect(step.sums.appliedFen).toBe(total(there.map(({ appliedFen }) => appliedFen)));
            expect(step.sums.disbursedFen).toBe(
              total(there.flatMap(({ paid }) => paid.map(({ fen }) => fen))),
            );
            expect(total(step.byRoute.map(({ count }) => count))).toBe(step.count);
            expect(step.count).toBeLessThanOrEqual(steps[position - 1]?.count ?? awards.length);
            expect(step.count).toBeLessThanOrEqual(step.allCount);
          });
          for (const { stage, count, sums } of exits) {
            const gone = awards.filter(({ funding }) => funding === stage);
            expect(count).toBe(gone.length);
            expect(sums.clawedBackFen).toBe(
              total(gone.flatMap(({ clawedBack }) => clawedBack.map(({ fen }) => fen))),
            );
          }
          const left = exits.reduce((sum, { count }) => sum + count, 0);
          const standing = steps.reduce((sum, one) => sum + one.standing, 0);
          expect(left + standing).toBe(awards.length);
          expect(exits).toHaveLength(SIDE_EXITS.length);
        },
      ),
    );
  });
});

function naivePosition({ funding, verdict, paid, dates = [] }: LedgerAward): number {
  const order: readonly string[] = STAGE_TRACKS.funding;
  return Math.max(
    0,
    order.indexOf(funding),
    verdict === null ? 0 : order.indexOf('approved'),
    paid.length === 0 ? 0 : order.indexOf('disbursed'),
    ...dates.map(({ stage }) => order.indexOf(stage)),
  );
}
