import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import { RECORD_TABLES } from '../../src/contract/record-kind.ts';
import { verifyChain } from '../../src/server/revision-chain.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { apiOver, apiOverStore } from './api-under-test.ts';
import { CHANGPING, FANGSHAN } from './callers.ts';
import { ifMatch, expectRecord, expectRefusal } from './change-requests.ts';
import { BODIES, EDITS, PATHS, STANDING } from './change-bodies.ts';
import { smallPortfolio } from './small-portfolio.ts';
import { RECORD_KINDS } from '../../src/domain/vocabulary.ts';

const NOW = new Date('2025-03-01T08:00:00.000Z');

/** A fresh API, with the store behind it. */
function fresh() {
  const store = createMemoryStore({ dataVersion: 'v1', records: smallPortfolio() });
  return { store, ...apiOverStore(store, () => NOW) };
}

describe.each(RECORD_KINDS)('a %s', (kind) => {
  it('is created, read, edited and withdrawn, and its history says so', async () => {
    const { store, post, patch, get } = fresh();
    const made = await post(PATHS[kind], { ...BODIES[kind], why: 'first' });
    const { version, record } = await expectRecord(kind, made, 201);
    expect([version, made.headers.get('location')]).toEqual([1, `${PATHS[kind]}/${record.id}`]);
    expect(record.id).toMatch(/^[a-z]+-[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(record).toMatchObject(BODIES[kind]);

    const edited = await expectRecord(
      kind,
      await patch(`${PATHS[kind]}/${record.id}`, { ...EDITS[kind], why: 'second' }, ifMatch(1)),
    );
    expect(edited.version).toBe(2);
    expect(edited.record).toMatchObject({ ...BODIES[kind], ...EDITS[kind] });
    const read = await get(`${PATHS[kind]}/${record.id}`);
    expect(read.status).toBe(200);
    expect((await store.readLedger()).records[RECORD_TABLES[kind]].at(-1)).toEqual(edited.record);

    const gone = await post(`${PATHS[kind]}/${record.id}/withdraw`, { why: 'third' }, ifMatch(2));
    expect([gone.status, await gone.json()]).toEqual([200, { withdrawn: true }]);
    await expectRefusal(await get(`${PATHS[kind]}/${record.id}`), 404, 'not_found');
    await expectRefusal(await patch(`${PATHS[kind]}/${record.id}`, {}, ifMatch(3)), 404, 'not_found');
    expect((await store.readLedger()).records).toEqual(smallPortfolio());

    const history = await get(`/api/revisions/${kind}/${record.id}`);
    const { revisions } = endpoints.revisions.response.parse(await history.json());
    expect(revisions.map(({ action, why, version: after }) => [action, why, after])).toEqual([
      ['withdraw', 'third', 3],
      ['edit', 'second', 2],
      ['create', 'first', 1],
    ]);
    expect(revisions.map(({ before, after }) => [before, after])).toEqual([
      [edited.record, null],
      [record, edited.record],
      [null, record],
    ]);
    expect(revisions[0]).toMatchObject({
      actorId: 'commission',
      actorName: 'commission by name',
      actorRole: 'commission',
      at: NOW.toISOString(),
    });
    expect(await verifyChain(store.revisions())).toMatchObject({ ok: true, length: 3 });
  });

  it('is not stored with an unknown field, nor changed without naming a version, nor by an old one', async () => {
    const { store, post, patch } = fresh();
    const before = await store.dataVersion();
    const unknown = await expectRefusal(
      await post(PATHS[kind], { ...BODIES[kind], nonsense: 1 }),
      400,
      'invalid_request',
    );
    expect(unknown.rules).toEqual(['nonsense unknown_field']);
    const own = await expectRefusal(
      await post(PATHS[kind], { ...BODIES[kind], id: 'mine' }),
      400,
      'invalid_request',
    );
    expect(own.rules).toEqual(['id unknown_field']);

    const one = `${PATHS[kind]}/${STANDING[kind]}`;
    for (const [path, send] of [
      [one, patch],
      [`${one}/withdraw`, post],
    ] as const) {
      const body = path === one ? EDITS[kind] : { why: 'because' };
      await expectRefusal(await send(path, body), 428, 'version_required');
      await expectRefusal(await send(path, body, { 'if-match': '*' }), 428, 'version_required');
      const stale = await send(path, body, { 'if-match': '"7", W/"8"' });
      expect(stale.headers.get('etag')).toBe('"1"');
      const { current } = await expectRefusal(stale, 412, 'stale_version');
      expect(current).toMatchObject({ version: 1, record: { id: STANDING[kind] } });
    }
    expect(await store.dataVersion()).toBe(before);
  });

  it('stays as it is when an edit says nothing new', async () => {
    const { store, post, patch, get } = fresh();
    const { record } = await expectRecord(kind, await post(PATHS[kind], BODIES[kind]), 201);
    const before = await store.dataVersion();
    for (const body of [{}, { why: 'no reason' }, EDITABLE(kind, record)]) {
      const same = await expectRecord(kind, await patch(`${PATHS[kind]}/${record.id}`, body, ifMatch(1)));
      expect(same).toMatchObject({ version: 1, record });
    }
    expect(await store.dataVersion()).toBe(before);
    const history = await get(`/api/revisions/${kind}/${record.id}`);
    expect(endpoints.revisions.response.parse(await history.json()).revisions).toHaveLength(1);
  });
});

/** The fields of a record that its edit may name, unchanged. */
function EDITABLE(kind: (typeof RECORD_KINDS)[number], record: object): object {
  const editable = Object.keys(EDITS[kind]);
  return Object.fromEntries(Object.entries(record).filter(([field]) => editable.includes(field)));
}

describe('If-Match', () => {
  it.each(['"1"', 'W/"1"', '"1-gzip"', '"1.v1-0-0.0.0-commission-all"', '"4", "1"'])(
    'takes %s',
    async (tag) => {
      const { patch } = fresh();
      const { version } = await expectRecord(
        'project',
        await patch('/api/projects/P1', { powerMW: 9 }, { 'if-match': tag }),
      );
      expect(version).toBe(2);
    },
  );

  it('takes the tag that the project was read with', async () => {
    const { get, patch } = fresh();
    const tag = (await get('/api/projects/P1')).headers.get('etag');
    await expectRecord('project', await patch('/api/projects/P1', { powerMW: 9 }, { 'if-match': tag ?? '' }));
    const later = await get('/api/projects/P1', { 'if-none-match': tag ?? '' });
    expect([later.status, later.headers.get('etag')?.slice(0, 3)]).toEqual([200, '"2.']);
  });
});

describe('an Idempotency-Key', () => {
  const key = { 'idempotency-key': 'a-key' };

  it('makes a repeated creation answer as the first, and another request under it an error', async () => {
    const { store, post, as } = fresh();
    const body = { ...BODIES.award, why: 'once' };
    const first = await post('/api/awards', body, key);
    const again = await post('/api/awards', { ...body }, key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect([again.status, again.headers.get('location'), again.headers.get('etag')]).toEqual([
      201,
      first.headers.get('location'),
      '"1"',
    ]);
    expect(await again.json()).toEqual(await first.json());
    expect((await store.readLedger()).records.awards).toHaveLength(6);

    const other = await post('/api/awards', { ...body, why: 'twice' }, key);
    expect((await expectRefusal(other, 422, 'idempotency_key_reused')).rules).toEqual([
      'Idempotency-Key idempotency_key_reused',
    ]);
    await expectRefusal(await post('/api/notes', BODIES.note, key), 422, 'idempotency_key_reused');
    await expectRecord('award', await as('changping').post('/api/awards', body, key), 201);
    await expectRecord('award', await post('/api/awards', body), 201);
    expect((await store.readLedger()).records.awards).toHaveLength(8);
  });

  it('is not used up by a creation that was refused', async () => {
    const { post } = fresh();
    await expectRefusal(
      await post('/api/sites', { ...BODIES.site, projectId: 'none' }, key),
      400,
      'invalid_request',
    );
    await expectRecord('site', await post('/api/sites', BODIES.site, key), 201);
  });

  it.each(['', 'x'.repeat(101), 'a b', 'ä'])('is refused as %j', async (bad) => {
    const { post } = fresh();
    const response = await post('/api/notes', BODIES.note, { 'idempotency-key': bad });
    expect((await expectRefusal(response, 400, 'invalid_request')).rules).toEqual([
      'Idempotency-Key wrong_format',
    ]);
  });
});

describe('the rules of a record', () => {
  it.each<[string, string, object, string[]]>([
    [
      'an unknown district',
      '/api/parks',
      { ...BODIES.park, districtAdcode: 999_999 },
      ['districtAdcode unknown_district'],
    ],
    [
      'a missing organisation',
      '/api/projects',
      { ...BODIES.project, organisationId: 'E9' },
      ['organisationId unknown_reference'],
    ],
    ['a missing park', '/api/projects', { ...BODIES.project, parkId: 'K9' }, ['parkId unknown_reference']],
    ['a missing project', '/api/sites', { ...BODIES.site, projectId: 'P9' }, ['projectId unknown_reference']],
    ['an unknown measure', '/api/awards', { ...BODIES.award, measure: 'V-9' }, ['measure unknown_measure']],
    [
      'an unknown measure of an output',
      '/api/outputs',
      { ...BODIES.output, measure: 'V-9' },
      ['measure unknown_measure'],
    ],
    [
      'an unknown measure of a district',
      '/api/district-policies',
      { ...BODIES.districtPolicy, measure: 'V-9' },
      ['measure unknown_measure'],
    ],
    [
      'a condition of no measure',
      '/api/awards',
      { ...BODIES.award, conditions: [{ conditionId: 'none', state: 'met', evidence: null }] },
      ['conditions.0.conditionId unknown_condition'],
    ],
    [
      'a base of no policy',
      '/api/awards',
      { ...BODIES.award, basesFen: { wealth: 1 } },
      ['basesFen.wealth unknown_base'],
    ],
    [
      'a stage of the other track',
      '/api/milestones',
      { ...BODIES.milestone, stage: 'publicity' },
      ['stage stage_of_other_track'],
    ],
    [
      'a funding milestone without its award',
      '/api/milestones',
      { ...BODIES.milestone, track: 'funding', stage: 'approved' },
      ['awardId award_and_track'],
    ],
    [
      "another project's award",
      '/api/milestones',
      { ...BODIES.milestone, track: 'funding', stage: 'approved', awardId: 'A2' },
      ['awardId award_of_other_project'],
    ],
    ['half a character', '/api/notes', { ...BODIES.note, text: 'a\ud800' }, ['text broken_text']],
    [
      'a NUL',
      '/api/organisations',
      { ...BODIES.organisation, name: { zh: 'a\0', en: 'a' } },
      ['name broken_text'],
    ],
    ['a note about nothing', '/api/notes', { text: 'about nothing' }, ['projectId one_subject']],
    [
      'a note about two',
      '/api/notes',
      { text: 'both', projectId: 'P1', parkId: 'K1' },
      ['projectId one_subject'],
    ],
    ['yuan', '/api/disbursements', { ...BODIES.disbursement, amountFen: 1.5 }, ['amountFen wrong_type']],
    ['a debt', '/api/clawbacks', { ...BODIES.clawback, amountFen: -1 }, ['amountFen too_small']],
    [
      'no such day',
      '/api/disbursements',
      { ...BODIES.disbursement, paidOn: '2024-02-30' },
      ['paidOn wrong_format'],
    ],
    [
      'a credit code with an I',
      '/api/organisations',
      { ...BODIES.organisation, creditCode: '9111000010000000I1' },
      ['creditCode wrong_format'],
    ],
    [
      'two broken rules',
      '/api/awards',
      { ...BODIES.award, measure: 'V-9', projectId: 'P9' },
      ['measure unknown_measure', 'projectId unknown_reference'],
    ],
  ])('refuse %s and name the field', async (_name, path, body, rules) => {
    const { store, post } = fresh();
    const before = await store.dataVersion();
    expect((await expectRefusal(await post(path, body), 400, 'invalid_request')).rules).toEqual(rules);
    expect(await store.dataVersion()).toBe(before);
  });

  it('hold for what an edit makes of a record', async () => {
    const { patch } = fresh();
    const edit = async (path: string, body: object) =>
      (await expectRefusal(await patch(path, body, ifMatch(1)), 400, 'invalid_request')).rules;
    expect(await edit('/api/milestones/M1', { stage: 'approved' })).toEqual(['stage stage_of_other_track']);
    expect(await edit('/api/milestones/M3', { stage: 'design' })).toEqual(['stage stage_of_other_track']);
    expect(await edit('/api/milestones/M1', { track: 'funding' })).toEqual(['track unknown_field']);
    expect(await edit('/api/awards/A1', { projectId: 'P2' })).toEqual(['projectId unknown_field']);
    expect(await edit('/api/outputs/O1', { organisationId: 'E9' })).toEqual([
      'organisationId unknown_reference',
    ]);
    expect(await edit('/api/notes/N1', { author: 'someone else' })).toEqual(['author unknown_field']);
  });

  it('keep project codes and credit codes apart', async () => {
    const { post, patch } = fresh();
    const code = await expectRefusal(
      await post('/api/projects', { ...BODIES.project, code: 'BJ-P1' }),
      409,
      'already_exists',
    );
    expect(code.rules).toEqual(['code repeated_code']);
    await expectRefusal(
      await patch('/api/projects/P2', { code: 'BJ-P1' }, ifMatch(1)),
      409,
      'already_exists',
    );
    await expectRecord('project', await patch('/api/projects/P2', { code: 'BJ-P2', powerMW: 1 }, ifMatch(1)));

    const register = { ...BODIES.organisation, creditCode: '91110000100000000A' };
    const first = await expectRecord('organisation', await post('/api/organisations', register), 201);
    const again = await expectRecord(
      'organisation',
      await post('/api/organisations', { ...register, name: { zh: '甲', en: 'A' } }),
    );
    expect(again).toEqual(first);
    const taken = await patch('/api/organisations/E1', { creditCode: register.creditCode }, ifMatch(1));
    expect((await expectRefusal(taken, 409, 'already_exists')).rules).toEqual([
      'creditCode repeated_credit_code',
    ]);
  });

  it('keep the sum of one kind of money exact', async () => {
    const { post, patch } = fresh();
    const huge = { ...BODIES.disbursement, amountFen: 4e15 };
    await expectRecord('disbursement', await post('/api/disbursements', huge), 201);
    const over = await expectRefusal(await post('/api/disbursements', huge), 400, 'invalid_request');
    expect(over.rules).toEqual(['amountFen sum_too_large']);
    await expectRefusal(
      await patch('/api/disbursements/D1', { amountFen: 4e15 }, ifMatch(1)),
      400,
      'invalid_request',
    );
    await expectRecord('disbursement', await post('/api/disbursements', BODIES.disbursement), 201);
    await expectRecord(
      'clawback',
      await post('/api/clawbacks', { ...BODIES.clawback, amountFen: 4e15 }),
      201,
    );
  });

  it('let a record go only when no other refers to it', async () => {
    const { as, post } = fresh();
    const withdraw = async (path: string) =>
      (
        await expectRefusal(await post(`${path}/withdraw`, { why: 'gone' }, ifMatch(1)), 409, 'in_use')
      ).rules.toSorted();
    expect(await withdraw('/api/parks/K1')).toEqual(['project.P1 in_use', 'project.P3 in_use']);
    expect(await withdraw('/api/awards/A1')).toEqual(['milestone.M3 in_use']);
    expect(await withdraw('/api/awards/A5')).toEqual(['clawback.C1 in_use', 'disbursement.D1 in_use']);
    expect(await withdraw('/api/organisations/E2')).toEqual([
      'award.A2 in_use',
      'output.O1 in_use',
      'project.P2 in_use',
    ]);
    expect(await withdraw('/api/projects/P1')).toContain('note.N1 in_use');
    // P1 of Changping and two of Fangshan stand in the park: Changping is told of the one.
    const elsewhere = { ...BODIES.project, districtAdcode: FANGSHAN };
    await expectRecord('project', await post('/api/projects', elsewhere), 201);
    const scoped = await as('changping').post('/api/parks/K1/withdraw', { why: 'gone' }, ifMatch(1));
    expect((await expectRefusal(scoped, 409, 'in_use')).rules.toSorted()).toEqual([
      'id in_use',
      'project.P1 in_use',
    ]);
    const noReason = await post('/api/sites/S1/withdraw', { why: ' ' }, ifMatch(1));
    expect((await expectRefusal(noReason, 400, 'invalid_request')).rules).toEqual(['why too_small']);
  });
});

describe('a note', () => {
  it('is its writer\u2019s and its time\u2019s, whoever they are', async () => {
    const { post, patch, get } = fresh();
    const { record } = await expectRecord(
      'note',
      await post('/api/notes', { parkId: 'K1', text: 'seen' }),
      201,
    );
    expect(record).toMatchObject({ author: 'commission by name', writtenAt: NOW.toISOString() });
    const edited = await expectRecord(
      'note',
      await patch('/api/notes/N1', { text: 'connected' }, ifMatch(1)),
    );
    expect(edited.record).toMatchObject({ author: 'commission by name', writtenAt: NOW.toISOString() });
    const park = await get('/api/parks/K1');
    expect(await park.json()).toMatchObject({ version: 1, notes: [{ ...record, version: 1 }] });
  });
});

describe('what a scoped writer may name', () => {
  it('lies in the own districts, as the record itself does', async () => {
    const { as, store } = fresh();
    const { post, patch } = as('changping');
    const before = await store.dataVersion();
    const rulesOf = async (response: Response) =>
      (await expectRefusal(response, 400, 'invalid_request')).rules;
    expect(await rulesOf(await post('/api/sites', { ...BODIES.site, projectId: 'P3' }))).toEqual([
      'projectId unknown_reference',
    ]);
    expect(
      await rulesOf(await post('/api/disbursements', { ...BODIES.disbursement, awardId: 'A3' })),
    ).toEqual(['awardId unknown_reference']);
    const outside = ['districtAdcode outside_your_districts'];
    expect(await rulesOf(await post('/api/parks', { ...BODIES.park, districtAdcode: FANGSHAN }))).toEqual(
      outside,
    );
    expect(await rulesOf(await patch('/api/projects/P1', { districtAdcode: FANGSHAN }, ifMatch(1)))).toEqual(
      outside,
    );
    const nowhere = { ...BODIES.output, districtAdcode: null, projectId: null };
    expect(await rulesOf(await post('/api/outputs', nowhere))).toEqual(outside);
    expect(await store.dataVersion()).toBe(before);
    await expectRecord('output', await post('/api/outputs', { ...nowhere, projectId: 'P1' }), 201);
    await expectRecord('park', await post('/api/parks', { ...BODIES.park, districtAdcode: CHANGPING }), 201);
  });

  it('says no more of a missing record than of one elsewhere', async () => {
    const { as } = fresh();
    const text = async (id: string) =>
      (await (await as('changping').get(`/api/awards/${id}`)).text()).replaceAll(id, 'ID');
    expect(await text('A3')).toBe(await text('A9'));
  });
});

describe('organisations', () => {
  /** E1 is named in Changping and Fangshan, E2 in Changping alone. */
  it('are seen where a record names them, and changed where no other district does', async () => {
    const { as } = fresh();
    for (const [caller, id, read, edit] of [
      ['changping', 'E1', 200, 403],
      ['changping', 'E2', 200, 200],
      ['fangshan', 'E1', 200, 403],
      ['fangshan', 'E2', 404, 404],
    ] as const) {
      const { get, patch } = as(caller);
      expect([caller, id, (await get(`/api/organisations/${id}`)).status]).toEqual([caller, id, read]);
      const changed = await patch(`/api/organisations/${id}`, { benchmark: true }, ifMatch(1));
      expect([caller, id, changed.status]).toEqual([caller, id, edit]);
    }
  });

  it('are anybody\u2019s who writes until a record names them', async () => {
    const { as } = fresh();
    const body = { ...BODIES.organisation, creditCode: '91110000100000000A' };
    const { record } = await expectRecord(
      'organisation',
      await as('fangshan').post('/api/organisations', body),
      201,
    );
    const path = `/api/organisations/${record.id}`;
    expect((await as('changping').get(path)).status).toBe(200);
    expect((await as('changpingViewer').get(path)).status).toBe(404);
    const project = { ...BODIES.project, organisationId: record.id };
    await expectRecord('project', await as('changping').post('/api/projects', project), 201);
    expect((await as('fangshan').get(path)).status).toBe(404);
    expect((await as('changpingViewer').get(path)).status).toBe(200);
    // Registering the code again answers with the one record, which may then be named: one enterprise, one ceiling.
    const again = await expectRecord('organisation', await as('fangshan').post('/api/organisations', body));
    expect(again.record.id).toBe(record.id);
    const second = { ...BODIES.project, code: 'BJ-other', districtAdcode: FANGSHAN, parkId: null };
    await expectRecord(
      'project',
      await as('fangshan').post('/api/projects', { ...second, organisationId: record.id }),
      201,
    );
    const unregistered = await as('fangshan').post('/api/projects', {
      ...second,
      code: 'BJ-3',
      organisationId: 'E2',
    });
    expect((await expectRefusal(unregistered, 400, 'invalid_request')).rules).toEqual([
      'organisationId unknown_reference',
    ]);
  });
});

describe('the history of a record', () => {
  it('is read by who may see the record, also after it and what it stood on are withdrawn', async () => {
    const { as, post } = fresh();
    const { record: project } = await expectRecord(
      'project',
      await post('/api/projects', BODIES.project),
      201,
    );
    const made = await post('/api/sites', { ...BODIES.site, projectId: project.id });
    const { record: site } = await expectRecord('site', made, 201);
    await post(`/api/sites/${site.id}/withdraw`, { why: 'wrong' }, ifMatch(1));
    await post(`/api/projects/${project.id}/withdraw`, { why: 'wrong' }, ifMatch(1));
    const path = `/api/revisions/site/${site.id}`;
    expect((await as('changping').get(path)).status).toBe(200);
    expect((await as('changpingViewer').get(path)).status).toBe(200);
    expect((await as('viewer').get(path)).status).toBe(200);
    await expectRefusal(await as('fangshan').get(path), 404, 'not_found');
  });

  it('is empty of a record that only an import wrote, and missing of none', async () => {
    const { get } = apiOver(smallPortfolio());
    expect(await (await get('/api/revisions/project/P1')).json()).toEqual({ revisions: [] });
    await expectRefusal(await get('/api/revisions/project/P99'), 404, 'not_found');
    await expectRefusal(await get('/api/revisions/portfolio/P1'), 400, 'invalid_request');
  });
});
