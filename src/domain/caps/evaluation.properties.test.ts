import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import catalogue from '../../../data/policy/beijing-2023-11-23.json' with { type: 'json' };
import { policyDocument } from '../../contract/catalogue.ts';
import { percentText } from '../money/percent.ts';
import { yuanText } from '../money/yuan.ts';
import type { QuotedAward } from './award-figures.ts';
import type { CapUnit } from './cap-unit.ts';
import type { Measure } from './catalogue.ts';
import { type CapEvaluation, evaluateCaps } from './evaluation.ts';

const { measures } = policyDocument.parse(catalogue);
const RUNS = 10_000;

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 8 });
/** Amounts that meet the caps often, and some far beyond 2^53 fen. */
const yuan = fc
  .oneof(
    { weight: 8, arbitrary: fc.bigInt({ min: 0n, max: 4_500_000_000n }) },
    { weight: 2, arbitrary: fc.constantFrom(0n, 3_000_000_000n, 1_000_000_000n, 3_000_000_001n) },
    { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 24n }) },
  )
  .map(yuanText);
const base = fc.bigInt({ min: 0n, max: 20_000_000_000n }).map(yuanText);

const portfolio: fc.Arbitrary<{ measure: Measure; awards: QuotedAward[] }> = fc
  .constantFrom(...measures.filter((measure) => measure.monetary))
  .chain((measure) => {
    const cited = [...new Set(measure.terms.flatMap((term) => ('base' in term ? [term.base] : [])))];
    const award = fc.record({
      amt: maybe(yuan),
      ent: maybe(fc.constantFrom('E1', 'E2')),
      prj: maybe(fc.constantFrom('P1', 'P2', 'P3')),
      date: maybe(fc.constantFrom('2023-11-22', '2024-06-30', '2025-01-31')),
      bases: fc.record(Object.fromEntries(cited.map((name) => [name, maybe(base)]))),
      baseRef: fc.option(fc.constantFrom('r1', 'r2'), { nil: null, freq: 2 }),
      year: maybe(fc.integer({ min: 2023, max: 2027 })),
      days: maybe(fc.integer({ min: 0, max: 1100 })),
    });
    return fc
      .array(award, { minLength: 1, maxLength: 5 })
      .map((awards) => ({ measure, awards: awards.map((each, index) => ({ ...each, id: `a${index}` })) }));
  });

