import { describe, expect, it } from 'vitest';
import type { QuotedAward } from './award-figures.ts';
import { excessOf } from './cap-unit.ts';
import type { Basis, CapTerm, Measure } from './catalogue.ts';
import { evaluateCaps } from './evaluation.ts';
import { candidateReason, explain } from './explanation.ts';
import { figureWordsOf } from './cap-words.ts';

const both = (text: string) => ({ zh: text, en: text });

function measure(
  terms: CapTerm[],
  candidates: Basis[] = ['enterprise'],
  more: Partial<Measure> = {},
): Measure {
  return {
    id: 'X-1',
    section: 'X',
    title: both('invented'),
    titleGrade: 'R',
    shortTitle: both('invented'),
    paraphrase: both('invented'),
    quotations: ['invented'],
    instrument: 'subsidy',
    monetary: true,
    terms,
    basis: { textual: null, evidence: null, candidates, default: candidates[0] ?? null, strict: null },
    effective: { from: '2024-01-01', to: null, fromEvidence: both('printed'), toEvidence: both('silent') },
    conditions: [],
    notes: [],
    flags: [],
    ...more,
  };
}

const absolute = (yuan: number): CapTerm => ({ kind: 'absolute', fen: yuan * 100, scope: 'unit' });
const percent = (basisPoints: number, base = 'cost'): CapTerm => ({
  kind: 'percent',
  basisPoints,
  base,
  scope: 'base',
});
const annual = (yuan: number): CapTerm => ({ kind: 'annual_cap', fen: yuan * 100, scope: 'unit_year' });
const years = (maxYears: number): CapTerm => ({
  kind: 'term_years',
  maxYears,
  scope: 'unit',
  readings: ['count', 'span'],
});
const points = (basisPoints: number): CapTerm => ({
  kind: 'rate_points',
  basisPoints,
  base: 'principal',
  scope: 'award',
  readings: ['points', 'percent_of_cost'],
});
const paid: CapTerm = { kind: 'not_above_cost', base: 'paid', scope: 'award', origin: 'inferred' };

const award = (id: string, amt: string | null, more: Partial<QuotedAward> = {}): QuotedAward => ({
  id,
  amt,
  ent: 'E1',
  prj: 'P1',
  date: '2024-06-30',
  ...more,
});

function judge(rule: Measure, awards: QuotedAward[], inferredTerms = true) {
  const { verdict, judged } = evaluateCaps(rule, awards, inferredTerms);
  return {
    verdict,
    allowed: judged?.figures.allowedMaxFen ?? null,
    headroom: judged?.figures.headroomFen ?? null,
    binding: judged?.figures.binding ?? null,
    candidates: judged?.candidates.map((each) => each.verdict),
  };
}

describe('steps before units exist', () => {
  const capped = measure([absolute(100)]);

  it('a measure without money wins over everything', () => {
    const rule = measure([], [], { monetary: false });
    expect(judge(rule, [award('a', 'x', { date: '2024-02-30' })]).verdict).toBe('not_monetary');
  });

  it.each([
    ['1.001', {}],
    ['-0.01', {}],
    ['1e3', {}],
    ['', {}],
    ['1', { date: '2024-02-30' }],
    ['1', { date: '2024-6-30' }],
    ['1', { date: '' }],
    ['1', { bases: { cost: '-5.00' } }],
    ['1', { bases: { unrelated: 'abc' } }],
  ])('amount %j with %j is invalid, also where something is missing', (amt, more) => {
    expect(judge(capped, [award('a', amt, more), award('b', null)]).verdict).toBe('invalid_input');
  });

  it('a missing amount or date cannot be verified, even of an award outside the period', () => {
    expect(judge(capped, [award('a', null)]).verdict).toBe('cannot_verify');
    expect(judge(capped, [award('a', '1', { date: null })]).verdict).toBe('cannot_verify');
    expect(judge(capped, [award('a', null, { date: '2023-01-01' })]).verdict).toBe('cannot_verify');
    expect(judge(capped, [{ id: 'a' }]).verdict).toBe('cannot_verify');
  });

  it('awards before the first or after the last day are left out, with the bases they cite', () => {
    const closed = measure([percent(1000)], ['enterprise'], {
      effective: { from: '2024-01-01', to: '2024-12-31', fromEvidence: both(''), toEvidence: both('') },
    });
    const shared = { baseRef: 'r' };
    expect(judge(closed, [award('a', '1', { date: '2025-01-01' })]).verdict).toBe('out_of_period');
    const early = award('a', '50', { ...shared, date: '2023-12-31', bases: { cost: '999.00' } });
    const counted = award('b', '10', { ...shared, bases: { cost: '100.00' } });
    expect(judge(closed, [early, counted])).toMatchObject({ verdict: 'at_cap', allowed: 1000n });
    expect(judge(closed, [early, award('b', '10', shared)]).verdict).toBe('cannot_verify');
    expect(judge(closed, [award('a', '1', { date: '2024-12-31', bases: { cost: '100' } })]).verdict).toBe(
      'within',
    );
  });
});

