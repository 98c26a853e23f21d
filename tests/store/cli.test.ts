import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { execPath } from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import { claimDatabase } from '../../src/server/sql/server-lock.ts';
import { ADMIN, clearUp, SAMPLE, signInAt, workplace } from '../accounts/keeper-at-work.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { samplePortfolio } from '../store.suite.ts';

const CLI = resolve(import.meta.dirname, '../../src/server/cli.ts');
// Each step starts a process, and a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });
afterEach(clearUp);

describe('parkfolio', () => {
  it('explains itself, and says what it does not understand', () => {
    const { parkfolio } = workplace();
    expect(parkfolio('--help')).toMatchObject({ code: 0, out: expect.stringContaining('import FILE') });
    for (const args of [
      [],
      ['sever'],
      ['import'],
      ['export', 'a', 'b'],
      ['serve', '--replace'],
      ['admin'],
      ['audit', 'x'],
      ['--no'],
    ]) {
      expect(parkfolio(...args)).toMatchObject({ code: 2, err: expect.stringContaining('--help') });
    }
  });

  it('names the variable that is wrong, and never shows its password', () => {
    const done = spawnSync(execPath, [CLI, 'migrate'], {
      env: { DATABASE_URL: 'mysql://mayor:secret@db/parkfolio', PORT: 'http' },
      encoding: 'utf8',
    });
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(/environment · PORT · .*\n.*environment · DATABASE_URL · /);
    expect(done.stderr).not.toContain('secret');
  });

  it('takes a portfolio in and gives it back as it was', () => {
    const { parkfolio, file, folder, path } = workplace();
    expect(parkfolio('import', SAMPLE)).toMatchObject({ code: 1, err: expect.stringContaining('migrate') });
    expect(existsSync(path)).toBe(false);
    expect(parkfolio('migrate')).toMatchObject({ code: 0, err: expect.stringContaining('1 ledger') });
    expect(parkfolio('migrate')).toMatchObject({ code: 0, err: expect.stringContaining('up to date') });
    expect(parkfolio('export')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('import') });
    expect(parkfolio('import', SAMPLE)).toMatchObject({ code: 0 });

    expect(parkfolio('export', file('out.json'))).toMatchObject({ code: 0 });
    const text = readFileSync(file('out.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(samplePortfolio());
    expect(text).toBe(readFileSync(SAMPLE, 'utf8'));
    expect(parkfolio('export').out).toBe(text);
    expect(readdirSync(folder).toSorted()).toEqual(['out.json', 'var']);

    expect(parkfolio('import', file('out.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('--replace'),
    });
    expect(parkfolio('import', file('out.json'), '--replace')).toMatchObject({ code: 0 });
    expect(parkfolio('export').out).toBe(text);
  });

  it('names record, field and rule of whatever it refuses, and stores nothing', () => {
    const { parkfolio, file } = workplace();
    parkfolio('migrate');
    parkfolio('import', SAMPLE);
    const before = parkfolio('export').out;
    const refused = (change: (records: ReturnType<typeof smallPortfolio>) => unknown): string => {
      const records = smallPortfolio();
      change(records);
      writeFileSync(file('bad.json'), JSON.stringify(records));
      const { code, err } = parkfolio('import', file('bad.json'), '--replace');
      expect(code).toBe(1);
      return err;
    };
    expect(refused((r) => Object.assign(r.awards[1]!, { approvedFen: 2 ** 53 }))).toMatch(
      /bad\.json · awards\[1\] A2 · .* · awards\.1\.approvedFen/,
    );
    expect(refused((r) => Object.assign(r.projects[0]!, { organisationId: 'E9' }))).toMatch(
      /bad\.json · projects\[0\] P1 · unknown_reference · organisationId: no record E9/,
    );
    expect(refused((r) => Object.assign(r.parks[0]!, { districtAdcode: 110199 }))).toContain(
      'unknown_district · districtAdcode',
    );
    expect(refused((r) => (r.projects[0]!.name.zh = 'a\0b'))).toContain(
      'projects[0] P1 · broken_text · name',
    );
    expect(refused((r) => (r.awards[0]!.measure = 'V-9'))).toContain('unknown_measure · measure');
    expect(parkfolio('export').out).toBe(before);
  });

  it('leaves a file that is no database as it is', () => {
    const { parkfolio, file } = workplace();
    const text = 'minutes of a meeting\n'.repeat(200);
    writeFileSync(file('minutes.db'), text);
    const done = spawnSync(execPath, [CLI, 'migrate'], {
      env: { PARKFOLIO_DB: file('minutes.db') },
      encoding: 'utf8',
    });
    expect([done.status, done.stderr]).toEqual([1, expect.stringContaining('not a database')]);
    expect(readFileSync(file('minutes.db'), 'utf8')).toBe(text);
    expect(parkfolio('export').code).toBe(1);
  });

  it('lets one process write an embedded file, and any number read it', () => {
    const { parkfolio, path } = workplace();
    parkfolio('migrate');
    parkfolio('import', SAMPLE);
    const giveBack = claimDatabase(path);
    for (const args of [['serve'], ['migrate'], ['import', SAMPLE, '--replace']]) {
      expect(parkfolio(...args)).toMatchObject({
        code: 1,
        err: expect.stringContaining('another Parkfolio process'),
      });
    }
    expect(parkfolio('export').code).toBe(0);
    giveBack();
    expect(parkfolio('import', SAMPLE, '--replace').code).toBe(0);
  });

  it('refuses what a newer program wrote', () => {
    const { parkfolio, path } = workplace();
    parkfolio('migrate');
    const database = new DatabaseSync(path);
    database.exec("insert into schema_migration values (99, 'later', '2030-01-01')");
    database.close();
    for (const args of [['migrate'], ['import', SAMPLE], ['export'], ['serve']]) {
      expect(parkfolio(...args)).toMatchObject({ code: 1, err: expect.stringContaining('newer Parkfolio') });
    }
  });
});

describe('parkfolio serve', () => {
  it('serves the database, one server a file, until it is stopped or killed', async () => {
    const { parkfolio, addAdmin, serve } = workplace();
    parkfolio('migrate');
    addAdmin();
    expect(parkfolio('serve')).toMatchObject({ code: 1, err: expect.stringContaining('import FILE') });
    parkfolio('import', SAMPLE);

    const first = await serve();
    const { email, password } = ADMIN;
    const cookie = await signInAt(first.address, '/api/sign-in', { email, password });
    const answer = await fetch(`${first.address}/api/portfolio`, { headers: { cookie } });
    const portfolio = await answer.json();
    const { projects } = endpoints.portfolio.response.parse(portfolio);
    expect(projects.id).toEqual(samplePortfolio().projects.map(({ id }) => id));
    expect((await fetch(`${first.address}/api/ready`)).status).toBe(200);
    expect(parkfolio('serve')).toMatchObject({ code: 1, err: expect.stringContaining('One at a time') });
    expect(parkfolio('export').code).toBe(0);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = await serve();
    expect((await fetch(`${second.address}/api/health`)).status).toBe(200);
    second.child.kill('SIGTERM');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
    expect(parkfolio('import', SAMPLE, '--replace').code).toBe(0);
  });
});
