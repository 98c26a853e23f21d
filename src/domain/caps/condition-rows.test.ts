import { expect, it } from 'vitest';
import { conditionRows } from './condition-rows.ts';

const text = { zh: '条件', en: 'condition' };

it('lists every condition of the clause; one without a check is not checked, never met', () => {
  const conditions = ['a', 'b', 'c', 'd'].map((id) => ({ id, text }));
  const { rows, counts } = conditionRows({ conditions }, [
    { conditionId: 'b', state: 'not_met', evidence: '2024 年审计' },
    { conditionId: 'a', state: 'met', evidence: null },
    { conditionId: 'c', state: 'unknown', evidence: null },
    { conditionId: 'gone', state: 'met', evidence: null },
  ]);
  expect(rows).toEqual([
    { id: 'a', text, state: 'met', evidence: null },
    { id: 'b', text, state: 'not_met', evidence: '2024 年审计' },
    { id: 'c', text, state: 'unknown', evidence: null },
    { id: 'd', text, state: 'unknown', evidence: null },
  ]);
  expect(counts).toEqual({ met: 1, not_met: 1, unknown: 2 });
});