describe('units', () => {
  it('a missing or blank key forms a unit of its own and is never green', () => {
    const rule = measure([absolute(100)]);
    const keyless = [award('a', '60', { ent: null }), award('b', '60', { ent: '  ' })];
    expect(judge(rule, keyless)).toMatchObject({ verdict: 'cannot_verify', allowed: null, binding: null });
    expect(judge(rule, [award('a', '101', { ent: null })])).toMatchObject({
      verdict: 'exceeds',
      allowed: 10_000n,
    });
  });

  it('a keyless award and a unit of the same name stay apart', () => {
    const rule = measure([absolute(100)]);
    const { candidates } = evaluateCaps(rule, [award('E1', '60', { ent: null }), award('b', '60')]).judged!;
    expect(candidates[0]?.units.map((unit) => unit.sumFen)).toEqual([6000n, 6000n]);
  });

  it('a solution is keyed by its project, a loan by its award, an institution by its enterprise', () => {
    const two = [award('a', '60'), award('b', '60', { ent: 'E2' })];
    expect(judge(measure([absolute(100)], ['solution']), two).verdict).toBe('exceeds');
    expect(judge(measure([absolute(100)], ['loan']), two).verdict).toBe('within');
    expect(judge(measure([absolute(100)], ['institution']), two).verdict).toBe('within');
  });

  it('takes the worst unit: a breach over what cannot be verified, that over no amount, at cap over within', () => {
    const rule = measure([absolute(100)], ['project']);
    const unit = (prj: string | null, amt: string) => award(`${prj}${amt}`, amt, { prj });
    expect(judge(rule, [unit('1', '1'), unit('2', '100')]).verdict).toBe('at_cap');
    expect(judge(rule, [unit('1', '1'), unit(null, '1')]).verdict).toBe('cannot_verify');
    expect(judge(rule, [unit(null, '1'), unit('2', '101')]).verdict).toBe('exceeds');
  });

  it('a zero sum at a zero limit is within, not at cap', () => {
    expect(judge(measure([absolute(0)]), [award('a', '0')])).toMatchObject({
      verdict: 'within',
      binding: null,
    });
  });
});

describe('percent of a base', () => {
  const rule = measure([percent(3000), absolute(1000)], ['project']);
  const on = (id: string, amt: string, prj: string, cost: string | null) =>
    award(id, amt, { prj, baseRef: 'inv', bases: cost === null ? {} : { cost } });

  it('one base carries all awards that cite it, whatever their unit', () => {
    const split = [on('a', '4', 'P1', '20.00'), on('b', '3', 'P2', '20.00')];
    expect(judge(rule, split)).toMatchObject({ verdict: 'exceeds', allowed: 1200n });
    expect(judge(rule, split).binding).toEqual({ kind: 'percent', unit: 'P1', sumFen: 700n, limitFen: 600n });
  });

  it('one award that gives the base gives it to all on it', () => {
    expect(judge(rule, [on('a', '3', 'P1', '20.00'), on('b', '3', 'P1', null)]).verdict).toBe('at_cap');
  });

  it('different values of one base cannot be verified', () => {
    const split = [on('a', '1', 'P1', '20.00'), on('b', '1', 'P1', '21.00')];
    expect(judge(rule, split)).toMatchObject({ verdict: 'cannot_verify', allowed: null });
    expect(judge(rule, [...split, award('c', '1000', { baseRef: 'inv' })]).verdict).toBe('exceeds');
  });

  it('floors to the fen', () => {
    expect(judge(rule, [award('a', '0.01', { bases: { cost: '0.05' } })])).toMatchObject({
      verdict: 'at_cap',
      allowed: 1n,
    });
    expect(judge(rule, [award('a', '0.01', { bases: { cost: '0.03' } })])).toMatchObject({
      verdict: 'exceeds',
      allowed: 0n,
    });
  });
});

