import { describe, expect, it } from 'vitest';
import type { Revision } from '../../contract/revision.ts';
import { historyRows } from './history-rows.ts';

const revision = (sequence: number, more: Partial<Revision>): Revision => ({
  sequence,
  kind: 'award',
  recordId: 'A1',
  version: sequence,
  action: 'edit',
  actorId: 'U1',
  actorName: '示例用户',
  actorRole: 'commission',
  at: '2026-11-24T02:00:00Z',
  before: null,
  after: null,
  why: null,
  acknowledgedVerdict: null,
  previousHash: '0'.repeat(64),
  hash: '0'.repeat(64),
  ...more,
});

describe('the history of a record', () => {
  const created = { id: 'A1', approvedFen: null, basesFen: {} };
  const edited = { id: 'A1', approvedFen: 0, basesFen: { interest_paid: 7 } };
  const rows = historyRows([
    revision(1, { action: 'create', after: created }),
    revision(3, { action: 'withdraw', before: edited, why: '重复' }),
    revision(2, { before: created, after: edited, acknowledgedVerdict: 'exceeds' }),
  ]);

  it('tells the newest change first, and only what changed', () => {
    expect(rows.map(({ sequence, action, changes }) => [sequence, action, changes])).toEqual([
      [3, 'withdraw', []],
      [
        2,
        'edit',
        [
          { path: 'approvedFen', from: null, to: 0 },
          { path: 'basesFen/interest_paid', from: null, to: 7 },
        ],
      ],
      [1, 'create', []],
    ]);
  });

  it('carries who, why and the acknowledged verdict', () => {
    expect(rows[0]).toMatchObject({ why: '重复', actorName: '示例用户' });
    expect(rows[1]).toMatchObject({ acknowledgedVerdict: 'exceeds' });
  });
});
