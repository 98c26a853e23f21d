import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import catalogueFile from '../../../data/policy/beijing-2023-11-23.json' with { type: 'json' };
import draftFile from '../../../data/policy/sample-draft.json' with { type: 'json' };
import { policyDocument } from '../../contract/catalogue.ts';
import { BASES, type CapTerm, type Catalogue, type Measure } from './catalogue.ts';
import {
  catalogueDiff,
  type CatalogueDiff,
  type CatalogueFact,
  clauseFacts,
  documentFacts,
  type FactChange,
} from './catalogue-diff.ts';

const catalogue: Catalogue = policyDocument.parse(catalogueFile);
const draft: Catalogue = policyDocument.parse(draftFile);

const words = fc.string({ minLength: 1, maxLength: 3 });
const bilingual = fc.record({ zh: words, en: words });
const fen = fc.integer({ min: 0, max: 5 });
const basisPoints = fc.integer({ min: 0, max: 3 });
const base = fc.constantFrom('cost', 'investment');
const arbitraryTerm: fc.Arbitrary<CapTerm> = fc.oneof(
  fc.record({ kind: fc.constant('absolute' as const), fen, scope: fc.constant('unit' as const) }),
  fc.record({
    kind: fc.constant('percent' as const),
    basisPoints,
    base,
    scope: fc.constant('base' as const),
  }),
  fc.record({
    kind: fc.constant('term_years' as const),
    maxYears: fc.integer({ min: 1, max: 3 }),
    scope: fc.constant('unit' as const),
    readings: fc.constantFrom<('count' | 'span')[]>(['count'], ['span'], ['count', 'span']),
  }),
  fc.record({
    kind: fc.constant('not_above_cost' as const),
    base,
    scope: fc.constant('award' as const),
    origin: fc.constantFrom('inferred' as const, 'stated' as const),
  }),
  fc.constant<CapTerm>({ kind: 'unquantified', scope: 'unit' }),
);
const basis = fc.option(fc.constantFrom(...BASES));
const arbitraryMeasure: fc.Arbitrary<Omit<Measure, 'id'>> = fc.record({
  section: fc.constantFrom('I', 'II'),
  title: bilingual,
  titleGrade: fc.constantFrom('V' as const, 'R' as const),
  shortTitle: bilingual,
  paraphrase: bilingual,
  quotations: fc.array(words, { minLength: 1, maxLength: 2 }),
  instrument: words,
  monetary: fc.boolean(),
  terms: fc.array(arbitraryTerm, { maxLength: 3 }),
  basis: fc.record({
    textual: basis,
    evidence: fc.option(bilingual),
    candidates: fc.uniqueArray(fc.constantFrom(...BASES), { maxLength: 2 }),
    default: basis,
    strict: basis,
  }),
  effective: fc.record({
    from: fc.constantFrom('2023-11-23', '2024-01-01'),
    to: fc.option(fc.constant('2026-12-31')),
    fromEvidence: bilingual,
    toEvidence: bilingual,
  }),
  conditions: fc.array(fc.record({ id: fc.constantFrom('a', 'b'), text: bilingual }), { maxLength: 3 }),
  notes: fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b'),
      text: bilingual,
      options: fc.array(bilingual, { maxLength: 2 }),
      default: fc.option(bilingual),
    }),
    { maxLength: 2 },
  ),
  flags: fc.uniqueArray(fc.constantFrom('X', 'Y', 'Z')),
});

const arbitraryCatalogue: fc.Arbitrary<Catalogue> = fc
  .tuple(
    fc.dictionary(fc.constantFrom('I-1', 'I-2', 'II-1', 'II-2'), arbitraryMeasure, { noNullPrototype: true }),
    fc.array(fc.record({ id: fc.constantFrom('cost', 'investment'), label: bilingual }), { maxLength: 2 }),
    bilingual,
  )
  .map(([measures, bases, title]) => ({
    ...catalogue,
    document: { ...catalogue.document, title },
    bases,
    measures: Object.entries(measures).map(([id, measure]) => ({ ...measure, id })),
  }));

const keyOf = ({ aspect, field, key }: Pick<CatalogueFact, 'aspect' | 'field' | 'key'>): string =>
  `${aspect} ${field} ${key}`;

/** The facts with the changes made to them. */
function applied(facts: readonly CatalogueFact[], changes: readonly FactChange[]): CatalogueFact[] {
  const byKey = new Map(facts.map((fact) => [keyOf(fact), fact]));
  for (const { from, to, ...place } of changes) {
    expect(byKey.get(keyOf(place))?.value ?? null).toEqual(from);
    if (to === null) byKey.delete(keyOf(place));
    else byKey.set(keyOf(place), { ...place, value: to });
  }
  return ordered([...byKey.values()]);
}

