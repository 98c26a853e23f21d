import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { portfolioRecords } from '../src/contract/record.ts';

const folder = mkdtempSync(join(tmpdir(), 'parkfolio-sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

function generate(...options: string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(execPath, [resolve(import.meta.dirname, 'generate.ts'), ...options], {
    encoding: 'utf8',
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

describe('the sample command', () => {
  it('writes a portfolio of the size and seed that were asked for', () => {
    const file = join(folder, 'small.json');
    const { status, out } = generate('--projects', '25', '--seed', '3', '--out', file);
    expect(status).toBe(0);
    expect(out).toContain('25 projects');
    expect(portfolioRecords.parse(JSON.parse(readFileSync(file, 'utf8'))).projects).toHaveLength(25);
  });

  it('refuses what it cannot make, and says what it takes', () => {
    for (const options of [
      ['--projects', '0'],
      ['--projects', '100001'],
      ['--seed', '1.5'],
      ['--size', '9'],
    ]) {
      const { status, err } = generate(...options, '--out', join(folder, 'never.json'));
      expect(status).toBe(1);
      expect(err).toContain(options[0]);
      expect(err).not.toContain('    at ');
    }
  });
});