describe('support years', () => {
  const rule = measure([annual(30), years(3), paid], ['project']);
  const of = (year: number | null, amt = '10', more: Partial<QuotedAward> = {}) =>
    award(String(year), amt, { year, bases: { paid: '100.00' }, ...more });

  it('counts distinct years, and their span as the other reading', () => {
    expect(judge(rule, [of(2024), of(2026), of(2027)])).toMatchObject({
      verdict: 'interpretation_dependent',
      candidates: ['within', 'exceeds'],
      allowed: 9000n,
    });
    expect(judge(rule, [of(2024), of(2025), of(2026), of(2027)]).verdict).toBe('exceeds');
  });

  it('sums a year over its awards', () => {
    const split = [of(2024, '20'), { ...of(2024, '10.01'), id: 'b' }];
    expect(judge(rule, split).binding).toEqual({
      kind: 'annual_cap',
      unit: 'P1',
      sumFen: 3001n,
      limitFen: 3000n,
    });
  });

  it('a missing year removes the annual limit; the years that are there can still break it', () => {
    expect(judge(rule, [of(2024), of(null)])).toMatchObject({ verdict: 'cannot_verify', allowed: null });
    const broken = judge(rule, [of(2024, '31'), of(null)]);
    expect(broken).toMatchObject({ verdict: 'exceeds', allowed: 20_000n });
    expect(broken.binding).toEqual({ kind: 'annual_cap', unit: 'P1', sumFen: 3100n, limitFen: 3000n });
    expect(judge(rule, [of(2021), of(2022), of(2023), of(2024), of(null)]).verdict).toBe('exceeds');
  });

  it('a broken term in years has no ratio and no excess in money', () => {
    const four = [of(2024), of(2025), of(2026), of(2027)];
    expect(judge(rule, four).binding).toBeNull();
    const unit = evaluateCaps(rule, four).judged!.candidates[0]!.units[0]!;
    expect(unit.verdict).toBe('exceeds');
    expect(excessOf(unit)).toBeNull();
  });
});

describe('rates and costs', () => {
  const rule = measure([points(100), paid], ['loan']);
  const loan = (id: string, amt: string, more: Partial<QuotedAward> = {}) =>
    award(id, amt, { days: 365, bases: { principal: '5000.00', paid: '10000.00' }, ...more });

  it('points on the principal by day, or percent of the cost', () => {
    expect(judge(rule, [loan('a', '50')])).toMatchObject({
      verdict: 'at_cap',
      candidates: ['at_cap', 'within'],
    });
    expect(judge(rule, [loan('a', '50.01')]).verdict).toBe('interpretation_dependent');
    expect(judge(rule, [loan('a', '100.01')]).candidates).toEqual(['exceeds', 'exceeds']);
  });

  it('percent of the cost needs the cost alone, also when the inferred term is switched off', () => {
    const bare = loan('a', '50', { days: null, bases: { paid: '10000.00' } });
    expect(judge(rule, [bare], false).candidates).toEqual(['cannot_verify', 'within']);
    const uncosted = loan('a', '50', { bases: { principal: '5000.00' } });
    expect(judge(rule, [uncosted], false).candidates).toEqual(['at_cap', 'cannot_verify']);
    expect(judge(rule, [uncosted]).candidates).toEqual(['cannot_verify', 'cannot_verify']);
  });

  it('a zero limit leaves no percentage', () => {
    expect(judge(rule, [loan('a', '0', { days: 0 })])).toMatchObject({
      verdict: 'within',
      allowed: 0n,
      binding: null,
    });
  });

  it('an award may not exceed what was paid unless the inferred term is off', () => {
    const dear = loan('a', '40', { bases: { principal: '5000.00', paid: '30.00' } });
    expect(judge(measure([points(100), paid], ['loan']), [dear]).candidates?.[0]).toBe('exceeds');
    expect(judge(measure([points(100), paid], ['loan']), [dear], false).candidates?.[0]).toBe('within');
  });
});

