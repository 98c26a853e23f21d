import { describe, expect, it } from 'vitest';
import { conflictRows, firstChoices, mergedValues } from './conflict-rows.ts';
import { leavesOf } from '../../domain/revision/record-leaf.ts';

const read = leavesOf({ name: { zh: '甲' }, powerMW: 5, capacityMWh: 20, cycleLife: null, route: 'flow_v' });
const mine = leavesOf({ name: { zh: '甲' }, powerMW: 6, capacityMWh: 0, cycleLife: 6000, route: 'flow_v' });
const theirs = leavesOf({
  name: { zh: '乙' },
  powerMW: 7,
  capacityMWh: 20,
  cycleLife: 6000,
  route: 'flow_v',
});

describe('two people at one record', () => {
  const rows = conflictRows(read, mine, theirs);

  it('meet where the other one changed a value to something else than mine', () => {
    expect(rows).toEqual([
      { path: 'name/zh', mine: '甲', theirs: '乙', isContested: false },
      { path: 'powerMW', mine: 6, theirs: 7, isContested: true },
    ]);
  });

  it('keep what they typed and undo nothing of each other unless they choose so', () => {
    expect(firstChoices(rows)).toEqual({ 'name/zh': 'theirs', powerMW: 'mine' });
    const typed = { 'name/zh': '甲', powerMW: '６', approvedFen: '5', 'approvedFen:unit': 'wan' };
    const stored = { 'name/zh': '乙', powerMW: '7', approvedFen: '0.01', 'approvedFen:unit': 'yuan' };
    expect(mergedValues(typed, stored, rows, firstChoices(rows))).toEqual({ ...typed, 'name/zh': '乙' });
    const amount = [{ path: 'approvedFen', mine: 5_000_000, theirs: 1, isContested: true }];
    expect(mergedValues(typed, stored, amount, { approvedFen: 'theirs' })).toMatchObject({
      powerMW: '６',
      approvedFen: '0.01',
      'approvedFen:unit': 'yuan',
    });
  });
});
