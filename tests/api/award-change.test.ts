import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { apiOverStore } from './api-under-test.ts';
import type { CallerId } from './callers.ts';
import { ifMatch, expectRecord, expectRefusal } from './change-requests.ts';
import { smallPortfolio } from './small-portfolio.ts';

/** I-1: 30 million for an enterprise, or for a project by the other reading. */
const approved = (more: object = {}) => ({
  projectId: 'P1',
  organisationId: 'E1',
  measure: 'I-1',
  fundingStage: 'approved',
  approvedFen: 1_700_000_000,
  approvedOn: '2024-06-30',
  ...more,
});
const acknowledge = (verdict: string, reason = 'the city knows') => ({ acknowledge: { verdict, reason } });

function fresh() {
  const store = createMemoryStore({ dataVersion: 'v1', records: smallPortfolio() });
  const api = apiOverStore(store);
  const create = async (body: object, caller: CallerId = 'commission') =>
    api.as(caller).post('/api/awards', body);
  const edit = async (id: string, body: object, version = 1) =>
    api.patch(`/api/awards/${id}`, body, ifMatch(version));
  const asked = async (response: Response) => {
    const { judgement, affected, rules } = await expectRefusal(response, 409, 'acknowledgement_required');
    expect(rules).toEqual(['acknowledge acknowledgement_required']);
    return { judgement, affected };
  };
  return { ...api, store, create, edit, asked };
}

describe('an award as it is stored', () => {
  it('comes with its judgement over the whole ledger, as it does when it is read', async () => {
    const { create, get } = fresh();
    const { record, judgement } = await expectRecord('award', await create(approved()), 201);
    expect(judgement).toMatchObject({
      verdict: 'within',
      holdsOthers: false,
      unitSum: '17000000.00',
      headroom: '13000000.00',
    });
    const read = await expectRecord('award', await get(`/api/awards/${record.id}`));
    expect(read.judgement).toEqual(judgement);
  });

  it('is not judged before its approval, and needs no word then', async () => {
    const { create } = fresh();
    const { judgement } = await expectRecord(
      'award',
      await create(approved({ fundingStage: 'publicity', approvedFen: 9e9 })),
      201,
    );
    expect(judgement).toMatchObject({ verdict: null, explanation: null });
  });

  it('is spoken of without the id that it will never have', async () => {
    const { create, asked } = fresh();
    const { judgement } = await asked(await create(approved({ approvedFen: null })));
    expect(judgement?.explanation?.zh).toContain('本笔资助未填金额');
    expect(judgement?.explanation?.en).toContain('this award lacks its amount');
    expect(JSON.stringify([judgement?.explanation, judgement?.candidates])).not.toContain('awd-');
  });

  it.each([
    ['exceeds', approved({ approvedFen: 3_000_000_001 })],
    ['cannot_verify', approved({ measure: 'III-2' })],
    ['cannot_verify', approved({ organisationId: null })],
    ['cannot_verify', approved({ approvedFen: null })],
  ])('is acknowledged as the very verdict that it gets: %s', async (verdict, body) => {
    const { create, asked, store, get } = fresh();
    const before = await store.dataVersion();
    expect((await asked(await create(body))).judgement?.verdict).toBe(verdict);
    expect(
      (await asked(await create({ ...body, ...acknowledge('interpretation_dependent') }))).judgement?.verdict,
    ).toBe(verdict);
    expect(await store.dataVersion()).toBe(before);
    const stored = await create({ ...body, ...acknowledge(verdict), why: 'from the file' });
    const { record, judgement } = await expectRecord('award', stored, 201);
    expect(judgement.verdict).toBe(verdict);
    const history = await get(`/api/revisions/award/${record.id}`);
    expect(endpoints.revisions.response.parse(await history.json()).revisions).toMatchObject([
      { acknowledgedVerdict: verdict, why: 'from the file\nthe city knows' },
    ]);
  });

  it('keeps no acknowledgement that nothing asked for', async () => {
    const { create, get } = fresh();
    const stored = await create({ ...approved(), ...acknowledge('exceeds'), why: 'as decided' });
    const { record } = await expectRecord('award', stored, 201);
    const history = await get(`/api/revisions/award/${record.id}`);
    expect(endpoints.revisions.response.parse(await history.json()).revisions).toMatchObject([
      { acknowledgedVerdict: null, why: 'as decided' },
    ]);
  });

  it('names the other awards that it changes for the worse', async () => {
    const { create, asked, get } = fresh();
    const first = await expectRecord('award', await create(approved()), 201);
    const second = approved({ projectId: 'P3', approvedFen: 1_600_000_000 });
    expect(await asked(await create(second))).toMatchObject({
      judgement: { verdict: 'interpretation_dependent', holdsOthers: false },
      affected: [{ awardId: first.record.id, verdict: 'interpretation_dependent' }],
    });
    await expectRecord('award', await create({ ...second, ...acknowledge('interpretation_dependent') }), 201);
    const read = await expectRecord('award', await get(`/api/awards/${first.record.id}`));
    expect(read.judgement.verdict).toBe('interpretation_dependent');
  });

  it('tells a writer of another district the verdict, and no amount', async () => {
    const { create, asked, as } = fresh();
    // Two of them, which the other district must not be able to count.
    await expectRecord('award', await create(approved({ projectId: 'P2', approvedFen: 1 })), 201);
    const first = await expectRecord('award', await create(approved()), 201);
    const second = approved({ projectId: 'P3', approvedFen: 1_600_000_000 });
    const response = await create(second, 'fangshan');
    const text = await response.clone().text();
    expect(text).not.toContain(first.record.id);
    expect(text).not.toMatch(/17,?000,?000|33,?000,?000|1700000000|3300000000/);
    expect(await asked(response)).toMatchObject({
      judgement: {
        verdict: 'interpretation_dependent',
        holdsOthers: true,
        allowedMax: null,
        unitSum: null,
        headroom: null,
        utilisationPct: null,
        bindingTerm: null,
      },
      affected: [{ awardId: null, verdict: 'interpretation_dependent' }],
    });
    const stored = await create({ ...second, ...acknowledge('interpretation_dependent') }, 'fangshan');
    const { record, judgement } = await expectRecord('award', stored, 201);
    expect(judgement).toMatchObject({ holdsOthers: true, unitSum: null });
    const read = await expectRecord('award', await as('fangshan').get(`/api/awards/${record.id}`));
    expect(read.judgement).toEqual(judgement);
  });
});

