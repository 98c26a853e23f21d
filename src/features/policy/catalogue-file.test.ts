import { describe, expect, it } from 'vitest';
import catalogue from '../../../data/policy/beijing-2023-11-23.json' with { type: 'json' };
import { policyDocument } from '../../contract/catalogue.ts';
import { readCatalogueFile, readCatalogueText } from './catalogue-file.ts';

const text = JSON.stringify(catalogue, null, 1);

describe('a catalogue file', () => {
  it('that keeps the contract is read as the server reads it', async () => {
    expect(await readCatalogueText(text)).toEqual({ catalogue: policyDocument.parse(catalogue) });
  });

  it('that is no JSON says at which line and column', async () => {
    expect(await readCatalogueText('{\n "id": "x",\n}')).toEqual({
      problem: { kind: 'notJson', line: 3, column: 1 },
    });
    expect(await readCatalogueText('')).toMatchObject({ problem: { kind: 'notJson', line: 1, column: 1 } });
    expect(await readCatalogueText('{ // a comment\n}')).toMatchObject({
      problem: { kind: 'notJson', line: 1 },
    });
  });

  it('that breaks rules says which, of which clause, on which line', async () => {
    const broken = structuredClone<Record<string, unknown>>(catalogue);
    const measures = structuredClone<Record<string, unknown>[]>(catalogue.measures);
    const [first, second] = measures;
    if (first === undefined || second === undefined) throw new Error('no measures');
    first['terms'] = [{ kind: 'absolute', fen: '30000000', scope: 'unit' }];
    second['id'] = 'I-1';
    delete second['title'];
    broken['measures'] = measures;
    const lines = JSON.stringify(broken, null, 1).split('\n');
    const read = await readCatalogueText(lines.join('\n'));
    const issues = 'problem' in read && read.problem.kind === 'issues' ? read.problem.issues : [];
    expect(issues.map(({ path, clause, rule }) => [path.join('.'), clause, rule])).toEqual([
      ['measures.0.terms.0.fen', { number: 1, id: 'I-1' }, 'wrong_type'],
      ['measures.1.title', { number: 2, id: 'I-1' }, 'missing'],
    ]);
    const lineOf = (issue: number): string => lines[(issues[issue]?.line ?? 0) - 1] ?? '';
    expect(lineOf(0)).toContain('"fen": "30000000"');
    expect(lines[issues[1]?.line ?? 0]).toContain('"id": "I-1"');
  });

  it('that names an unknown base or repeats a clause is refused by rule', async () => {
    const broken = policyDocument.parse(catalogue);
    const percent = broken.measures.flatMap(({ terms }) => terms).find((term) => term.kind === 'percent');
    if (percent !== undefined) percent.base = 'nowhere';
    broken.measures.push(...broken.measures.slice(0, 1));
    const read = await readCatalogueText(JSON.stringify(broken));
    const issues = 'problem' in read && read.problem.kind === 'issues' ? read.problem.issues : [];
    expect(issues.map(({ clause, rule }) => [clause?.id, rule])).toEqual([
      ['II-5', 'unknown_base'],
      ['I-1', 'repeated_id'],
    ]);
  });

  it('that is not text, or far too large, is said so', async () => {
    expect(await readCatalogueFile(new File([new Uint8Array([0xff, 0xfe, 0x00])], 'x.json'))).toEqual({
      state: 'refused',
      name: 'x.json',
      problem: { kind: 'notText' },
    });
    expect(await readCatalogueFile(new File([new Uint8Array(2_200_000)], 'y.json'))).toMatchObject({
      problem: { kind: 'tooLarge' },
    });
  });
});