const ordered = (facts: readonly CatalogueFact[]): CatalogueFact[] =>
  facts.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const factsOf = ({ measures }: Catalogue, id: string): CatalogueFact[] => {
  const measure = measures.find((each) => each.id === id);
  return measure === undefined ? [] : clauseFacts(measure);
};

const turned = (changes: readonly FactChange[]) =>
  changes
    .map((change) => ({ ...change, from: change.to, to: change.from }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const changesOf = (diff: CatalogueDiff, measure: string): FactChange[] =>
  diff.clauses.find((clause) => clause.measure === measure)?.changes ?? [];

describe('the difference of two catalogues', () => {
  it('is empty for a catalogue and itself', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, (one) => {
        expect(catalogueDiff(one, structuredClone(one))).toEqual({
          document: [],
          clauses: [],
          sameCount: one.measures.length,
        });
      }),
    );
  });

  it('makes the second out of the first, fact by fact', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryCatalogue, (from, to) => {
        const diff = catalogueDiff(from, to);
        expect(applied(documentFacts(from), diff.document)).toEqual(ordered(documentFacts(to)));
        for (const id of new Set([...from.measures, ...to.measures].map((measure) => measure.id))) {
          expect(applied(factsOf(from, id), changesOf(diff, id))).toEqual(ordered(factsOf(to, id)));
        }
      }),
    );
  });

  it('turned round is the difference the other way', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryCatalogue, (from, to) => {
        const there = catalogueDiff(from, to);
        const back = catalogueDiff(to, from);
        expect(back.sameCount).toBe(there.sameCount);
        expect(turned(back.document)).toEqual(turned(turned(there.document)));
        expect(back.clauses.map(({ measure }) => measure).toSorted()).toEqual(
          there.clauses.map(({ measure }) => measure).toSorted(),
        );
        for (const { measure, changes } of back.clauses) {
          expect(turned(changes)).toEqual(turned(turned(changesOf(there, measure))));
        }
      }),
    );
  });

  it('does not see the order in which a catalogue lists clauses, and counts every clause once', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryCatalogue, (from, to) => {
        const { clauses, sameCount } = catalogueDiff(from, to);
        const ids = new Set([...from.measures, ...to.measures].map(({ id }) => id));
        expect(clauses.length + sameCount).toBe(ids.size);
        const reversed = { ...to, measures: to.measures.toReversed() };
        expect(catalogueDiff(to, reversed).clauses).toEqual([]);
      }),
    );
  });

  it('says added, removed and changed, with both sides of a term', () => {
    const changed = structuredClone(catalogue);
    const [first] = changed.measures.splice(0, 1);
    for (const measure of changed.measures) {
      for (const term of measure.terms) {
        if (measure.id === 'III-2' && term.kind === 'absolute') term.fen = 5_000_000_000;
        if (measure.id === 'II-3b' && term.kind === 'term_years') term.readings = ['count'];
      }
    }
    if (first !== undefined) changed.measures.push({ ...first, id: 'V-1' });
    const { clauses, sameCount } = catalogueDiff(catalogue, changed);
    expect(clauses.map(({ measure, state }) => [measure, state])).toEqual([
      ['II-3b', 'changed'],
      ['III-2', 'changed'],
      ['V-1', 'added'],
      ['I-1', 'removed'],
    ]);
    expect(sameCount).toBe(16);
    expect(clauses[1]?.changes).toEqual([
      {
        aspect: 'terms',
        field: 'term',
        key: 'absolute',
        from: { kind: 'term', term: { kind: 'absolute', fen: 3_000_000_000, scope: 'unit' } },
        to: { kind: 'term', term: { kind: 'absolute', fen: 5_000_000_000, scope: 'unit' } },
      },
    ]);
    expect(clauses[0]?.changes).toEqual([
      {
        aspect: 'readings',
        field: 'reading',
        key: 'term_years',
        from: { kind: 'readings', readings: ['count', 'span'] },
        to: { kind: 'readings', readings: ['count'] },
      },
    ]);
    expect(clauses[2]?.changes.every(({ from }) => from === null)).toBe(true);
    expect(clauses[3]?.changes.every(({ to }) => to === null)).toBe(true);
  });

  it('finds what the sample draft changes, adds and drops', () => {
    const { clauses } = catalogueDiff(catalogue, draft);
    const aspectsOf = (id: string) => [
      ...new Set(changesOf({ document: [], clauses, sameCount: 0 }, id).map(({ aspect }) => aspect)),
    ];
    expect(clauses.map(({ measure, state }) => `${measure} ${state}`)).toEqual([
      'II-3a changed',
      'II-3b changed',
      'II-4 changed',
      'III-2 changed',
      'III-3 changed',
      'IV-4 added',
      'IV-2b removed',
    ]);
    expect(aspectsOf('II-3a')).toEqual(['dates', 'wording']);
    expect(aspectsOf('II-3b')).toContain('readings');
    expect(aspectsOf('II-4')).toContain('conditions');
    expect(aspectsOf('III-2')).toContain('terms');
  });
});
