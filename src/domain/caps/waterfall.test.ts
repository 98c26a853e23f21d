import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import catalogue from '../../../data/policy/beijing-2023-11-23.json' with { type: 'json' };
import sample from '../../../data/sample-portfolio.json' with { type: 'json' };
import { arbitraryAward } from '../../../tests/fixtures/arbitrary-records.ts';
import { policyDocument } from '../../contract/catalogue.ts';
import { type AwardRecord, portfolioRecords } from '../../contract/record.ts';
import type { QuotedAward } from './award-figures.ts';
import { readAwardFigures } from './award-figures.ts';
import { candidatesOf } from './cap-candidate.ts';
import { excessOf } from './cap-unit.ts';
import { evaluateCaps } from './evaluation.ts';
import { judgeLedger } from './ledger.ts';
import { figuresOf, isApproved } from './recorded-award.ts';
import { unitOfAward, type Waterfall, type WaterfallStep, waterfallOf } from './waterfall.ts';

const { measures } = policyDocument.parse(catalogue);
const measureOf = (id: string) => measures.find((measure) => measure.id === id)!;

function stepOf<Kind extends WaterfallStep['kind']>({ steps }: Waterfall, kind: Kind) {
  return steps.filter((step): step is Extract<WaterfallStep, { kind: Kind }> => step.kind === kind);
}

/** The waterfall of the first award's unit, by the default candidate or the one that `wanted` picks. */
function waterfall(id: string, quoted: QuotedAward[], wanted?: string): Waterfall {
  const measure = measureOf(id);
  const awards = quoted.map((award) => {
    const read = readAwardFigures(award);
    if ('invalid' in read) throw new Error('invalid');
    return read.figures;
  });
  const candidate = candidatesOf(measure).find(({ isDefault, basis, years, rate }) =>
    wanted === undefined ? isDefault : [basis, years, rate].includes(wanted as never),
  )!;
  return waterfallOf(unitOfAward(measure, candidate, awards, quoted[0]!.id)!, candidate);
}

const on = { ent: 'E', prj: 'P', date: '2024-06-30' };

describe('a waterfall', () => {
  it('goes from the base over the rate and the fixed cap to the smaller of them, and to what is left', () => {
    const found = waterfall('III-2', [
      {
        ...on,
        id: 'a1',
        amt: '8421500.00',
        baseRef: 'B',
        bases: { reward_scope_investment: '67423803.00' },
      },
      {
        ...on,
        id: 'a2',
        amt: '5434500.00',
        baseRef: 'B',
        bases: { reward_scope_investment: '67423803.00' },
      },
    ]);
    expect(found.steps.map(({ kind }) => kind)).toEqual([
      'base',
      'limit',
      'limit',
      'allowed',
      'awarded',
      'rest',
    ]);
    expect(stepOf(found, 'base')).toEqual([
      {
        kind: 'base',
        base: 'reward_scope_investment',
        fen: 6_742_380_300n,
        count: 1,
        missing: [],
      },
    ]);
    expect(stepOf(found, 'limit').map(({ term, fen, binds }) => [term.kind, fen, binds])).toEqual([
      ['percent', 2_022_714_090n, true],
      ['absolute', 3_000_000_000n, false],
    ]);
    expect(stepOf(found, 'allowed')[0]?.fen).toBe(2_022_714_090n);
    expect(stepOf(found, 'awarded')[0]).toMatchObject({
      fen: 1_385_600_000n,
      awards: [
        { id: 'a1', fen: 842_150_000n },
        { id: 'a2', fen: 543_450_000n },
      ],
    });
    expect(stepOf(found, 'rest')[0]?.rest).toEqual({ kind: 'headroom', fen: 637_114_090n });
    expect(found.binding.map(({ kind }) => kind)).toEqual(['percent']);
  });

  it('stops at a figure that is not there: nothing is allowed, nothing is left, the verdict is not green', () => {
    const found = waterfall('III-2', [
      { ...on, id: 'a1', amt: '1000000.00', bases: { reward_scope_investment: '10000000.00' } },
      { ...on, id: 'a2', amt: '1.00', bases: {} },
    ]);
    expect(stepOf(found, 'base')[0]).toMatchObject({ fen: null, count: 2, missing: [{ awardId: 'a2' }] });
    expect(stepOf(found, 'limit').map(({ fen }) => fen)).toEqual([null, 3_000_000_000n]);
    expect(stepOf(found, 'allowed')[0]?.fen).toBeNull();
    expect(stepOf(found, 'rest')[0]?.rest).toEqual({ kind: 'unknown' });
    expect(found).toMatchObject({ verdict: 'cannot_verify', binding: [] });
  });

  it('says by how much a unit exceeds, and leaves a broken number of years without an amount', () => {
    const over = waterfall('I-1', [{ ...on, id: 'a1', amt: '30000000.01' }]);
    expect(stepOf(over, 'rest')[0]?.rest).toEqual({ kind: 'excess', fen: 1n });
    const years = waterfall(
      'II-3b',
      [2023, 2025, 2026].map((year) => ({
        ...on,
        id: `a${year}`,
        amt: '1000000.00',
        year,
        bases: { interest_paid: '2000000.00' },
      })),
      'span',
    );
    expect(stepOf(years, 'years')[0]).toMatchObject({ used: 4, max: 3, isBroken: true });
    expect(stepOf(years, 'rest')[0]?.rest).toEqual({ kind: 'excess', fen: null });
  });

  it('takes a rate in points from the principal, or from the cost paid under the other reading', () => {
    const loan = {
      ...on,
      id: 'a1',
      amt: '10000.00',
      days: 365,
      bases: { loan_principal: '2000000.00', interest_paid: '80000.00' },
    };
    const points = waterfall('IV-2a', [loan]);
    expect(stepOf(points, 'base')[0]).toMatchObject({ base: 'loan_principal', fen: 200_000_000n });
    expect(stepOf(points, 'allowed')[0]?.fen).toBe(2_000_000n);
    const cost = waterfall('IV-2a', [loan], 'percent_of_cost');
    expect(stepOf(cost, 'base')[0]).toMatchObject({ base: 'interest_paid', fen: 8_000_000n });
    expect(stepOf(cost, 'rest')[0]?.rest).toEqual({ kind: 'excess', fen: 920_000n });
    const daysMissing = waterfall('IV-2a', [{ ...loan, days: null }]);
    expect(stepOf(daysMissing, 'base')[0]).toMatchObject({ fen: 200_000_000n, missing: [] });
    expect(stepOf(daysMissing, 'allowed')[0]?.fen).toBeNull();
  });
});

