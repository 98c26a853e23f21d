import { describe, expect, it } from 'vitest';
import { apiOver } from '../../../tests/api/api-under-test.ts';
import { award, smallPortfolio } from '../../../tests/api/small-portfolio.ts';
import { portfolioColumns } from '../../contract/portfolio.ts';
import type { AwardRecord } from '../../contract/record.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { type AwardRoom, awardRoom, mostUrgent } from './award-room.ts';

async function roomOf(projectId: string, awards: AwardRecord[]): Promise<AwardRoom> {
  const records = { ...smallPortfolio(), awards, disbursements: [], clawbacks: [], milestones: [] };
  const response = await apiOver(records).get('/api/portfolio');
  return awardRoom(buildPortfolio(portfolioColumns.parse(await response.json())), projectId);
}

const innovation = (id: string, more: Partial<AwardRecord>): AwardRecord =>
  award(id, { measure: 'I-1', basesFen: {}, ...more });

describe('the room of a project', () => {
  it('is the headroom of its units, each once', async () => {
    const awards = [
      award('A1', { approvedFen: 500_000_000 }),
      innovation('A2', { approvedFen: 1_000_000_000 }),
      innovation('A3', { approvedFen: 1_000_000_000 }),
    ];
    // 30 % of 20 M less 5 M; 30 M less 20 M of one enterprise.
    expect(await roomOf('P1', awards)).toEqual({
      kind: 'left',
      fen: 100_000_000 + 1_000_000_000,
      isShared: false,
      dependsOnReading: false,
    });
  });

  it('says when other projects draw on it, and when another reading would break it', async () => {
    const awards = [
      innovation('A1', { approvedFen: 2_000_000_000 }),
      innovation('A2', { projectId: 'P3', approvedFen: 500_000_000 }),
    ];
    expect(await roomOf('P1', awards)).toMatchObject({ kind: 'left', fen: 500_000_000, isShared: true });
  });

  it('never nets an excess against room elsewhere', async () => {
    const awards = [award('A1', { approvedFen: 700_000_000 }), innovation('A2', { approvedFen: 100 })];
    expect(await roomOf('P1', awards)).toEqual({
      kind: 'exceeds',
      fen: 100_000_000,
      isShared: false,
      dependsOnReading: false,
    });
  });

  it('cannot be computed while an award cannot be verified', async () => {
    const awards = [
      award('A1', { approvedFen: 100 }),
      award('A2', { measure: 'III-2', basesFen: {}, approvedFen: 100 }),
    ];
    expect(await roomOf('P1', awards)).toEqual({ kind: 'not_computable', count: 1, othersCount: 0 });
  });

  it.each<[string, AwardRecord[]]>([
    ['nothing is approved', [award('A1', { fundingStage: 'applied', approvedFen: null, approvedOn: null })]],
    ['the clause grants no money', [award('A1', { measure: 'II-1', approvedFen: null, basesFen: {} })]],
    ['the clause states no amount', [award('A1', { measure: 'II-2', basesFen: {} })]],
    ['the award is out of period', [award('A1', { approvedOn: '2023-11-22' })]],
    ['there is no award', []],
  ])('is none when %s', async (_, awards) => {
    expect(await roomOf('P1', awards)).toEqual({ kind: 'none' });
  });

  it('is none for a project that the portfolio does not hold', async () => {
    expect(await roomOf('P99', [award('A1')])).toEqual({ kind: 'none' });
  });
});

it('the most urgent verdict leads', () => {
  expect(mostUrgent(['within', null, 'cannot_verify', 'at_cap'])).toBe('cannot_verify');
  expect(mostUrgent([null])).toBeNull();
});
