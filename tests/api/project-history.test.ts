import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { apiOverStore } from './api-under-test.ts';
import { FANGSHAN } from './callers.ts';
import { BODIES, EDITS, PATHS } from './change-bodies.ts';
import { expectRecord, expectRefusal, ifMatch } from './change-requests.ts';
import { smallPortfolio } from './small-portfolio.ts';

const fresh = () => apiOverStore(createMemoryStore({ dataVersion: 'v1', records: smallPortfolio() }));
const told = async (response: Response) => {
  const { revisions } = endpoints.projectRevisions.response.parse(await response.json());
  return revisions.map(({ kind, action }) => `${kind} ${action}`);
};

describe('GET /api/projects/{id}/revisions', () => {
  it('tells of the project and all its parts, newest first, of withdrawn ones too', async () => {
    const { get, post, patch } = fresh();
    await patch('/api/projects/P1', EDITS.project, ifMatch(1));
    for (const kind of ['site', 'milestone', 'note'] as const) await post(PATHS[kind], BODIES[kind]);
    const { record: award } = await expectRecord('award', await post('/api/awards', BODIES.award), 201);
    const onAward = { awardId: award.id };
    const paid = await expectRecord(
      'disbursement',
      await post('/api/disbursements', { ...BODIES.disbursement, ...onAward }),
      201,
    );
    await post('/api/clawbacks', { ...BODIES.clawback, ...onAward });
    await post('/api/outputs', { ...BODIES.output, projectId: 'P1' });
    // What belongs to others stays out of it.
    await patch('/api/organisations/E1', EDITS.organisation, ifMatch(1));
    await patch('/api/parks/K1', EDITS.park, ifMatch(1));
    await post('/api/sites', { ...BODIES.site, projectId: 'P2' });
    await patch(
      '/api/awards/A2',
      { days: 3, acknowledge: { verdict: 'exceeds', reason: 'known' } },
      ifMatch(1),
    );
    expect(await told(await get('/api/projects/P1/revisions'))).toEqual([
      'output create',
      'clawback create',
      'disbursement create',
      'award create',
      'note create',
      'milestone create',
      'site create',
      'project edit',
    ]);

    await post(`/api/disbursements/${paid.record.id}/withdraw`, { why: 'wrong' }, ifMatch(1));
    const clawback = (await (await get('/api/projects/P1')).json()).clawbacks.find(
      ({ awardId }: { awardId: string }) => awardId === award.id,
    );
    await post(`/api/clawbacks/${clawback.id}/withdraw`, { why: 'wrong' }, ifMatch(1));
    await post(`/api/awards/${award.id}/withdraw`, { why: 'wrong' }, ifMatch(1));
    const after = await told(await get('/api/projects/P1/revisions'));
    expect(after.slice(0, 4)).toEqual([
      'award withdraw',
      'clawback withdraw',
      'disbursement withdraw',
      'output create',
    ]);
    expect(after).toHaveLength(11);
  });

  it('stays of a project that was withdrawn, for who could see it', async () => {
    const { as, get, post } = fresh();
    const { record } = await expectRecord('project', await post('/api/projects', BODIES.project), 201);
    const made = await post('/api/sites', { ...BODIES.site, projectId: record.id });
    const { record: site } = await expectRecord('site', made, 201);
    await post(`/api/sites/${site.id}/withdraw`, { why: 'wrong' }, ifMatch(1));
    await post(`/api/projects/${record.id}/withdraw`, { why: 'wrong' }, ifMatch(1));
    const path = `/api/projects/${record.id}/revisions`;
    const all = ['project withdraw', 'site withdraw', 'site create', 'project create'];
    expect(await told(await get(path))).toEqual(all);
    expect(await told(await as('changpingViewer').get(path))).toEqual(all);
    await expectRefusal(await as('fangshan').get(path), 404, 'not_found');
    await expectRefusal(await get('/api/projects/P99/revisions'), 404, 'not_found');
  });

  it('leaves out an output of another district, also when it is withdrawn', async () => {
    const { as, get, post } = fresh();
    const output = { ...BODIES.output, projectId: 'P1' };
    await post('/api/outputs', output);
    const made = await post('/api/outputs', { ...output, districtAdcode: FANGSHAN });
    const { record } = await expectRecord('output', made, 201);
    const path = '/api/projects/P1/revisions';
    expect([await told(await get(path)), await told(await as('changping').get(path))]).toEqual([
      ['output create', 'output create'],
      ['output create'],
    ]);
    await post(`/api/outputs/${record.id}/withdraw`, { why: 'wrong' }, ifMatch(1));
    expect([await told(await get(path)), await told(await as('changping').get(path))]).toEqual([
      ['output withdraw', 'output create', 'output create'],
      ['output create'],
    ]);
  });
});