/** Everything that an evaluation says, as text that can be compared. */
function said(evaluation: CapEvaluation): string {
  return JSON.stringify(evaluation, (_key, value) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** Whether a unit lacks its key or a figure that one of its terms needs. */
const lacksFigures = ({ isKeyMissing, terms }: CapUnit): boolean =>
  isKeyMissing || terms.some((term) => term.missing.length > 0);

const isGreen = ({ verdict }: CapEvaluation): boolean => verdict === 'within' || verdict === 'at_cap';
const check = (property: (input: { measure: Measure; awards: QuotedAward[] }, seed: number) => void) =>
  fc.assert(fc.property(portfolio, fc.nat(), property), { numRuns: RUNS });

describe(`over ${RUNS} generated portfolios`, () => {
  it('the order of awards never matters', () => {
    check(({ measure, awards }, seed) => {
      const turned = awards.map((_, index) => awards[(index + seed) % awards.length]!);
      expect(said(evaluateCaps(measure, turned.toReversed()))).toBe(said(evaluateCaps(measure, awards)));
    });
  });

  it('raising a base never lowers what is allowed', () => {
    check(({ measure, awards }, seed) => {
      const names = Object.keys(awards[0]?.bases ?? {});
      const name = names[seed % Math.max(1, names.length)];
      const target = awards[seed % awards.length]!;
      if (name === undefined || target.bases?.[name] == null) return;
      const raise = (text: string): string =>
        `${BigInt(text.split('.')[0]!) + 1_000_000n}.${text.split('.')[1]}`;
      // Every award on the base is raised alike, so that the agreement of shared bases stays the same.
      const raised = awards.map((award) => {
        const shares = award === target || (target.baseRef !== null && award.baseRef === target.baseRef);
        const value = award.bases?.[name];
        return shares && value != null
          ? { ...award, bases: { ...award.bases, [name]: raise(value) } }
          : award;
      });
      const before = evaluateCaps(measure, awards).judged;
      const after = evaluateCaps(measure, raised).judged;
      // A breach that ends leaves a unit that lacks a figure or its key without a limit: that is no lower one.
      const [low, high] = [before?.figures.allowedMaxFen ?? null, after?.figures.allowedMaxFen ?? null];
      if (low === null) expect(high).toBeNull();
      else if (high !== null) expect(high >= low).toBe(true);
      else expect(after?.candidates.flatMap(({ units }) => units).some(lacksFigures)).toBe(true);
    });
  });

  it('a missing base, year, day count, key, amount or date never turns green', () => {
    check(({ measure, awards }, seed) => {
      const target = awards[seed % awards.length]!;
      const needed = measure.terms.flatMap((term) => {
        if (term.kind === 'percent') return target.baseRef === null ? [`bases.${term.base}`] : [];
        if (term.kind === 'rate_points') return [`bases.${term.base}`, 'days'];
        if (term.kind === 'not_above_cost') return [`bases.${term.base}`];
        return term.kind === 'annual_cap' ? ['year'] : [];
      });
      const fields = ['amt', 'date', ...needed];
      const field = fields[seed % fields.length]!;
      const [top = '', inner] = field.split('.');
      const without = awards.map((award) => {
        if (award !== target) return award;
        if (inner === undefined) return { ...award, [top]: null };
        return { ...award, bases: { ...award.bases, [inner]: null } };
      });
      const isCounted = target.date !== '2023-11-22' || top === 'date' || top === 'amt';
      if (isCounted) expect(isGreen(evaluateCaps(measure, without))).toBe(false);
      const keyless = awards.map((award) => (award === target ? { ...award, ent: null, prj: null } : award));
      const isKeyed = measure.basis.candidates.every((basis) => basis !== 'award' && basis !== 'loan');
      if (isKeyed && isCounted && target.date !== '2023-11-22') {
        expect(isGreen(evaluateCaps(measure, keyless))).toBe(false);
      }
    });
  });

  it('a green verdict holds exactly: no term is broken under any candidate, to the fen', () => {
    check(({ measure, awards }) => {
      const evaluation = evaluateCaps(measure, awards);
      if (!isGreen(evaluation)) return;
      const counted = awards.filter(({ date }) => date !== '2023-11-22');
      const total = counted.reduce((sum, { amt }) => sum + BigInt(amt!.replace('.', '')), 0n);
      expect(evaluation.judged!.figures.sumFen).toBe(total);
      for (const { units } of evaluation.judged!.candidates) {
        expect(units.reduce((sum, unit) => sum + unit.sumFen, 0n)).toBe(total);
        for (const unit of units) {
          if (unit.limitFen !== null) expect(unit.sumFen <= unit.limitFen).toBe(true);
          for (const term of unit.terms) {
            for (const part of term.parts) expect(part.sumFen <= part.limitFen).toBe(true);
          }
        }
      }
    });
  });

  it('a percentage never crosses 100 where the amounts do not', () => {
    check(({ measure, awards }) => {
      const evaluation = evaluateCaps(measure, awards);
      const binding = evaluation.judged?.figures.binding;
      if (binding == null) return;
      const shown = Number(percentText(binding.sumFen, binding.limitFen));
      expect(shown > 100).toBe(binding.sumFen > binding.limitFen);
      if (isGreen(evaluation)) expect(shown).toBeLessThanOrEqual(100);
      if (evaluation.verdict === 'exceeds' && evaluation.judged!.candidates.length === 1) {
        expect(shown).toBeGreaterThan(100);
      }
    });
  });
});
