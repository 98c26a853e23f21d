import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import beijing from '../../../data/policy/beijing-2023-11-23.json' with { type: 'json' };
import invented from '../../../tests/fixtures/invented-policy.json' with { type: 'json' };
import { policyDocument } from '../../contract/catalogue.ts';
import { figureWordsOf } from './cap-words.ts';
import { evaluateCaps } from './evaluation.ts';
import { explain } from './explanation.ts';

describe('another policy', () => {
  const catalogue = policyDocument.parse(invented);
  const [fleet, loan] = catalogue.measures;

  it('loads as data alone and is judged by the same rules', () => {
    const awards = [
      {
        id: 'a',
        amt: '250000.00',
        ent: 'E1',
        prj: 'P1',
        date: '2030-03-01',
        bases: { fleet_cost: '1000000' },
      },
      {
        id: 'b',
        amt: '100000.00',
        ent: 'E1',
        prj: 'P2',
        date: '2030-04-01',
        bases: { fleet_cost: '400000' },
      },
    ];
    expect(evaluateCaps(fleet!, awards.slice(0, 1))).toMatchObject({ verdict: 'at_cap' });
    expect(evaluateCaps(fleet!, awards)).toMatchObject({ verdict: 'interpretation_dependent' });
    expect(evaluateCaps(fleet!, [{ ...awards[0]!, date: '2031-01-01' }]).verdict).toBe('out_of_period');
    const { zh, en } = explain(fleet!, evaluateCaps(fleet!, awards), figureWordsOf(catalogue));
    expect(zh).toContain('车队费用的 25%');
    expect(en).toContain('25% of fleet cost');
  });

  it('computes only the readings that a row lists', () => {
    const award = {
      id: 'a',
      amt: '1',
      ent: 'E1',
      prj: 'P1',
      date: '2030-03-01',
      days: 365,
      bases: { principal: '100' },
    };
    const { judged } = evaluateCaps(loan!, [award]);
    expect(judged?.candidates.map(({ candidate }) => candidate.rate)).toEqual(['points']);
    expect(judged?.figures.allowedMaxFen).toBe(200n);
  });
});

describe('the engine', () => {
  it('knows no measure by its id', () => {
    const folder = import.meta.dirname;
    const sources = readdirSync(folder).filter((name) => !name.includes('.test.'));
    expect(sources.length).toBeGreaterThan(5);
    const ids = beijing.measures.map(({ id }) => id);
    for (const name of sources) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(ids.filter((id) => text.includes(`'${id}'`) || text.includes(`"${id}"`))).toEqual([]);
    }
  });
});
