import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it.each([
  [['资金与上限', '2026-10-31'], '资金与上限_2026-10-31.csv'],
  [['III/1: a<b>?', ''], 'III 1 a b.csv'],
  [['..\\..\\passwd'], 'passwd.csv'],
  [['昌平\u202Egnp'], '昌平 gnp.csv'],
  [['', ' '], 'parkfolio.csv'],
  [['长'.repeat(200)], `${'长'.repeat(80)}.csv`],
])('%j becomes %s', (parts, name) => {
  expect(fileName(parts, 'csv')).toBe(name);
});
