// Runs before every npm script, on whatever Node the machine has (20 or newer), with nothing installed yet.
// Installs what the lock file says, builds when sources changed, and for tests finds a Chromium, a CJK font and PostgreSQL.
// Usage: node .ci/setup.mjs [start|test]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const purpose = process.argv[2] ?? 'install';

/** @param {string} line */
const say = (line) => console.log(`[setup] ${line}`);

/** @param {string[]} lines @returns {never} */
function stop(...lines) {
  for (const line of lines) console.error(`[setup] ${line}`);
  process.exit(1);
}

/** @param {string} command @param {string[]} args */
function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...env },
  });
  return done.status ?? 1;
}

/** @param {string[]} entries files and folders below the root; a hash of their names and bytes */
function contentHash(entries) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
      return;
    }
    hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const entry of entries) add(entry);
  return hash.digest('hex');
}

/** @param {string} path */
const stampOf = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

function install() {
  const stamp = 'node_modules/.parkfolio-lock';
  const wanted = contentHash(['package-lock.json']);
  if (stampOf(stamp) === wanted) return;
  say(
    existsSync(join(root, 'node_modules'))
      ? 'the lock file changed: installing packages'
      : 'installing packages',
  );
  // Nothing may need an install script or a compiler.
  if (run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    stop('npm ci failed; nothing was started. The lines above say why.');
  }
  writeFileSync(join(root, stamp), wanted);
}

function checkRuntime() {
  const probe = spawnSync('node', ['-p', 'process.versions.node'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  const version = (probe.stdout ?? '').trim();
  if (Number.parseInt(version, 10) >= 24) return;
  stop(
    `Parkfolio runs on Node 24 or newer; this machine offers ${version || 'none'}`,
    'and no packaged runtime exists for its platform. Install Node 24 (nodejs.org) and run the command again.',
  );
}

function build() {
  const wanted = contentHash([
    'index.html',
    'vite.config.ts',
    'tsconfig.json',
    'package-lock.json',
    'src',
    'public',
    'data',
  ]);
  const stamp = 'dist/.built-from';
  if (existsSync(join(root, 'dist/index.html')) && stampOf(stamp) === wanted) return;
  say('building the app');
  if (run('node', [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']) !== 0) {
    stop('the build failed; the lines above say why.');
  }
  writeFileSync(join(root, stamp), wanted);
}

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));

const hasChromium = () =>
  (process.env.CHROMIUM_PATH !== undefined && existsSync(process.env.CHROMIUM_PATH)) ||
  ['chromium', 'chromium-browser', 'google-chrome'].some(onPath);

function hasCjkFont() {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function prepareBrowser() {
  /** @type {string[]} */
  const missing = [];
  if (!hasChromium()) missing.push('chromium');
  if (process.platform === 'linux' && !hasCjkFont()) missing.push('fonts-noto-cjk', 'fontconfig');
  if (missing.length === 0) return;
  if (onPath('apt-get') && process.getuid?.() === 0) {
    say(`installing for the browser tests: ${missing.join(', ')}`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
  }
  if (!hasChromium()) {
    stop(
      'the browser tests need Chromium, and none was found (CHROMIUM_PATH, or chromium / google-chrome on PATH).',
      'Debian and Ubuntu: apt-get install chromium fonts-noto-cjk',
      'elsewhere: npx playwright install chromium, then set CHROMIUM_PATH to the browser it names',
    );
  }
  if (process.platform === 'linux' && !hasCjkFont()) {
    stop('the browser tests need a font with Chinese glyphs: apt-get install fonts-noto-cjk fontconfig');
  }
}

const hasPostgres = () =>
  process.env.DATABASE_URL_TEST !== undefined ||
  (existsSync('/usr/lib/postgresql') &&
    readdirSync('/usr/lib/postgresql').some((version) =>
      existsSync(`/usr/lib/postgresql/${version}/bin/initdb`),
    ));

function preparePostgres() {
  if (hasPostgres()) return;
  if (onPath('apt-get') && process.getuid?.() === 0) {
    say('installing for the store tests: postgresql');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], quiet);
  }
  if (!hasPostgres()) {
    stop(
      'the store tests need PostgreSQL, and none was found in /usr/lib/postgresql.',
      'Debian and Ubuntu: apt-get install postgresql',
      'elsewhere: set DATABASE_URL_TEST to a database of their own that they may make schemas in',
    );
  }
}

install();
checkRuntime();
if (purpose === 'start') build();
if (purpose === 'test') {
  prepareBrowser();
  preparePostgres();
}
