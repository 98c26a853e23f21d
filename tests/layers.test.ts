import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const cli = join(root, 'node_modules/.bin/depcruise');
const config = join(root, 'tests/config/layers.cjs');

type Cruise = {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
};

function cruise(folder: string, ...entries: string[]): Cruise {
  const done = spawnSync(cli, ['--config', config, '--output-type', 'json', ...entries], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(done.stdout) as Cruise;
}

/** A tree that breaks one rule a file; the check must name each. */
function brokenTree(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parkfolio-layers-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('the layer check', () => {
  it('sees every module of the project and finds every arrow in order', () => {
    const { summary } = cruise(root, 'src', 'mocks');
    const tracked = execFileSync('git', ['ls-files', 'src/*.ts', 'src/*.tsx', 'mocks/*.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    const files = tracked.split('\n').filter(Boolean).length;
    expect(files).toBeGreaterThan(0);
    expect(summary.totalCruised).toBeGreaterThanOrEqual(files);
    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  it.each([
    ['domain-imports-only-below', 'src/domain/a.ts', "import '../contract/x.ts';"],
    ['contract-imports-only-below', 'src/contract/a.ts', "import '../server/x.ts';"],
    ['server-imports-only-below', 'src/server/a.ts', "import '../ui/x.ts';"],
    ['api-imports-only-below', 'src/api/a.ts', "import '../server/x.ts';"],
    ['ui-imports-only-below', 'src/ui/a.ts', "import '../api/x.ts';"],
    ['viz-imports-only-below', 'src/viz/a.ts', "import '../api/x.ts';"],
    ['features-imports-only-below', 'src/features/one/a.ts', "import '../../app/x.ts';"],
    ['app-imports-only-below', 'src/app/a.ts', "import '../server/x.ts';"],
    ['no-sibling-feature', 'src/features/one/a.ts', "import '../two/x.ts';"],
    ['only-the-composition-root-imports-mocks', 'src/app/a.ts', "import '../../mocks/x.ts';"],
    ['domain-packages', 'src/domain/a.ts', "import 'zod';"],
    ['contract-packages', 'src/contract/a.ts', "import 'hono';"],
    ['portable-server-has-no-node-modules', 'src/server/a.ts', "import 'node:fs';"],
    ['recharts-and-leaflet-in-viz-only', 'src/app/a.ts', "import 'recharts';"],
    ['react-stays-out-of-the-rules', 'src/domain/a.ts', "import 'react';"],
    ['no-circles', 'src/ui/a.ts', "import './x.ts';"],
    ['everything-resolves', 'src/ui/a.ts', "import './missing.ts';"],
  ])('fails on a broken arrow: %s', (rule, path, text) => {
    const folder = brokenTree({
      'src/contract/x.ts': 'export {};',
      'src/server/x.ts': 'export {};',
      'src/api/x.ts': 'export {};',
      'src/app/x.ts': 'export {};',
      'src/ui/x.ts': "import './a.ts';",
      'src/ui/a.ts': 'export {};',
      'src/features/two/x.ts': 'export {};',
      'mocks/x.ts': 'export {};',
      [path]: text,
    });
    const names = cruise(folder, 'src', 'mocks').summary.violations.map((violation) => violation.rule.name);
    expect(names).toContain(rule);
  });
});
