import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';

const server = resolve(import.meta.dirname, '../../src/server');
export const SAMPLE = resolve(import.meta.dirname, '../../data/sample-portfolio.json');
const SECRET = 'q8Zs1f0kPw3Lr7Yt5Xc9Vb2Nm4Hj6Gd8';
export const ADMIN = { email: 'keeper@fgw.example', name: '管理处', password: 'lotus ferry mill 41' };

const folders: string[] = [];
const children: ChildProcess[] = [];

/** Ends what the tests left behind. */
export function clearUp(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

type Environment = Record<string, string | undefined>;

/** The programs as their keeper runs them, with nothing of the tests' own environment. */
function programs(base: Environment) {
  const run = (program: string, args: string[], env: Environment, input = '') => {
    const done = spawnSync(execPath, [join(server, program), ...args], {
      env: { ...base, ...env },
      encoding: 'utf8',
      input,
      timeout: 120_000,
    });
    return { code: done.status ?? done.signal, out: done.stdout, err: done.stderr };
  };
  const start = async (program: string, args: string[], env: Environment) => {
    const child = spawn(execPath, [join(server, program), ...args], {
      env: { ...base, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const lines = createInterface({ input: child.stdout });
    const written: string[] = [];
    lines.on('line', (line) => written.push(line));
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}`);
    });
    await Promise.race([once(lines, 'line'), ended]);
    ended.catch(() => undefined);
    const address = /http:\/\/[\d.:]+/.exec(written[0] ?? '')?.[0] ?? `no address in ${written[0]}`;
    return { child, address, written };
  };
  return { run, start };
}

/** A folder of its own with `parkfolio` over a database in it; `from` is the folder of another one to start with. */
export function workplace(from?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'parkfolio-cli-'));
  folders.push(folder);
  if (from !== undefined) cpSync(from, folder, { recursive: true });
  const path = join(folder, 'var/parkfolio.db');
  const { run, start } = programs({
    PATH: process.env['PATH'],
    PARKFOLIO_DB: path,
    PORT: '0',
    PARKFOLIO_SECRET: SECRET,
  });
  const parkfolio = (...args: string[]) => run('cli.ts', args, {});
  return {
    folder,
    path,
    file: (name: string) => join(folder, name),
    parkfolio,
    parkfolioWith: (env: Environment, ...args: string[]) => run('cli.ts', args, env),
    /** With a password on the standard input. */
    administer: (password: string, ...args: string[]) =>
      run('cli.ts', ['admin', ...args], {}, `${password}\n`),
    /** One of the commission, who can sign in. */
    addAdmin: () =>
      run(
        'cli.ts',
        ['admin', 'create', '--email', ADMIN.email, '--name', ADMIN.name],
        {},
        `${ADMIN.password}\n`,
      ),
    serve: (env: Environment = {}) => start('cli.ts', ['serve'], env),
  };
}

const demo = programs({ PATH: process.env['PATH'], PORT: '0' });
export const runDemo = (env: Environment) => demo.run('main.ts', [], env);
export const startDemo = (env: Environment = {}) => demo.start('main.ts', [], env);

/** The cookie of whoever signs in there. */
export async function signInAt(address: string, path: string, body: unknown): Promise<string> {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
