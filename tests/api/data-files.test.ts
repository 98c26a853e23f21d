import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PortfolioRecords } from '../../src/contract/record.ts';
import { loadDataFiles } from '../../src/server/data-files.ts';
import { dataFolder } from './api-under-test.ts';
import { award, milestone, smallPortfolio } from './small-portfolio.ts';

type Change = {
  records?: string | PortfolioRecords;
  ring?: (text: string) => string;
  policy?: (text: string) => string;
};

/** Loads the small portfolio with the project's own policy and boundaries, some of them changed. */
async function load(change: Change = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parkfolio-data-'));
  cpSync(join(dataFolder, 'boundaries'), join(folder, 'boundaries'), { recursive: true });
  cpSync(join(dataFolder, 'policy'), join(folder, 'policy'), { recursive: true });
  const records = change.records ?? smallPortfolio();
  writeFileSync(
    join(folder, 'records.json'),
    typeof records === 'string' ? records : JSON.stringify(records),
  );
  const rewrite = (path: string, edit?: (text: string) => string): void => {
    if (edit) writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), 'utf8')));
  };
  rewrite('boundaries/fifth-ring.geojson', change.ring);
  rewrite('policy/beijing-2023-11-23.json', change.policy);
  return loadDataFiles({
    records: join(folder, 'records.json'),
    policy: join(folder, 'policy/beijing-2023-11-23.json'),
    boundaries: join(folder, 'boundaries'),
  });
}

async function issuesOf(change: Change) {
  const loaded = await load(change);
  return loaded.ok ? [] : loaded.issues;
}

function records(change: (copy: PortfolioRecords) => void): { records: PortfolioRecords } {
  const copy = smallPortfolio();
  change(copy);
  return { records: copy };
}

describe('data files', () => {
  it('load whole, with a version that changes with any byte', async () => {
    const [first, again] = [await load(), await load()];
    const changed = await load(records((copy) => (copy.projects[0]!.powerMW = 6)));
    expect(first.ok && again.ok && changed.ok).toBe(true);
    if (!first.ok || !again.ok || !changed.ok) return;
    expect(first.dataVersion).toBe(again.dataVersion);
    expect(first.dataVersion).not.toBe(changed.dataVersion);
  });

  it('name a file that is missing, no text or no JSON, with the place', async () => {
    const nowhere = await loadDataFiles({
      records: '/nowhere.json',
      policy: '/nowhere',
      boundaries: '/nowhere',
    });
    expect(nowhere.ok ? [] : nowhere.issues.map(({ rule }) => rule)).toEqual(Array(5).fill('unreadable'));
    expect(await issuesOf({ records: '{\n "dataDate": 1,\n oops }' })).toMatchObject([
      { rule: 'malformed_json', detail: expect.stringContaining('line 3') },
    ]);
  });

  it.each<[string, { records: PortfolioRecords }, string, string]>([
    [
      'an unknown route',
      records((c) => Object.assign(c.projects[1]!, { route: 'diesel' })),
      'projects[1] P2',
      'unknown_code',
    ],
    [
      'an unknown field',
      records((c) => Object.assign(c.awards[0]!, { amount: 1 })),
      'awards[0] A1',
      'unknown_field',
    ],
    [
      'yuan instead of fen',
      records((c) => (c.awards[0]!.approvedFen = 6_000_000.5)),
      'awards[0] A1',
      'wrong_type',
    ],
    [
      'a negative amount',
      records((c) => (c.disbursements[0]!.amountFen = -1)),
      'disbursements[0] D1',
      'too_small',
    ],
    [
      'a date that does not exist',
      records((c) => (c.awards[0]!.approvedOn = '2024-02-30')),
      'awards[0] A1',
      'wrong_format',
    ],
    [
      'two projects with one code',
      records((c) => (c.projects[1]!.code = 'BJ-P1')),
      'projects[1] P2',
      'repeated_code',
    ],
    ['two records with one id', records((c) => c.awards.push(award('A1'))), 'awards[5] A1', 'repeated_id'],
    ['an unknown measure', records((c) => (c.awards[0]!.measure = 'V-9')), 'awards[0] A1', 'unknown_measure'],
    [
      'an unknown recipient',
      records((c) => (c.awards[0]!.organisationId = 'E9')),
      'awards[0] A1',
      'unknown_reference',
    ],
    [
      'a site of no project',
      records((c) => (c.sites[0]!.projectId = 'P9')),
      'sites[0] S1',
      'unknown_reference',
    ],
    [
      'an unknown district',
      records((c) => (c.projects[0]!.districtAdcode = 310101)),
      'projects[0] P1',
      'unknown_district',
    ],
    [
      'an unknown base',
      records((c) => (c.awards[0]!.basesFen = { investmnt: 1 })),
      'awards[0] A1',
      'unknown_base',
    ],
    [
      'a condition of another clause',
      records((c) => (c.awards[0]!.conditions = [{ conditionId: 'msme', state: 'met', evidence: null }])),
      'awards[0] A1',
      'unknown_condition',
    ],
    [
      'a stage of the other track',
      records((c) => c.milestones.push(milestone('M9', { stage: 'publicity' }))),
      'milestones[3] M9',
      'stage_of_other_track',
    ],
    [
      "another project's award on a milestone",
      records((c) => (c.milestones[2]!.awardId = 'A2')),
      'milestones[2] M3',
      'award_of_other_project',
    ],
    [
      'money beyond exact numbers',
      records((c) => c.awards.forEach((row) => (row.appliedFen = Number.MAX_SAFE_INTEGER))),
      'awards.appliedFen',
      'sum_too_large',
    ],
  ])('name record and rule for %s', async (_name, change, record, rule) => {
    expect(await issuesOf(change)).toContainEqual(
      expect.objectContaining({ file: 'records.json', record, rule }),
    );
  });

  it('name a ring that is not closed', async () => {
    const open = (text: string): string => {
      const file = JSON.parse(text);
      file.features[0].geometry.coordinates[0].pop();
      return JSON.stringify(file);
    };
    expect(await issuesOf({ ring: open })).toMatchObject([
      { file: 'fifth-ring.geojson', rule: 'not_closed' },
    ]);
  });

  it('name a policy row that breaks the form', async () => {
    const twice = (text: string): string => text.replace('"id": "I-2"', '"id": "I-1"');
    expect(await issuesOf({ policy: twice })).toContainEqual(
      expect.objectContaining({
        file: 'beijing-2023-11-23.json',
        record: 'measures[1] I-1',
        rule: 'repeated_id',
      }),
    );
  });
});
