import { expect, it } from 'vitest';
import { recordAnswers } from '../../src/contract/record-kind.ts';
import { verifyChain } from '../../src/server/revision-chain.ts';
import type { Store } from '../../src/server/store.ts';
import { authorship } from '../store/authorship.ts';
import { apiOverStore } from './api-under-test.ts';
import { smallPortfolio } from './small-portfolio.ts';

/** A cap is a fact of the whole ledger: on every store, awards that fit alone and not together do not pass each other. */
export function describeAwardsAtOnce(anEmptyStore: () => Promise<Store>): void {
  it('stores one of two awards that arrive at once and exceed a cap together', async () => {
    const store = await anEmptyStore();
    await store.importLedger(smallPortfolio(), { replace: false, authorship });
    const { post } = apiOverStore(store);
    const award = {
      projectId: 'P1',
      organisationId: 'E1',
      measure: 'I-1',
      fundingStage: 'approved',
      approvedFen: 1_700_000_000,
      approvedOn: '2024-06-30',
    };
    const answers = await Promise.all([1, 2, 3].map(async () => post('/api/awards', award)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([201, 409, 409]);
    const { records } = await store.readLedger();
    expect(records.awards).toHaveLength(smallPortfolio().awards.length + 1);
    expect(await verifyChain(store.revisions())).toMatchObject({ ok: true, length: 2 });
  });

  it('lets one of two edits of one version through, and shows the other what it missed', async () => {
    const store = await anEmptyStore();
    await store.importLedger(smallPortfolio(), { replace: false, authorship });
    const { patch } = apiOverStore(store);
    const edits = [1, 2, 3].map(async (powerMW) =>
      patch('/api/projects/P1', { powerMW }, { 'if-match': '"1"' }),
    );
    const [won, ...lost] = (await Promise.all(edits)).toSorted((one, other) => one.status - other.status);
    expect([won?.status, ...lost.map(({ status }) => status)]).toEqual([200, 412, 412]);
    expect(lost.map(({ headers }) => headers.get('etag'))).toEqual(['"2"', '"2"']);
    const { record } = recordAnswers.project.parse(await won?.json());
    expect((await store.readLedger()).records.projects[0]).toEqual(record);
  });

  it('stores one creation of two that arrive at once under one key', async () => {
    const store = await anEmptyStore();
    await store.importLedger(smallPortfolio(), { replace: false, authorship });
    const { post } = apiOverStore(store);
    const note = { projectId: 'P1', text: 'once' };
    const answers = await Promise.all(
      [1, 2, 3].map(async () => post('/api/notes', note, { 'idempotency-key': 'k' })),
    );
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.has('idempotency-replayed'))).toHaveLength(2);
  });
}
