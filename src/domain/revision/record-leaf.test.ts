import { describe, expect, it } from 'vitest';
import { changedFields, differingPaths, leavesOf } from './record-leaf.ts';

const award = {
  id: 'A1',
  measure: 'III-2',
  approvedFen: 100,
  basesFen: { 'loan.principal': 5 },
  conditions: [
    { conditionId: 'msme', state: 'met', evidence: null },
    { conditionId: 'first-time-loan', state: 'unknown', evidence: null },
  ],
};

describe('the single values of a record', () => {
  it('have paths that name them', () => {
    expect([...leavesOf(award)]).toEqual([
      ['measure', 'III-2'],
      ['approvedFen', 100],
      ['basesFen/loan.principal', 5],
      ['conditions/msme/state', 'met'],
      ['conditions/msme/evidence', null],
      ['conditions/first-time-loan/state', 'unknown'],
      ['conditions/first-time-loan/evidence', null],
    ]);
  });

  it('differ by value, not by order; missing and absent are the same, missing and zero are not', () => {
    const other = { ...award, conditions: award.conditions.toReversed() };
    expect(differingPaths(leavesOf(award), leavesOf(other))).toEqual([]);
    expect(differingPaths(leavesOf({ a: null }), leavesOf({}))).toEqual([]);
    expect(differingPaths(leavesOf({ a: null }), leavesOf({ a: 0 }))).toEqual(['a']);
    expect(differingPaths(leavesOf(award), leavesOf({ ...award, approvedFen: 0, basesFen: {} }))).toEqual([
      'approvedFen',
      'basesFen/loan.principal',
    ]);
  });

  it('give the fields of an edit', () => {
    const draft = { measure: 'III-2', approvedFen: 7, basesFen: { 'loan.principal': 5 }, conditions: [] };
    expect(changedFields(award, draft)).toEqual({ approvedFen: 7, conditions: [] });
    expect(changedFields(award, { ...draft, approvedFen: 100, conditions: award.conditions })).toEqual({});
  });
});
