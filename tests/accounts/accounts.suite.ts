import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accountEndpoints } from '../../src/contract/account-endpoint.ts';
import { personWithPassword, session, wallDeviceWithToken } from '../../src/contract/session.ts';
import type { SqlEngine } from '../../src/server/sql/sql-engine.ts';
import { hashed } from './cheap-hash.ts';
import { accountsUnderTest, actor, bodyOf, FIRST, refusal } from './accounts-under-test.ts';

const HOUR_MS = 3600 * 1000;
const { people, ownSessions, wallDevices } = accountEndpoints;

/** What accounts promise, whatever the database. */
export function describeAccounts(name: string, openEngine: () => Promise<SqlEngine>): void {
  describe(`accounts over ${name}`, () => {
    let engine: SqlEngine;
    let world: Awaited<ReturnType<typeof accountsUnderTest>>;
    beforeAll(async () => {
      engine = await openEngine();
      world = await accountsUnderTest(engine);
    });
    afterEach(() => {
      vi.useRealTimers();
      expect(world.failures).toEqual([]);
    });
    afterAll(() => engine.close());

    let count = 0;
    const freshEmail = (): string => `person${(count += 1)}@bj.example`;
    /** The clock as it will be, for everything that asks for the time. */
    const later = (ms: number): void => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
    };

    it('lets somebody in with address and password, and out again', async () => {
      const { jar, get, post, signIn, caller } = world.browser();
      expect(await caller()).toBeNull();
      const response = await signIn(FIRST.email.toUpperCase());
      expect(await bodyOf(session, response)).toEqual({
        demo: false,
        caller: {
          id: world.first.id,
          name: FIRST.name,
          role: 'commission',
          districts: 'all',
          email: FIRST.email,
          mustChangePassword: false,
        },
      });
      expect(response.headers.getSetCookie()[0]).toMatch(
        /^parkfolio\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      expect((await get('/api/portfolio')).status).toBe(200);
      const kept = new Map(jar);
      expect(await bodyOf(session, await post('/api/sign-out'))).toMatchObject({ caller: null });
      expect(jar.size).toBe(0);
      for (const [cookie, value] of kept) jar.set(cookie, value);
      expect(await refusal(await get('/api/portfolio'))).toMatchObject({
        status: 401,
        code: 'not_signed_in',
      });
    });

    it('answers an unknown address and a wrong password alike', async () => {
      const costs: number[] = [];
      const attempt = async (email: string, password: string) => {
        const before = hashed.times;
        const answer = await world.browser('10.0.2.1').signIn(email, password);
        costs.push(hashed.times - before);
        return answer;
      };
      const wrong = await attempt(FIRST.email, 'wrong');
      const unknown = await attempt('nobody@bj.example', FIRST.password);
      // As long in time too: nearly all of it is the hash.
      expect(costs).toEqual([1, 1]);
      expect(wrong.status).toBe(401);
      expect(unknown.status).toBe(401);
      expect(await unknown.text()).toBe(await wrong.text());
    });

    it('takes no cookie but its own', async () => {
      const { jar, signIn, caller } = world.browser();
      await signIn();
      const [name = '', value = ''] = [...jar][0] ?? [];
      jar.set(name, `${value.slice(0, 40)}${value[40] === 'A' ? 'B' : 'A'}${value.slice(41)}`);
      expect(await caller()).toBeNull();
    });

    it('gives a new person a password that must be changed before anything else', async () => {
      const admin = world.browser();
      await admin.signIn();
      const creation = { name: '赵敏', email: freshEmail(), role: 'district_official', districts: [110_111] };
      const made = await admin.post('/api/people', creation);
      expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store']);
      const { person, initialPassword } = await bodyOf(personWithPassword, made);
      expect(initialPassword).toMatch(/^[a-zA-Z2-9]{20}$/);
      expect(await refusal(await admin.post('/api/people', creation))).toMatchObject({
        status: 409,
        code: 'already_exists',
        rules: ['email email_taken'],
      });

      const own = world.browser();
      await own.signIn(person.email, initialPassword);
      expect(await own.caller()).toMatchObject({ role: 'district_official', mustChangePassword: true });
      expect((await refusal(await own.get('/api/portfolio'))).code).toBe('password_change_required');
      const changed = (newPassword: string, currentPassword = initialPassword) =>
        own.post('/api/password', { currentPassword, newPassword });
      const rules = async (newPassword: string) => (await refusal(await changed(newPassword))).rules;
      expect(await rules('short')).toEqual(['newPassword password_too_short']);
      expect(await rules('woaini1314520')).toEqual(['newPassword password_too_common']);
      expect(await rules('zhao-赵敏-2024-x')).toEqual(['newPassword password_has_name']);
      expect(await rules(initialPassword)).toEqual(['newPassword password_unchanged']);
      expect(await refusal(await changed('fangshan reed 77', 'not mine'))).toMatchObject({
        status: 400,
        rules: ['currentPassword wrong_password'],
      });
      expect(await bodyOf(session, await changed('pine reed mill 77'))).toMatchObject({
        caller: { mustChangePassword: false },
      });
      expect((await own.get('/api/portfolio')).status).toBe(200);
      expect((await world.browser().signIn(person.email, initialPassword)).status).toBe(401);
      expect((await world.browser().signIn(person.email, 'pine reed mill 77')).status).toBe(200);
    });

    it("ends the person's other sessions with the password", async () => {
      const { person, password, own } = await world.newPerson({ email: freshEmail() });
      const other = world.browser();
      await other.signIn(person.email, password);
      await own.post('/api/password', { currentPassword: password, newPassword: 'reed pine mill 78' });
      expect(await other.caller()).toBeNull();
      expect(await own.caller()).toMatchObject({ id: person.id });
    });

    it('ends the sessions of a person whose rights change, at once', async () => {
      const { person, password, own, admin } = await world.newPerson({ email: freshEmail() });
      const path = `/api/people/${person.id}`;
      const version = async (): Promise<string> => {
        const listed = await bodyOf(people.response, await admin.get('/api/people'));
        return `"${listed.people.find(({ id }) => id === person.id)?.version}"`;
      };
      const edit = async (body: unknown) =>
        bodyOf(
          accountEndpoints.editPerson.response,
          await admin.patch(path, body, { 'if-match': await version() }),
        );

      expect(await edit({ name: '李娜娜' })).toMatchObject({ name: '李娜娜' });
      expect(await own.caller()).toMatchObject({ name: '李娜娜' });
      expect(await edit({ role: 'district_official', districts: [110_111] })).toMatchObject({
        districts: [110_111],
      });
      expect(await own.caller()).toBeNull();
      await own.signIn(person.email, password);
      expect(await own.caller()).toMatchObject({ role: 'district_official', districts: [110_111] });
      await edit({ disabled: true });
      expect(await own.caller()).toBeNull();
      expect((await refusal(await own.signIn(person.email, password))).code).toBe('wrong_credentials');
      await edit({ disabled: false });
      expect((await own.signIn(person.email, password)).status).toBe(200);

      const reset = await bodyOf(personWithPassword, await admin.post(`${path}/reset-password`));
      expect(reset.person.mustChangePassword).toBe(true);
      expect(await own.caller()).toBeNull();
      expect((await own.signIn(person.email, reset.initialPassword)).status).toBe(200);
    });

    it('edits a person by the version that was read, and never without one', async () => {
      const { person, admin } = await world.newPerson({ email: freshEmail() });
      const path = `/api/people/${person.id}`;
      const edit = async (tag: string | null, body: unknown = { name: '新' }, at = path) =>
        refusal(await admin.patch(at, body, tag === null ? {} : { 'if-match': tag }));
      expect(await edit(null)).toMatchObject({ status: 428, code: 'version_required' });
      expect(await edit('"1"')).toMatchObject({
        status: 412,
        code: 'stale_version',
        more: { current: { version: 2, record: { id: person.id, email: person.email } } },
      });
      expect((await edit('"2"', { role: 'commission' })).rules).toEqual([
        'districts commission_has_all_districts',
      ]);
      expect((await edit('"2"', { districts: [110_114, 310_101] })).rules).toEqual([
        'districts.1 unknown_district',
      ]);
      expect((await edit('"2"', { districts: [] })).rules).toEqual(['districts missing']);
      expect((await edit('"2"', {}, '/api/people/none')).code).toBe('not_found');
    });

    it('never loses the last of the commission', async () => {
      const admin = world.browser();
      await admin.signIn();
      for (const body of [{ disabled: true }, { role: 'viewer', districts: 'all' }]) {
        const refused = await refusal(
          await admin.patch(`/api/people/${world.first.id}`, body, { 'if-match': '"1"' }),
        );
        expect(refused).toMatchObject({ status: 409, code: 'in_use' });
        expect(refused.rules[0]).toContain('last_administrator');
      }
      // Two of them, each about to disable the other.
      const second = await world.newPerson({ email: freshEmail(), role: 'commission', districts: 'all' });
      const disable = (id: string, tag: string) =>
        world.people.edit(actor, id, tag, { disabled: true }, null);
      const outcomes = await Promise.allSettled([
        disable(second.person.id, '"2"'),
        disable(world.first.id, '"1"'),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const left = (await world.people.list()).filter((one) => one.role === 'commission' && !one.disabled);
      expect(left).toHaveLength(1);
      await engine.db
        .updateTable('person')
        .set({ disabled: engine.flag(false) })
        .where('id', '=', world.first.id)
        .execute();
    });

    it('lists the own sessions and ends them', async () => {
      const { person, password, own, admin } = await world.newPerson({ email: freshEmail() });
      const phone = world.browser();
      await phone.post('/api/sign-in', { email: person.email, password }, { 'user-agent': 'Phone/1' });
      const list = async (browser: typeof own) =>
        (await bodyOf(ownSessions.response, await browser.get('/api/sessions'))).sessions;
      const sessions = await list(own);
      expect(sessions.map(({ userAgent, isCurrent }) => [userAgent, isCurrent])).toEqual([
        ['Phone/1', false],
        [null, true],
      ]);
      const phoneId = sessions[0]?.id ?? '';
      expect((await admin.post(`/api/sessions/${phoneId}/end`)).status).toBe(404);
      expect((await own.post(`/api/sessions/${phoneId}/end`)).status).toBe(200);
      expect(await phone.caller()).toBeNull();
      expect((await own.post(`/api/sessions/${phoneId}/end`)).status).toBe(404);
      expect(await list(own)).toHaveLength(1);
    });

    it('forgets a session that nobody used for 12 hours, and any after 7 days', async () => {
      const { signIn, caller } = world.browser();
      await signIn();
      later(11 * HOUR_MS);
      expect(await caller()).not.toBeNull();
      later(11 * HOUR_MS);
      expect(await caller()).not.toBeNull();
      later(13 * HOUR_MS);
      expect(await caller()).toBeNull();
      vi.useRealTimers();
      await signIn();
      for (let hours = 11; hours < 7 * 24; hours += 11) {
        later(11 * HOUR_MS);
        expect(await caller()).not.toBeNull();
      }
      later(4 * HOUR_MS);
      expect(await caller()).toBeNull();
    });

    it('lets a screen in with its token, one screen at a time, until it is revoked', async () => {
      const admin = world.browser();
      await admin.signIn();
      const made = await admin.post('/api/wall-devices', { name: '一层大屏', districts: [110_114] });
      const { device, token } = await bodyOf(wallDeviceWithToken, made);
      expect(token).toMatch(/^pfw_[\w-]{43}$/);
      const screen = world.browser('10.0.3.1');
      const entered = await screen.post('/api/wall/sign-in', { token });
      expect(entered.headers.getSetCookie().at(-1)).toMatch(
        /^parkfolio\.wall=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      expect(await screen.caller()).toEqual({
        id: device.id,
        name: '一层大屏',
        role: 'wall',
        districts: [110_114],
        email: null,
        mustChangePassword: false,
      });
      expect((await screen.get('/api/portfolio')).status).toBe(200);
      expect((await refusal(await screen.get('/api/sessions'))).code).toBe('not_allowed');

      const another = world.browser('10.0.3.2');
      await another.post('/api/wall/sign-in', { token });
      expect(await screen.caller()).toBeNull();
      expect(await another.caller()).toMatchObject({ role: 'wall' });

      const list = async () =>
        (await bodyOf(wallDevices.response, await admin.get('/api/wall-devices'))).devices[0];
      const { lastSeenAt } = (await list()) ?? {};
      later(30_000);
      await another.caller();
      expect((await list())?.lastSeenAt).toBe(lastSeenAt);
      later(40_000);
      await another.caller();
      expect((await list())?.lastSeenAt).not.toBe(lastSeenAt);

      expect((await admin.post(`/api/wall-devices/${device.id}/revoke`)).status).toBe(200);
      expect(await another.caller()).toBeNull();
      expect((await refusal(await screen.post('/api/wall/sign-in', { token }))).code).toBe(
        'wrong_credentials',
      );
      expect((await admin.post('/api/wall-devices/none/revoke')).status).toBe(404);
    });

    it('holds one caller a browser, whoever signs in last', async () => {
      const { post, signIn, caller, jar } = world.browser();
      await signIn();
      const made = await post('/api/wall-devices', { name: '二层大屏', districts: 'all' });
      const { token } = await bodyOf(wallDeviceWithToken, made);
      await post('/api/wall/sign-in', { token });
      expect(await caller()).toMatchObject({ role: 'wall' });
      expect(jar.size).toBe(1);
      await signIn();
      expect(await caller()).toMatchObject({ role: 'commission' });
      expect(jar.size).toBe(1);
    });

    it('keeps neither passwords nor tokens, and a log of what was done to people and screens', async () => {
      const admin = world.browser();
      await admin.signIn();
      const { person, initialPassword } = await bodyOf(
        personWithPassword,
        await admin.post('/api/people', {
          name: '孙',
          email: freshEmail(),
          role: 'viewer',
          districts: 'all',
        }),
      );
      const { device, token } = await bodyOf(
        wallDeviceWithToken,
        await admin.post('/api/wall-devices', { name: '三层', districts: 'all' }),
      );
      await world.browser().post('/api/wall/sign-in', { token });
      const all = await Promise.all(
        (['person', 'credential', 'wall_device', 'account_event', 'session'] as const).map((table) =>
          engine.db.selectFrom(table).selectAll().execute(),
        ),
      );
      for (const secret of [initialPassword, token, FIRST.password])
        expect(JSON.stringify(all)).not.toContain(secret);
      const events = await engine.db.selectFrom('account_event').selectAll().orderBy('sequence').execute();
      expect(events.slice(-2)).toMatchObject([
        { actor_id: world.first.id, actor_name: FIRST.name, action: 'person_created', subject_id: person.id },
        { action: 'screen_created', subject_id: device.id, subject_name: '三层' },
      ]);
      expect(events[0]).toMatchObject({ actor_id: 'command-line', action: 'person_created' });
      await expect(engine.db.deleteFrom('account_event').execute()).rejects.toThrow(
        'what stands is never changed',
      );
    });

    it('knows no demonstration outside of one', async () => {
      const { post } = world.browser();
      const missing = await post('/api/demo/sign-on', { role: 'commission' });
      const refused = await post('/api/demo/sign-in', { role: 'commission' });
      expect([refused.status, (await refusal(refused)).code]).toEqual([404, 'not_found']);
      expect((await refusal(missing)).code).toBe('not_found');
    });
  });
}