describe('an award that is edited', () => {
  it('is judged again when a figure changes, and only then', async () => {
    const { edit, asked } = fresh();
    // A2 exceeds as it was imported.
    const condition = { conditions: [], appliedFen: 1, appliedOn: null };
    const plain = await expectRecord('award', await edit('A2', condition));
    expect(plain.judgement.verdict).toBe('exceeds');
    expect((await asked(await edit('A2', { approvedFen: 800_000_000 }, 2))).judgement).toMatchObject({
      verdict: 'exceeds',
      unitSum: '8000000.00',
    });
    const further = await expectRecord('award', await edit('A2', { fundingStage: 'disbursed' }, 2));
    expect(further.judgement.verdict).toBe('exceeds');
    const better = await expectRecord('award', await edit('A2', { approvedFen: 500_000_000 }, 3));
    expect(better.judgement.verdict).toBe('within');
  });

  it('is judged when it is approved, and no more when it is rejected', async () => {
    const { edit, asked } = fresh();
    const approval = { fundingStage: 'approved', approvedFen: 900_000_000, approvedOn: '2024-10-01' };
    expect((await asked(await edit('A4', approval))).judgement?.verdict).toBe('exceeds');
    await expectRecord('award', await edit('A4', { ...approval, ...acknowledge('exceeds') }));
    const out = await expectRecord('award', await edit('A4', { fundingStage: 'rejected' }, 2));
    expect(out.judgement.verdict).toBeNull();
  });

  it('leaves the group that it was in and joins another', async () => {
    const { create, edit, asked, get } = fresh();
    const verdictOf = async (id: string) =>
      (await expectRecord('award', await get(`/api/awards/${id}`))).judgement.verdict;
    const stay = await expectRecord('award', await create(approved()), 201);
    const move = await expectRecord(
      'award',
      await create({
        ...approved({ projectId: 'P3', approvedFen: 1_600_000_000 }),
        ...acknowledge('interpretation_dependent'),
      }),
      201,
    );
    const there = await expectRecord(
      'award',
      await create(approved({ projectId: 'P2', organisationId: 'E2' })),
      201,
    );
    expect(await verdictOf(stay.record.id)).toBe('interpretation_dependent');

    expect((await asked(await edit(move.record.id, { organisationId: 'E2' }))).affected).toEqual([
      { awardId: there.record.id, verdict: 'interpretation_dependent' },
    ]);
    const moved = { organisationId: 'E2', ...acknowledge('interpretation_dependent') };
    await expectRecord('award', await edit(move.record.id, moved));
    expect(await verdictOf(stay.record.id)).toBe('within');
    expect(await verdictOf(there.record.id)).toBe('interpretation_dependent');

    const other = await edit(move.record.id, { measure: 'II-4' }, 2);
    expect((await expectRecord('award', other)).judgement.verdict).toBe('within');
    expect(await verdictOf(there.record.id)).toBe('within');
  });

  it('asks for the others alone when they lose what they were verified with', async () => {
    const { create, edit, asked, post, get } = fresh();
    const institute = { kind: 'institution', name: { zh: '院', en: 'institute' } };
    const { record: other } = await expectRecord(
      'organisation',
      await post('/api/organisations', institute),
      201,
    );
    const base = { measure: 'III-2', baseRef: 'B1', approvedFen: 1_000_000 };
    const giver = await create(
      approved({ ...base, organisationId: 'E2', basesFen: { reward_scope_investment: 1_000_000_000 } }),
    );
    const { record: giving } = await expectRecord('award', giver, 201);
    const user = await create(approved({ ...base, projectId: 'P2', organisationId: other.id }));
    const { record: using, judgement } = await expectRecord('award', user, 201);
    expect(judgement.verdict).toBe('within');
    expect(await asked(await edit(giving.id, { baseRef: null }))).toMatchObject({
      judgement: { verdict: 'within' },
      affected: [{ awardId: using.id, verdict: 'cannot_verify' }],
    });

    // A withdrawal is never held up: what is not there cannot be acknowledged.
    const gone = await post(`/api/awards/${giving.id}/withdraw`, { why: 'entered twice' }, ifMatch(1));
    expect(gone.status).toBe(200);
    const read = await expectRecord('award', await get(`/api/awards/${using.id}`));
    expect(read.judgement.verdict).toBe('cannot_verify');
  });
});
