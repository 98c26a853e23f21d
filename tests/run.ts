/**
 * The test command: every check in turn, all of them even when one fails, and a closing line
 * `N passed, N failed` that counts checks and tests alike.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Outcome = { name: string; passed: number; failed: number; seconds: number };
type Step = { name: string; command: string[]; report?: 'vitest' | 'playwright' };

const scratch = mkdtempSync(join(tmpdir(), 'parkfolio-test-'));
const reportFile = (name: string): string => join(scratch, `${name}.json`);

const vitest = (name: string, ...args: string[]): Step => ({
  name,
  command: [
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${reportFile(name)}`,
    ...args,
  ],
  report: 'vitest',
});

const steps: Step[] = [
  vitest('layers', 'tests/layers.test.ts'),
  { name: 'types', command: ['tsc', '-p', '.'] },
  {
    name: 'lint',
    command: [
      'oxlint',
      '-c',
      'tests/config/oxlint.json',
      '--type-aware',
      '--deny-warnings',
      'src',
      'mocks',
      'tests',
    ],
  },
  { name: 'format', command: ['biome', 'format', '--config-path=tests/config/format.json', '.'] },
  { name: 'dead-code', command: ['knip', '--config', 'tests/config/knip.json'] },
  vitest(
    'unit',
    '--exclude=tests/layers.test.ts',
    '--exclude=tests/api/**',
    '--exclude=tests/accounts/**',
    '--exclude=tests/store/**',
  ),
  vitest('api', 'tests/api'),
  { name: 'build', command: ['node', '.ci/setup.mjs', 'start'] },
  vitest('store', 'tests/store'),
  vitest('accounts', 'tests/accounts'),
  {
    name: 'browser',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
    report: 'playwright',
  },
];

function run(step: Step): Promise<number> {
  const [command = '', ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile(step.name), FORCE_COLOR: '0' },
    });
    child.on('error', (error) => {
      process.stderr.write(`${step.name}: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Tests counted by the runner's own report; a runner that ran nothing has failed. */
function count(step: Step, exitCode: number): { passed: number; failed: number } {
  if (step.report === undefined) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const report = JSON.parse(readFileSync(reportFile(step.name), 'utf8'));
    const passed = Number(step.report === 'vitest' ? report.numPassedTests : report.stats.expected);
    const failed = Number(
      step.report === 'vitest' ? report.numFailedTests : report.stats.unexpected + report.stats.flaky,
    );
    const silent = failed === 0 && (exitCode !== 0 || passed === 0);
    return { passed, failed: silent ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const only = process.argv.slice(2);
const outcomes: Outcome[] = [];
for (const step of steps) {
  if (only.length > 0 && !only.includes(step.name)) continue;
  process.stdout.write(`\n== ${step.name}\n`);
  const started = performance.now();
  const exitCode = await run(step);
  outcomes.push({ name: step.name, ...count(step, exitCode), seconds: (performance.now() - started) / 1000 });
}

process.stdout.write('\n');
for (const { name, passed, failed, seconds } of outcomes) {
  const mark = failed === 0 ? 'ok    ' : 'FAILED';
  process.stdout.write(
    `${mark} ${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed  ${seconds.toFixed(1)} s\n`,
  );
}
const total = (key: 'passed' | 'failed'): number => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
process.exit(total('failed') === 0 && outcomes.length > 0 ? 0 : 1);
