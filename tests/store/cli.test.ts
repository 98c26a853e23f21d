import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import { claimDatabase } from '../../src/server/sql/server-lock.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { samplePortfolio } from '../store.suite.ts';

const CLI = resolve(import.meta.dirname, '../../src/server/cli.ts');
const SAMPLE = resolve(import.meta.dirname, '../../data/sample-portfolio.json');
// Each step starts a process, and a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

const folders: string[] = [];
const servers: ChildProcess[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of its own with `parkfolio` over a database in it. */
function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'parkfolio-cli-'));
  folders.push(folder);
  const path = join(folder, 'var/parkfolio.db');
  const env = { PATH: process.env['PATH'], PARKFOLIO_DB: path, PORT: '0' };
  return {
    folder,
    path,
    file: (name: string) => join(folder, name),
    parkfolio: (...args: string[]) => {
      const { status, signal, stdout, stderr } = spawnSync(execPath, [CLI, ...args], {
        env,
        encoding: 'utf8',
      });
      return { code: status ?? signal, out: stdout, err: stderr };
    },
    /** The running server and the address that it printed. */
    serve: async () => {
      const server = spawn(execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      servers.push(server);
      const [line] = await once(createInterface({ input: server.stdout }), 'line');
      const address = /http:\/\/[\d.:]+/.exec(String(line))?.[0] ?? `no address in ${String(line)}`;
      return { server, address };
    },
  };
}

describe('parkfolio', () => {
  it('explains itself, and says what it does not understand', () => {
    const { parkfolio } = workplace();
    expect(parkfolio('--help')).toMatchObject({ code: 0, out: expect.stringContaining('import FILE') });
    for (const args of [[], ['sever'], ['import'], ['export', 'a', 'b'], ['serve', '--replace'], ['--no']]) {
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
    database.exec("insert into schema_migration values (2, 'later', '2030-01-01')");
    database.close();
    for (const args of [['migrate'], ['import', SAMPLE], ['export'], ['serve']]) {
      expect(parkfolio(...args)).toMatchObject({ code: 1, err: expect.stringContaining('newer Parkfolio') });
    }
  });
});

describe('parkfolio serve', () => {
  it('serves the database, one server a file, until it is stopped or killed', async () => {
    const { parkfolio, serve } = workplace();
    parkfolio('migrate');
    expect(parkfolio('serve')).toMatchObject({ code: 1, err: expect.stringContaining('import FILE') });
    parkfolio('import', SAMPLE);

    const first = await serve();
    const portfolio = await (await fetch(`${first.address}/api/portfolio`)).json();
    const { projects } = endpoints.portfolio.response.parse(portfolio);
    expect(projects.id).toEqual(samplePortfolio().projects.map(({ id }) => id));
    expect((await fetch(`${first.address}/api/ready`)).status).toBe(200);
    expect(parkfolio('serve')).toMatchObject({ code: 1, err: expect.stringContaining('One at a time') });
    expect(parkfolio('export').code).toBe(0);
    first.server.kill('SIGKILL');
    await once(first.server, 'exit');

    const second = await serve();
    expect((await fetch(`${second.address}/api/health`)).status).toBe(200);
    second.server.kill('SIGTERM');
    expect(await once(second.server, 'exit')).toEqual([0, null]);
    expect(parkfolio('import', SAMPLE, '--replace').code).toBe(0);
  });
});
