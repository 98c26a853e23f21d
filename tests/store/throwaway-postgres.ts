import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Client } from 'pg';

export type PostgresUnderTest = {
  /** An address whose tables live in an empty schema of its own. */
  freshUrl: () => Promise<string>;
  stop: () => void;
  /** Ends the server while connections are open, or starts it again; null for one that is not ours to end. */
  outage: { begin: () => void; end: () => void } | null;
};

const DEBIAN = '/usr/lib/postgresql';
/** Nothing but tests lives in the cluster, so its speed matters more than its data. */
const OPTIONS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', "listen_addresses=''"];

/** The newest installed server's programs. */
function serverPrograms(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newest = versions
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
  if (newest === undefined) {
    throw new Error(
      `the store tests need PostgreSQL: set DATABASE_URL_TEST, or install it below ${DEBIAN} (apt-get install postgresql)`,
    );
  }
  return newest;
}

/** Runs a server program; it refuses to run as root, so root hands it to the user that Debian's package made. */
function asServerUser(program: string, ...args: string[]): void {
  const isRoot = process.getuid?.() === 0;
  const command = isRoot ? 'runuser' : program;
  const rest = isRoot ? ['-u', 'postgres', '--', program, ...args] : args;
  // No pipes: the server that pg_ctl leaves behind would hold them open.
  const done = spawnSync(command, rest, { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status ?? done.error?.message}`);
}

function ownerOfServer(): number {
  return Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout);
}

function startCluster(): Pick<PostgresUnderTest, 'stop' | 'outage'> & { url: string } {
  const programs = serverPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'parkfolio-pg-'));
  if (process.getuid?.() === 0) chownSync(folder, ownerOfServer(), -1);
  const data = join(folder, 'data');
  const control = join(programs, 'pg_ctl');
  let isRunning = false;
  const stop = (): void => {
    process.off('exit', stop);
    if (isRunning) asServerUser(control, 'stop', '-s', '-D', data, '-m', 'immediate');
    isRunning = false;
    rmSync(folder, { recursive: true, force: true });
  };
  const options = [`unix_socket_directories=${folder}`, ...OPTIONS].map((option) => `-c ${option}`).join(' ');
  const start = (): void => {
    asServerUser(control, 'start', '-s', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options);
    isRunning = true;
  };
  const outage = {
    begin: () => {
      asServerUser(control, 'stop', '-s', '-w', '-D', data, '-m', 'fast');
      isRunning = false;
    },
    end: start,
  };
  process.once('exit', stop);
  try {
    const init = ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--no-sync'];
    asServerUser(join(programs, 'initdb'), ...init);
    start();
  } catch (failure) {
    stop();
    throw failure;
  }
  return { url: `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=postgres`, stop, outage };
}

/** DATABASE_URL_TEST where it is set, else a cluster on a socket in a temporary folder. */
export function postgresUnderTest(): PostgresUnderTest {
  const given = process.env['DATABASE_URL_TEST'];
  const { url, stop, outage } =
    given === undefined ? startCluster() : { url: given, stop: () => undefined, outage: null };
  const schemas: string[] = [];
  const admin = async (text: string): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  };
  return {
    async freshUrl() {
      const schema = `parkfolio_test_${process.pid}_${schemas.push('')}`;
      await admin(`drop schema if exists ${schema} cascade; create schema ${schema}`);
      const option = `options=${encodeURIComponent(`-c search_path=${schema}`)}`;
      return `${url}${url.includes('?') ? '&' : '?'}${option}`;
    },
    stop,
    outage,
  };
}
