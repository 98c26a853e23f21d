import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import beijing from '../../data/policy/beijing-2023-11-23.json' with { type: 'json' };
import { policyDocument } from './catalogue.ts';

const text = resolve(import.meta.dirname, '../../../shared/policy/interpretation.txt');
/** The source holds no-break spaces and line breaks. */
const folded = (words: string): string => words.replaceAll(/[\s\u00A0]+/g, ' ').trim();

describe('the Beijing catalogue', () => {
  const catalogue = policyDocument.parse(beijing);

  it('holds 16 measures as 19 rows, twelve of them with money', () => {
    expect(catalogue.measures).toHaveLength(19);
    expect(new Set(catalogue.measures.map(({ id }) => id.replace(/[a-z]$/, ''))).size).toBe(16);
    expect(catalogue.measures.filter(({ monetary }) => monetary).map(({ id }) => id)).toEqual([
      ...[
        'I-1',
        'II-2',
        'II-3a',
        'II-3b',
        'II-4',
        'II-5',
        'III-2',
        'III-3',
        'III-4',
        'IV-2a',
        'IV-2b',
        'IV-2c',
      ],
    ]);
  });

  it('quotes shortly', () => {
    const quotations = catalogue.measures.flatMap((measure) => measure.quotations);
    expect(quotations.filter((quotation) => quotation.length > 160)).toEqual([]);
  });

  it('gives conditions to every row with money', () => {
    const bare = catalogue.measures.filter(({ monetary, conditions }) => monetary && conditions.length === 0);
    expect(bare).toEqual([]);
  });

  it.runIf(existsSync(text))('quotes the official text to the letter', () => {
    const source = folded(readFileSync(text, 'utf8'));
    expect(source).toContain('CNY 30 million');
    const quotations = catalogue.measures.flatMap((measure) => measure.quotations);
    expect(quotations.length).toBeGreaterThanOrEqual(19);
    expect(quotations.filter((quotation) => !source.includes(folded(quotation)))).toEqual([]);
  });
});

describe('a catalogue file', () => {
  const broken = (change: (copy: typeof beijing) => void): string[] => {
    const copy = structuredClone(beijing);
    change(copy);
    const parsed = policyDocument.safeParse(copy);
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
  };

  it.each<[string, (copy: typeof beijing) => void, string]>([
    ['two measures with one id', (copy) => (copy.measures[1]!.id = 'I-1'), 'measures.1.id'],
    [
      'an unknown kind of term',
      (copy) => (copy.measures[0]!.terms[0]!.kind = 'budget'),
      'measures.0.terms.0.kind',
    ],
    ['money without a term', (copy) => (copy.measures[0]!.terms = []), 'measures.0.terms'],
    [
      'a default that is no candidate',
      (copy) => (copy.measures[0]!.basis.default = 'loan'),
      'measures.0.basis.default',
    ],
    ['a base without a label', (copy) => (copy.bases = copy.bases.slice(1)), 'measures.10.terms.1.base'],
    [
      'a fraction of a fen',
      (copy) => Object.assign(copy.measures[0]!.terms[0]!, { fen: 0.5 }),
      'measures.0.terms.0.fen',
    ],
  ])('is refused for %s', (_name, change, path) => {
    expect(broken(change)).toContain(path);
  });
});