describe('readings that differ', () => {
  it('one that exceeds makes the verdict depend on it; one that cannot be verified does not turn green', () => {
    const rule = measure([absolute(100)], ['project', 'enterprise']);
    const two = [award('a', '60'), award('b', '60', { prj: 'P2' })];
    expect(judge(rule, two)).toMatchObject({
      verdict: 'interpretation_dependent',
      allowed: 20_000n,
      headroom: 8000n,
    });
    expect(judge(rule, [award('a', '60', { ent: null })])).toMatchObject({
      verdict: 'cannot_verify',
      candidates: ['within', 'cannot_verify'],
      allowed: 10_000n,
      binding: { kind: 'absolute', unit: 'P1', sumFen: 6000n, limitFen: 10_000n },
    });
  });

  it('green readings that differ give the default candidate', () => {
    const rule = measure([absolute(100)], ['project', 'enterprise']);
    expect(judge(rule, [award('a', '50'), award('b', '50', { prj: 'P2' })]).verdict).toBe('within');
  });
});

describe('the binding term', () => {
  it('ties go to the lowest award id, then to the order of terms', () => {
    const rule = measure([percent(1000), absolute(10)], ['project']);
    const tied = [
      award('b', '5', { prj: 'P2', bases: { cost: '100' } }),
      award('a', '5', { bases: { cost: '100' } }),
    ];
    expect(judge(rule, tied).binding).toMatchObject({ kind: 'percent', unit: 'P1' });
    const swapped = measure([absolute(10), percent(1000)], ['project']);
    expect(judge(swapped, tied).binding).toMatchObject({ kind: 'absolute', unit: 'P1' });
  });

  it('is null while a unit has no limit, unless the verdict is a breach', () => {
    const rule = measure([absolute(100), percent(1000)], ['project']);
    const open = [award('a', '5', { bases: { cost: '100' } }), award('b', '5', { prj: 'P2' })];
    expect(judge(rule, open)).toMatchObject({ verdict: 'cannot_verify', binding: null, headroom: null });
    const breach = [...open, award('c', '101', { prj: 'P3' })];
    expect(judge(rule, breach)).toMatchObject({ verdict: 'exceeds', allowed: null, binding: { unit: 'P3' } });
  });
});

describe('explanations', () => {
  const words = figureWordsOf({ bases: [{ id: 'cost', label: { zh: '投资', en: 'investment' } }] });
  const rule = measure([absolute(1000), percent(3000)], ['enterprise', 'award']);

  it('show clause, base, arithmetic and what binds in both languages', () => {
    const { zh, en } = explain(rule, evaluateCaps(rule, [award('a', '5', { bases: { cost: '20' } })]), words);
    expect(zh).toContain('X-1');
    expect(zh).toContain('投资的 30%：20.00 × 30% = 6.00 元');
    expect(zh).toContain('允许 6.00 元，余量 1.00 元');
    expect(zh).toContain('上限内不等于符合条件');
    expect(en).toContain('30% of investment: 20.00 × 30% = 6.00');
    expect(en).toContain('allowed CNY 6.00, headroom CNY 1.00');
  });

  it('name what is missing and each reading that differs', () => {
    const open = explain(rule, evaluateCaps(rule, [award('a', '5')]), words);
    expect(open.zh).toContain('a 未填投资');
    expect(open.en).toContain('a lacks investment');
    const wide = [
      award('a', '600', { bases: { cost: '9999' } }),
      award('b', '600', { bases: { cost: '9999' } }),
    ];
    const divided = evaluateCaps(rule, wide);
    const { zh, en } = explain(rule, divided, words);
    expect(zh).toContain('文本未写明口径');
    expect(zh).toContain('超出 200.00 元');
    expect(en).toContain('leaves the reading open');
    expect(candidateReason(divided.judged!.candidates[1]!, words).en).toContain('and 1 more');
  });
});