/** Every award of a ledger, under every candidate, against the ledger's judgement of the whole. */
function agreesWithLedger(records: AwardRecord[]): number {
  const approved = records.filter(isApproved);
  const byMeasure = measures.map((measure) => ({
    measure,
    awards: approved.filter((award) => award.measure === measure.id).map(figuresOf),
  }));
  const { verdicts } = judgeLedger(byMeasure);
  let compared = 0;
  for (const { measure, awards } of byMeasure) {
    for (const { id } of awards) {
      for (const stated of verdicts.get(id)?.units ?? []) {
        const unit = unitOfAward(measure, stated.candidate, awards, id)!;
        const found = waterfallOf(unit, stated.candidate);
        const rest = stepOf(found, 'rest')[0]!.rest;
        compared += 1;
        expect(found.verdict).toBe(stated.verdict);
        expect(stepOf(found, 'allowed')[0]!.fen).toBe(stated.limitFen);
        expect(stepOf(found, 'awarded')[0]!.fen).toBe(stated.sumFen);
        if (stated.verdict === 'exceeds') expect(rest).toEqual({ kind: 'excess', fen: excessOf(stated) });
        else if (stated.limitFen === null) expect(rest.kind).toBe('unknown');
        else expect(rest).toEqual({ kind: 'headroom', fen: stated.limitFen - stated.sumFen });
        // The steps add up by themselves: the smallest limit is what is allowed, the awards are what is awarded.
        const limits = stepOf(found, 'limit').flatMap(({ fen }) => fen ?? []);
        const allowed = stepOf(found, 'allowed')[0]!.fen;
        if (allowed !== null) expect(limits.toSorted((a, b) => (a < b ? -1 : 1))[0]).toBe(allowed);
        expect(stepOf(found, 'awarded')[0]!.awards.reduce((sum, { fen }) => sum + fen, 0n)).toBe(
          stated.sumFen,
        );
        // No missing figure leaves room.
        const lacks = found.steps.some((step) => 'missing' in step && step.missing.length > 0);
        if (lacks) expect(['cannot_verify', 'exceeds']).toContain(found.verdict);
      }
    }
  }
  return compared;
}

describe('the waterfall and the engine', () => {
  it('say the same of every award of the sample', () => {
    expect(agreesWithLedger(portfolioRecords.parse(sample).awards)).toBeGreaterThan(100);
  });

  it('say the same of every award of any ledger', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(arbitraryAward, { maxLength: 24 }), (rows) => {
        compared += agreesWithLedger(rows.map((row, place) => ({ ...row, id: `A${place}` })));
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('say the same of awards that are asked about alone', () => {
    const yuan = fc.integer({ min: 0, max: 4_000_000_000 }).map((fen) => (fen / 100).toFixed(2));
    const scope = fc.record({ amt: yuan, base: yuan });
    fc.assert(
      fc.property(scope, ({ amt, base }) => {
        const quoted = [{ ...on, id: 'a', amt, bases: { reward_scope_investment: base } }];
        const { judged } = evaluateCaps(measureOf('III-2'), quoted);
        const rest = stepOf(waterfall('III-2', quoted), 'rest')[0]!.rest;
        expect(rest.kind === 'headroom' ? rest.fen : 0n).toBe(judged!.figures.headroomFen);
      }),
    );
  });
});
