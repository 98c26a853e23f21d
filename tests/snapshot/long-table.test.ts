import { expect, it } from 'vitest';
import type { MilestoneRecord, PortfolioRecords } from '../../src/contract/record.ts';
import { CHUNK_ROWS } from '../../src/server/ledger-facts.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import type { NewChange } from '../../src/server/store.ts';
import { milestone, smallPortfolio } from '../api/small-portfolio.ts';
import { authorship } from '../store/authorship.ts';
import { snapshotsOver, textOf } from './snapshot-under-test.ts';

/** Exactly two chunks of milestones. */
function manyMilestones(): PortfolioRecords {
  return {
    ...smallPortfolio(),
    milestones: Array.from({ length: 2 * CHUNK_ROWS }, (_, row) =>
      milestone(`M${row}`, { projectId: 'P2', plannedOn: `2024-03-0${(row % 9) + 1}` }),
    ),
  };
}

it('a table that is written in chunks reads as one written whole, as rows change, come and go', async () => {
  const store = createMemoryStore({ dataVersion: 'v1', records: manyMilestones() });
  const kept = snapshotsOver(store);
  await textOf(await kept.now(), 'all');
  const change = async (
    action: NewChange['action'],
    id: string,
    plannedOn: MilestoneRecord['plannedOn'],
  ): Promise<void> => {
    await store.write(async (work) => {
      const found = await work.find('milestone', id);
      const before = found?.record ?? null;
      const after =
        action === 'withdraw' ? null : milestone(id, { ...before, projectId: 'P2', id, plannedOn });
      const version = (found?.version ?? 0) + 1;
      await work.apply({ kind: 'milestone', id, action, version, before, after }, authorship);
    });
    const [now, fresh] = [await kept.now(), await snapshotsOver(store).now()];
    expect(await textOf(now, 'all')).toBe(await textOf(fresh, 'all'));
  };
  await change('edit', `M${CHUNK_ROWS - 1}`, null);
  await change('create', 'new', '2025-01-01');
  await change('edit', 'new', '2025-01-02');
  await change('withdraw', 'M5', null);
  await change('withdraw', 'new', null);
  await change('create', 'another', '2025-01-03');
});
