import { describe, expect, it } from 'vitest';
import { organisationOptions, SHOWN_ORGANISATIONS } from './organisation-options.ts';

const all = Array.from({ length: 500 }, (_, at) => ({ value: `E${at}`, label: `示例企业 ${at} Ltd` }));
const values = (typed: string, chosen = ''): string[] =>
  organisationOptions(all, typed, chosen).map(({ value }) => value);

describe('the organisations to choose from', () => {
  it('are those that the typed text finds, no more than are read', () => {
    expect(values(' 499 lTD')).toEqual(['E499']);
    expect(values('')).toHaveLength(SHOWN_ORGANISATIONS);
    expect(values('no such')).toEqual([]);
  });

  it('hold the chosen one, whose own name finds all', () => {
    expect(values('企业 41 ', 'E400')).toEqual([
      'E400',
      'E41',
      ...Array.from({ length: 10 }, (_, at) => `E41${at}`),
    ]);
    expect(values('示例企业 400 Ltd', 'E400')).toHaveLength(SHOWN_ORGANISATIONS + 1);
  });
});
